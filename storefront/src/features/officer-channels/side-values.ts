import type { DeskSide } from "@contracts/channel-desk";

/** Fields a person compares, as far as a side tells them. */
export const SHOWN_FIELDS = ["title", "price", "stock", "stars", "status"] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** A field of a side, whatever the side is: what is wanted or sent has one price, what a marketplace shows has units. */
export function fieldOf({ value }: DeskSide, field: ShownField): string | number | null {
  const unit = at(at(value, "units"), 0);
  switch (field) {
    case "status":
      return told(at(value, "channelState"));
    case "price":
    case "stock":
      return told(at(value, field) ?? at(unit, field));
    default:
      return told(at(value, field));
  }
}

/** How a listing stands there, in our word for it; null where the side does not tell. */
export function standingOf({ value }: DeskSide): string | null {
  const state = at(value, "state");
  return typeof state === "string" ? state : null;
}

function at(holder: unknown, key: string | number): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}

function told(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** What a listing is called: as it is wanted, else as the marketplace shows it. */
export function nameOf(listing: { wanted: DeskSide; seen: DeskSide }): string | null {
  const name = fieldOf(listing.wanted, "title") ?? fieldOf(listing.seen, "title");
  return name === null ? null : String(name);
}
