import type { ListedSize } from "../../contracts/channel-preview";
import type { Wanted } from "../../modules/channel/domain/wanted";

/** What buyers of a listing choose between; nothing where it is one thing to buy. */
export function listedSizes(wanted: Wanted | null): ListedSize[] {
  return wanted?.sizes?.map(({ name, price, stock }) => ({ name, price, stock })) ?? [];
}
