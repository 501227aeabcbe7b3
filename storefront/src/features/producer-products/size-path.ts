import type { OwnOffer } from "@contracts/producer-products";

/** In the address of the page of price and stock, and in its form: which size. */
export const SIZE_FIELD = "loai";
export const NEW_SIZE = "moi";

/** Sizes one product can be sold in; the backend refuses more. */
const MOST_SIZES = 10;

type ChosenSize = { kind: "one"; offer: OwnOffer | null } | { kind: "new" } | { kind: "all" };

/** What the page shows: all sizes to choose from, one of them, or an empty form. A product of one size goes straight to it. */
export function chosenSize(asked: string | string[] | undefined, sizes: readonly OwnOffer[]): ChosenSize {
  if (asked === NEW_SIZE && mayAdd(sizes)) return { kind: "new" };
  const offer = sizes.find(({ size }) => String(size) === asked);
  if (offer) return { kind: "one", offer };
  return sizes.length > 1 ? { kind: "all" } : { kind: "one", offer: sizes[0] ?? null };
}

/** Another size is offered only once the first one is sold. */
export function mayAdd(sizes: readonly OwnOffer[]): boolean {
  return sizes.length > 0 && sizes.length < MOST_SIZES;
}

/** A further size that is not for sale before an officer has approved its name. */
export function waitsForName({ size, unit_label }: Pick<OwnOffer, "size" | "unit_label">): boolean {
  return size > 1 && unit_label === null;
}

/** As its producer last told it, approved or not. */
export function toldOf(offer: OwnOffer | null): Pick<OwnOffer, "unit_label" | "net" | "gtin"> | null {
  return offer?.told ?? offer;
}

/** As the backend takes it. */
export function sizeWish(typed: string | null): number | "new" {
  return typed === NEW_SIZE ? "new" : Number(typed ?? 1);
}
