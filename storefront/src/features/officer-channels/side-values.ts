import type { DeskSide } from "@contracts/channel-desk";

/** Fields a person compares, as far as a side tells them. */
export const SHOWN_FIELDS = ["title", "price", "stock", "stars", "status"] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** A field of a side as text; null where the side does not tell it. */
export function fieldOf({ value }: DeskSide, field: ShownField): string | null {
  if (typeof value !== "object" || value === null) return null;
  const told: unknown = Reflect.get(value, field);
  return typeof told === "string" || typeof told === "number" ? String(told) : null;
}

/** What a listing is called: as it is wanted, else as the marketplace shows it. */
export function nameOf(listing: { wanted: DeskSide; seen: DeskSide }): string | null {
  return fieldOf(listing.wanted, "title") ?? fieldOf(listing.seen, "title");
}
