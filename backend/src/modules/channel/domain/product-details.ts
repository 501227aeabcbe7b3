/** Texts of a product's label and register that a channel's attribute may be filled with. */
export const TEXT_FACTS = [
  "name",
  "producer",
  "place",
  "unit_label",
  "net_quantity",
  "ingredients",
  "allergens",
  "shelf_life",
  "storage",
  "usage",
  "warnings",
  "origin",
  "responsible_party",
  "quality_declaration",
  "food_safety_certificate",
  "gtin",
  "trace_code",
] as const;
export type TextFact = (typeof TEXT_FACTS)[number];

/** What the catalogue knows of a product beyond what every listing shows. What is not known is null, never guessed. */
export type ProductDetails = {
  /** Codes of the product groups it belongs to, from the branch to the leaf. */
  groups: readonly string[];
  group_name: string | null;
  producer_id: string | null;
  producer_address: string | null;
  province: string | null;
  texts: Readonly<Partial<Record<TextFact, string>>>;
  /** What one piece holds. */
  net: { amount: number; unit: "g" | "ml" | "piece" } | null;
  /** Of a certificate that is in force on the day; null otherwise. */
  certificate: { stars: number; decision_number: string | null; expires_on: string } | null;
  /** Numbers of every decision that recognised it. */
  decisions: readonly string[];
};

/** A product of which nothing more is known. */
export const NO_DETAILS: ProductDetails = {
  groups: [],
  group_name: null,
  producer_id: null,
  producer_address: null,
  province: null,
  texts: {},
  net: null,
  certificate: null,
  decisions: [],
};
