/** What a person can see with their own eyes, the good news first. */
export const SEEN = ["buyable", "not_buyable", "gone", "other_product", "absent"] as const;
