import type { DeskSide } from "@contracts/channel-desk";

/** Fields a person compares, as far as a side tells them. */
const SHOWN_FIELDS = ["title", "price", "stock", "stars", "status"] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** A field of the whole listing, or of one of its sizes. */
export type ShownRow = { field: ShownField; size: { sku: string; name: string } | null };

/** What is compared of a listing: of one in several sizes price and stock of each. */
export function shownRows({ wanted }: { wanted: DeskSide }): ShownRow[] {
  const sizes = listAt(wanted.value, "sizes").map((size) => {
    const sku = String(at(size, "sku") ?? "");
    return { sku, name: String(at(size, "name") ?? sku) };
  });
  return SHOWN_FIELDS.flatMap((field): ShownRow[] => {
    const isOfSizes = sizes.length > 0 && (field === "price" || field === "stock");
    return isOfSizes ? sizes.map((size) => ({ field, size })) : [{ field, size: null }];
  });
}

/** A field of a side, whatever the side is: what is wanted or sent has sizes, what a marketplace shows has units. */
export function fieldOf({ value }: DeskSide, field: ShownField, sku?: string): string | number | null {
  if (sku !== undefined) {
    const all = [...listAt(value, "sizes"), ...listAt(value, "units")];
    return told(
      at(
        all.find((one) => at(one, "sku") === sku),
        field,
      ),
    );
  }
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

function listAt(holder: unknown, key: string): readonly unknown[] {
  const found = at(holder, key);
  return Array.isArray(found) ? found : [];
}

function told(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** What a listing is called: as it is wanted, else as the marketplace shows it. */
export function nameOf(listing: { wanted: DeskSide; seen: DeskSide }): string | null {
  const name = fieldOf(listing.wanted, "title") ?? fieldOf(listing.seen, "title");
  return name === null ? null : String(name);
}
