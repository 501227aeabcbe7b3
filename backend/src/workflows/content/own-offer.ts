import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { OwnOffer } from "../../contracts/producer-products";
import { setOffers } from "../catalogue/set-offers";
import type { ExistingOffer } from "../catalogue/set-offers/plan-offers";
import { type SizeFault, sizeToSet } from "./own-size";
import { type OwnOffers, readOwnOffers } from "./read-own-offers";

const LOCK_SECONDS = 10;

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
  unit_label: string | null;
  /** As it stands where absent. */
  net?: ExistingOffer["metadata"]["net"] | undefined;
  gtin?: string | null | undefined;
  withdrawn?: boolean | undefined;
  seen_stock: number | null;
};

/** Sets how one size of a product is sold; it takes effect at once, in the shop and on every channel. */
export async function setOwnOffer(container: MedusaContainer, wish: OfferOfSize): Promise<OfferSet> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`own-offer:${wish.product}`, () => setAlone(container, wish), { timeout: LOCK_SECONDS });
}

async function setAlone(container: MedusaContainer, wish: OfferOfSize): Promise<OfferSet> {
  const { product, price, stock, unit_label, seen_stock } = wish;
  const own = (await readOwnOffers(container, [product])).get(product);
  if (!own) return { kind: "not_in_catalogue" };
  const chosen = sizeToSet(own.sizes, wish);
  if ("kind" in chosen) return chosen;
  const offer = own.sizes.find(({ size }) => size === chosen.size) ?? null;
  if ((offer?.stock ?? null) !== seen_stock) return { kind: "changed_meanwhile", offer };
  const reserved = offer?.reserved ?? 0;
  if (stock < reserved) return { kind: "below_reserved", reserved };
  const kept = keptOf(own, chosen.size);
  const net = wish.net === undefined ? (kept?.net ?? null) : wish.net;
  const gtin = wish.gtin === undefined ? (kept?.gtin ?? null) : wish.gtin;
  const withdrawn = wish.withdrawn ?? kept?.withdrawn ?? false;
  const set = { size: chosen.size, price, stock, unit_label, net, gtin, withdrawn };
  await setOffers(container, [{ ...set, registered_product_id: product, sample: kept?.sample ?? false }]);
  return { kind: "set", offer: { ...set, reserved } };
}

/** What stands of a size beside price and stock; of the product's sample where the size is new. */
function keptOf({ standing }: OwnOffers, size: number): Partial<ExistingOffer["metadata"]> | undefined {
  return standing.get(size)?.metadata ?? { sample: standing.get(1)?.metadata.sample ?? false };
}
