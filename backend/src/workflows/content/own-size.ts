import type { OwnOffer } from "../../contracts/producer-products";
import { SIZE_NAME_LENGTH, sameSizeName } from "../../modules/content/domain/size-name";
import { MOST_SIZES } from "../catalogue/set-offers/offer-input";

export type SizeFault =
  | { kind: "unknown_size" }
  | { kind: "too_many_sizes" }
  /** With more than one to choose from, each needs a short name of its own. */
  | { kind: "unnamed" | "name_too_long" | "name_taken" }
  /** The first size is what listings of one size show; it is sold out or renamed, never taken away. */
  | { kind: "first_stays" };

type Wish = { size: number | "new"; unit_label?: string | null | undefined; withdrawn?: boolean | undefined };

/** The name a size was last given, reviewed or not. */
export const toldName = ({ told, unit_label }: Pick<OwnOffer, "told" | "unit_label">): string | null =>
  told === null ? unit_label : told.unit_label;

/**
 * Which size of a product a wish means, or why it cannot be had. A new one takes the number after the last whole one, so that
 * what a crash left half made is taken up again. Pure. @param sizes that have a price and a stock
 */
export function sizeToSet(sizes: readonly OwnOffer[], wish: Wish): { size: number } | SizeFault {
  const size = wish.size === "new" ? Math.max(0, ...sizes.map((one) => one.size)) + 1 : wish.size;
  if (size > MOST_SIZES) return { kind: "too_many_sizes" };
  if (size > 1 && wish.size !== "new" && !sizes.some((one) => one.size === size)) return { kind: "unknown_size" };
  if (size === 1) {
    if (wish.withdrawn) return { kind: "first_stays" };
    if (sizes.every((one) => one.size === 1)) return { size };
  }
  const own = sizes.find((one) => one.size === size);
  const name = wish.unit_label === undefined && own ? toldName(own) : (wish.unit_label ?? null);
  const others = sizes.filter((one) => one.size !== size);
  return nameFault(name, others) ?? { size };
}

function nameFault(name: string | null, others: readonly OwnOffer[]): SizeFault | null {
  const standing = others.filter(({ withdrawn }) => !withdrawn).map(toldName);
  if (name === null || standing.includes(null)) return { kind: "unnamed" };
  if ([name, ...standing].some((one) => one !== null && tooLong(one))) return { kind: "name_too_long" };
  const taken = others.map(toldName).some((other) => other !== null && sameSizeName(other, name));
  return taken ? { kind: "name_taken" } : null;
}

const tooLong = (name: string) => [...name].length > SIZE_NAME_LENGTH;
