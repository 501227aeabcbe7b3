import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnOffer } from "../../contracts/producer-products";
import { type SizeWords, sameWords } from "../../modules/content/domain/size-words";
import { setOffers } from "../catalogue/set-offers";
import { tellSizes } from "./edit-content";
import { oneAtATime } from "./one-at-a-time";
import { type SizeFault, sizeToSet } from "./own-size";
import { readOwnOffers, toldBeside, waitsForName } from "./read-own-offers";

export type OfferSet =
  | { kind: "set"; offer: OwnOffer }
  /** Goods came or went since the page was shown. */
  | { kind: "changed_meanwhile"; offer: OwnOffer | null }
  /** Fewer than buyers have ordered already. */
  | { kind: "below_reserved"; reserved: number }
  /** A registered product the catalogue does not hold yet. */
  | { kind: "not_in_catalogue" }
  | SizeFault;

type OfferOfSize = {
  product: string;
  /** Which size; `new` for one more. */
  size: number | "new";
  price: number;
  stock: number;
  /** Name, content and bar code go to an officer first; what is absent stays as it was last told. */
  unit_label?: string | null | undefined;
  net?: SizeWords["net"] | undefined;
  gtin?: string | null | undefined;
  withdrawn?: boolean | undefined;
  /** The price is made up still; absent: it is the producer's own. */
  sample?: boolean | undefined;
  seen_stock: number | null;
  by: string;
};

/**
 * Sets how one size of a product is sold: price and stock at once, in the shop and on every channel. What it is called goes into the
 * working copy, and a size nobody has approved yet is not offered before an officer has. What a producer says is no sample any more.
 */
export async function setOwnOffer(container: MedusaContainer, wish: OfferOfSize): Promise<OfferSet> {
  return oneAtATime(container, wish.product, () => setAlone(container, wish));
}

async function setAlone(container: MedusaContainer, wish: OfferOfSize): Promise<OfferSet> {
  const { product, price, stock, seen_stock } = wish;
  const own = (await readOwnOffers(container, [product])).get(product);
  if (!own) return { kind: "not_in_catalogue" };
  const chosen = sizeToSet(own.sizes, wish);
  if ("kind" in chosen) return chosen;
  const { size } = chosen;
  const offer = own.sizes.find((one) => one.size === size) ?? null;
  if ((offer?.stock ?? null) !== seen_stock) return { kind: "changed_meanwhile", offer };
  const reserved = offer?.reserved ?? 0;
  if (stock < reserved) return { kind: "below_reserved", reserved };
  const shown = own.standing.get(size)?.metadata ?? NOTHING_SHOWN;
  // The words first: a crash behind them leaves a size that is made again, one before them would leave a size without a name.
  const words = await tellSize(container, wish, { size, offer });
  const { unit_label, net, gtin } = shown;
  const withdrawn = waitsForName({ size, unit_label }) || (wish.withdrawn ?? shown.withdrawn);
  const set = { size, price, stock, unit_label, net, gtin, withdrawn };
  await setOffers(container, [{ ...set, registered_product_id: product, sample: wish.sample ?? false }]);
  return { kind: "set", offer: { ...set, reserved, told: toldBeside({ size, unit_label, net, gtin }, words) } };
}

const NOTHING_SHOWN = { unit_label: null, net: null, gtin: null, withdrawn: false };

type Told = { size: number; offer: OwnOffer | null };

/** Brings what a size shall be called into the working copy, where it says something new. @returns what is told of it now */
async function tellSize(container: MedusaContainer, wish: OfferOfSize, { size, offer }: Told): Promise<SizeWords> {
  const { unit_label: name, net, gtin } = { ...NOTHING_SHOWN, ...offer, ...offer?.told };
  const before: SizeWords = { size, name, net, gtin };
  const words: SizeWords = {
    size,
    name: wish.unit_label === undefined ? name : wish.unit_label,
    net: wish.net === undefined ? net : wish.net,
    gtin: wish.gtin === undefined ? gtin : wish.gtin,
  };
  if (!sameWords(words, before)) await tellSizes(container, { product: wish.product, by: wish.by, sizes: [words] });
  return words;
}
