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
export function mergeSizes(before: Sent["sizes"], after: readonly SentSize[] | undefined): Sent["sizes"] {
  if (!after) return before;
  const merged = new Map<string, SentSize>((before ?? []).map((size) => [size.sku, size]));
  for (const size of after) merged.set(size.sku, { ...merged.get(size.sku), ...size });
  return [...merged.values()];
}

/** What a create brought of what it carried: where a marketplace takes sizes in a call of their own, it may have been cut off before. */
export function withoutUnseenSizes({ sizes, ...sent }: Sent, { units }: SeenListing): Sent {
  if (!sizes) return sent;
  return { ...sent, sizes: sizes.filter(({ sku }) => units.some((unit) => unit.sku === sku)) };
}

/** Of an edit under review nobody can tell yet what becomes of it. */
const isDecided = ({ state, units, editInReview }: SeenListing) =>
  (state === "live" || state === "hidden") && !editInReview && units.length > 0;

/** Sizes for sale that the marketplace does not show. */
export function missingSizes({ sizes = [] }: Wanted, seen: SeenListing): Unit[] {
  if (!isDecided(seen)) return [];
  return sizes.filter(({ sku, stock }) => stock > 0 && !seen.units.some((unit) => unit.sku === sku));
}

/** Sizes the marketplace shows under another name. */
export function misnamedSizes(wanted: Wanted, seen: SeenListing): (Unit & { theirs: string })[] {
  if (!isDecided(seen)) return [];
  return (wanted.sizes ?? []).flatMap((size) => {
    const theirs = nameThere(wanted, seen, size);
    return theirs === undefined || sameName(theirs, size.name) ? [] : [{ ...size, theirs }];
  });
}

/** What a size is called there; undefined where the channel does not tell, so that it is never compared. */
export function nameThere(wanted: Wanted, seen: SeenListing, unit: Pick<Unit, "sku">): string | undefined {
  return seenUnit(wanted, seen, unit)?.options?.join(" / ");
}

const plainName = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").trim();
const sameName = (one: string, other: string) => plainName(one) === plainName(other);

/** What a size is to be called in a write: as we say, unless somebody called it otherwise there. */
export function nameToSend(
  wanted: Wanted,
  sent: Sent,
  seen: SeenListing,
  { sku, name }: { sku: string; name: string },
) {
  const theirs = nameThere(wanted, seen, { sku });
  const before = sent.sizes?.find((size) => size.sku === sku)?.name;
  const isOurs = theirs === undefined || (before !== undefined && sameName(theirs, before));
  return isOurs ? name : theirs;
}

/**
 * Are there sizes, or names of them, to send? What was sent and cannot be seen counts as sent; where the name is told, it counts once
 * it shows, and a name that is neither ours nor the one we sent is somebody else's and is left alone.
 * @param renames whether the channel lets names be changed
 */
export function hasSizesToSend(wanted: Wanted, sent: Sent, seen: SeenListing, renames: boolean): boolean {
  return (wanted.sizes ?? []).some((size) => {
    const theirs = nameThere(wanted, seen, size);
    const before = sent.sizes?.find(({ sku }) => sku === size.sku)?.name;
    if (theirs === undefined) return before !== size.name;
    return renames && before !== undefined && sameName(theirs, before) && !sameName(theirs, size.name);
  });
}

/** Sizes we call otherwise than was sent, where the channel tells no names: only a person can see there what they are called. */
export function renamedUnseen(
  { sizes = [] }: Wanted,
  sent: Sent,
  seen: SeenListing,
): (SentSize & { before: string })[] {
  return sizes.flatMap(({ sku, name }) => {
    const before = sent.sizes?.find((size) => size.sku === sku)?.name;
    const isTold = seen.units.find((unit) => unit.sku === sku)?.options !== undefined;
    return isTold || before === undefined || sameName(before, name) ? [] : [{ sku, name, before }];
  });
}

/** Names of ours that the marketplace shows. */
export function namesShown(wanted: Wanted, { sizes = [] }: Sent, seen: SeenListing): SentSize[] {
  return sizes.flatMap(({ sku, name }) => {
    const theirs = nameThere(wanted, seen, { sku });
    return name !== undefined && theirs !== undefined && sameName(theirs, name) ? [{ sku, name }] : [];
  });
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
