import type { DeskSide } from "@contracts/channel-desk";

/** Fields a producer compares, as far as a side tells them. */
export const SIDE_FIELDS = ["title", "price", "stock"] as const;
export type SideField = (typeof SIDE_FIELDS)[number];

export type Told = string | number | null;
/** One field, of the whole listing or of one of its sizes, on both sides. */
export type Compared = { field: SideField; size: string | null; wanted: Told; seen: Told };

/**
 * What is wanted beside what the marketplace shows: of a listing of several sizes, price and stock of every one, found there by its
 * SKU. A listing of one thing is that thing, whatever number it carries there. Null where a side does not tell.
 */
export function comparedFields(wanted: DeskSide, seen: DeskSide): Compared[] {
  const title: Compared = { field: "title", size: null, ...both(at(wanted.value, "title"), at(seen.value, "title")) };
  const [sizes, units] = [listAt(wanted.value, "sizes"), listAt(seen.value, "units")];
  if (sizes.length === 0) return [title, ...termsOf(wanted.value, units[0], null)];
  return [
    title,
    ...sizes.flatMap((size) => {
      const there = units.find((unit) => at(unit, "sku") === at(size, "sku"));
      return termsOf(size, there, String(at(size, "name") ?? at(size, "sku") ?? ""));
    }),
  ];
}

function termsOf(wanted: unknown, seen: unknown, size: string | null): Compared[] {
  return (["price", "stock"] as const).map((field) => ({ field, size, ...both(at(wanted, field), at(seen, field)) }));
}

const told = (value: unknown): Told => (typeof value === "string" || typeof value === "number" ? value : null);
const both = (wanted: unknown, seen: unknown) => ({ wanted: told(wanted), seen: told(seen) });

function listAt(holder: unknown, key: string): readonly unknown[] {
  const found = at(holder, key);
  return Array.isArray(found) ? found : [];
}

function at(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}
