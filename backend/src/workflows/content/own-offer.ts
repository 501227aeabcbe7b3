import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { OwnOffer } from "../../contracts/producer-products";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import { setOffers } from "../catalogue/set-offers";
import { offerSku } from "../catalogue/set-offers/offer-input";
import type { ExistingOffer } from "../catalogue/set-offers/plan-offers";
import { readExistingOffers } from "../catalogue/set-offers/steps/read-existing-offers";
import { getShopSetup } from "../setup/shop-setup";

const LOCK_SECONDS = 10;

export type OfferSet =
  | { kind: "set"; offer: OwnOffer }
  /** Goods came or went since the page was shown. */
  | { kind: "changed_meanwhile"; offer: OwnOffer | null }
  /** Fewer than buyers have ordered already. */
  | { kind: "below_reserved"; reserved: number }
  /** A registered product the catalogue does not hold yet. */
  | { kind: "not_in_catalogue" };

type Wish = { product: string; price: number; stock: number; unit_label: string | null; seen_stock: number | null };

/** Sets price and stock of a product; both take effect at once, in the shop and on every channel. */
export async function setOwnOffer(container: MedusaContainer, wish: Wish): Promise<OfferSet> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`own-offer:${wish.product}`, () => setAlone(container, wish), { timeout: LOCK_SECONDS });
}

async function setAlone(
  container: MedusaContainer,
  { product, price, stock, unit_label, seen_stock }: Wish,
): Promise<OfferSet> {
  const { offers, standing, known } = await readOffers(container, [product]);
  if (!known.has(product)) return { kind: "not_in_catalogue" };
  const offer = offers.get(product) ?? null;
  if ((offer?.stock ?? null) !== seen_stock) return { kind: "changed_meanwhile", offer };
  const reserved = offer?.reserved ?? 0;
  if (stock < reserved) return { kind: "below_reserved", reserved };
  const { net, sample } = standing.get(offerSku(product))?.metadata ?? { net: null, sample: false };
  await setOffers(container, [{ registered_product_id: product, price, stock, unit_label, net, sample }]);
  return { kind: "set", offer: { price, stock, reserved, unit_label } };
}

/** Offers of registered products that have a price and a stock; `known` are those the catalogue holds at all. */
export async function readOffers(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<{
  offers: Map<string, OwnOffer>;
  standing: Map<string, ExistingOffer>;
  known: ReadonlySet<string>;
}> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const { stock_location_id } = await getShopSetup(container);
  const [standing, sales] = await Promise.all([
    readExistingOffers(container, ids.map(offerSku)),
    catalogue.saleFacts(ids, stock_location_id),
  ]);
  const offers = new Map<string, OwnOffer>();
  for (const id of ids) {
    const found = standing.get(offerSku(id));
    if (found?.price == null || found.stocked === null) continue;
    const available = sales.get(id)?.available ?? found.stocked;
    offers.set(id, {
      price: found.price,
      stock: found.stocked,
      reserved: Math.max(0, found.stocked - available),
      unit_label: found.metadata.unit_label,
    });
  }
  return { offers, standing, known: new Set(sales.keys()) };
}
