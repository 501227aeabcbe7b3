import type { Vnd } from "../../contracts/common";

type Terms = { price: Vnd; stock: number };
type Change = { before: Terms; after: Terms };

/** `nothing`: it stands as before, whether or not it was ever changed. `moved`: neither is as it was left. */
export type BackTo = { kind: "nothing" } | { kind: "moved" } | { kind: "set"; terms: Terms; keptStock: boolean };

/**
 * What price and stock become where a change of many is taken back. Each goes back only where it stands exactly as it was left: what
 * buyers took or somebody set since is not written over. Taking back twice therefore changes nothing. Pure.
 */
export function backTo(now: Terms, { before, after }: Change): BackTo {
  const price = now.price === after.price ? before.price : now.price;
  const stock = now.stock === after.stock ? before.stock : now.stock;
  const keptStock = before.stock !== after.stock && stock !== before.stock;
  if (price !== now.price || stock !== now.stock) return { kind: "set", terms: { price, stock }, keptStock };
  return price === before.price && !keptStock ? { kind: "nothing" } : { kind: "moved" };
}
