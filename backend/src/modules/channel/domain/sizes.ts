import type { SeenListing, SeenUnit } from "@ocop/integrations/core";
import type { Sent, SentSize, Wanted } from "./wanted";

/** One thing to buy in a listing. `name` where buyers choose between several. */
export type Unit = { sku: string; name?: string; price: number; stock: number };

/** Everything to buy in a listing, the first size first. */
export function unitsOf({ sizes, sku, price, stock }: Wanted): Unit[] {
  return sizes ?? [{ sku, price, stock }];
}

/** What the marketplace shows of a unit. A listing of one thing is that thing, whatever number it carries there. */
export function seenUnit({ sizes }: Wanted, { units }: SeenListing, { sku }: Pick<Unit, "sku">): SeenUnit | undefined {
  return units.find((unit) => unit.sku === sku) ?? (sizes ? undefined : units[0]);
}

/** What of ours is known to have reached the marketplace of a unit; a listing may have been one of one size before. */
export function sentUnit(wanted: Wanted, { sizes, price, stock }: Sent, { sku }: Unit): Omit<SentSize, "sku"> {
  const first = sku === wanted.sku ? { price, ...(!sizes && { stock }) } : {};
  return { ...first, ...sizes?.find((size) => size.sku === sku) };
}

/** Later knowledge of sizes over earlier. */
export function mergeSizes(before: Sent["sizes"], after: Sent["sizes"]): Sent["sizes"] {
  if (!after) return before;
  const merged = new Map<string, SentSize>((before ?? []).map((size) => [size.sku, size]));
  for (const size of after) merged.set(size.sku, { ...merged.get(size.sku), ...size });
  return [...merged.values()];
}

/** Sizes for sale that the marketplace does not show. Of an edit under review nobody can tell yet. */
export function missingSizes({ sizes }: Wanted, { state, units, editInReview }: SeenListing): Unit[] {
  const told = (state === "live" || state === "hidden") && !editInReview && units.length > 0;
  return told ? (sizes ?? []).filter(({ sku, stock }) => stock > 0 && !units.some((unit) => unit.sku === sku)) : [];
}

/** Units whose stock the marketplace shows, or was last told, otherwise. */
export function stocksToSend(wanted: Wanted, sent: Sent, seen: SeenListing): Unit[] {
  const there = unitsOf(wanted).filter((unit) => seenUnit(wanted, seen, unit));
  const different = there.filter(
    (unit) => seenUnit(wanted, seen, unit)?.stock !== unit.stock || sentUnit(wanted, sent, unit).stock !== unit.stock,
  );
  return different.length > 0 ? different : there;
}

/** True where something is still offered that is sold out. */
export function offersSoldOut(wanted: Wanted, sent: Sent): boolean {
  return unitsOf(wanted).some((unit) => unit.stock === 0 && isOffered(wanted, sent, unit));
}

/** A size that was never sent is offered by nobody; of a listing of one size that is not known. */
function isOffered(wanted: Wanted, sent: Sent, unit: Unit): boolean {
  const { stock } = sentUnit(wanted, sent, unit);
  return wanted.sizes ? stock !== undefined && stock !== 0 : stock !== 0;
}
