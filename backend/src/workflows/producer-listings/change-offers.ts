import type { MedusaContainer } from "@medusajs/framework/types";
import type { OfferApplied, OfferPlan, OfferRule } from "../../contracts/producer-channels";
import { setOwnOffer } from "../content/own-offer";
import { type OwnOffers, readOwnOffers } from "../content/read-own-offers";
import { plannedChange } from "./offer-changes";
import { type NamedProduct, productsOfProducer } from "./own-shops";

/** What a rule would make of a producer's products. Ids that are not its own are left out. */
export async function planOffers(
  container: MedusaContainer,
  producer: string,
  ids: readonly string[],
  rule: OfferRule,
): Promise<OfferPlan> {
  const products = await chosen(container, producer, ids);
  const offers = await readOwnOffers(
    container,
    products.map(({ id }) => id),
  );
  const plan: OfferPlan = { changes: [], left: [] };
  for (const product of products) {
    const planned = plannedChange(product, first(offers.get(product.id)), rule);
    if ("after" in planned) plan.changes.push(planned);
    else plan.left.push(planned);
  }
  return plan;
}

type Wish = { product_id: string; price: number; stock: number; seen_price: number; seen_stock: number };

/** Makes the changes a producer has looked at, one product after the other; what moved meanwhile is left and named. */
export async function changeOffers(
  container: MedusaContainer,
  producer: string,
  wishes: readonly Wish[],
  by: string,
): Promise<OfferApplied> {
  const products = new Map(
    (
      await chosen(
        container,
        producer,
        wishes.map(({ product_id }) => product_id),
      )
    ).map((one) => [one.id, one]),
  );
  const offers = await readOwnOffers(container, [...products.keys()]);
  const applied: OfferApplied = { done: [], left: [] };
  for (const { product_id, price, stock, seen_price, seen_stock } of wishes) {
    const [product, offer] = [products.get(product_id), first(offers.get(product_id))];
    if (!product) continue;
    const named = { product_id, name: product.name };
    if (offer?.price !== seen_price) {
      applied.left.push({ ...named, ...MOVED });
      continue;
    }
    const { unit_label } = offer;
    const outcome = await setOwnOffer(container, { product: product_id, size: 1, price, stock, seen_stock, by });
    if (outcome.kind === "set") {
      const before = { price: seen_price, stock: seen_stock };
      applied.done.push({ ...named, before, after: { price, stock }, unit_label });
    } else applied.left.push({ ...named, ...MOVED });
  }
  return applied;
}

function first(offers: OwnOffers | undefined) {
  return offers?.sizes.find(({ size }) => size === 1) ?? null;
}

async function chosen(container: MedusaContainer, producer: string, ids: readonly string[]): Promise<NamedProduct[]> {
  const wanted = new Set(ids);
  return (await productsOfProducer(container, producer)).filter(({ id }) => wanted.has(id));
}

const MOVED = {
  message: "Giá hay số lượng vừa đổi ở nơi khác (có khách mua?). Xin xem lại rồi đổi tiếp.",
  message_en: "Price or stock has just changed elsewhere (a sale?). Please look again before changing it.",
};
