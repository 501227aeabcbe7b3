import type { MedusaContainer } from "@medusajs/framework/types";
import type { OfferPlan, OfferRule } from "../../contracts/producer-channels";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { type OfferStep, offerSubject } from "../../modules/channel/store/bulk-acts";
import { readOwnOffers } from "../content/read-own-offers";
import { plannedChanges } from "./offer-changes";
import { productsOfProducer } from "./own-shops";

/** What a rule would make of a producer's products. Ids that are not its own are left out. */
export async function planOffers(
  container: MedusaContainer,
  producer: string,
  ids: readonly string[],
  rule: OfferRule,
): Promise<OfferPlan> {
  const { products, offers } = await chosenOffers(container, producer, ids);
  const plan: OfferPlan = { changes: [], left: [] };
  for (const product of products) {
    for (const planned of plannedChanges(product, offers.get(product.id)?.sizes ?? [], rule)) {
      if ("after" in planned) plan.changes.push(planned);
      else plan.left.push(planned);
    }
  }
  return plan;
}

type Wish = {
  product_id: string;
  size: number;
  price: number;
  stock: number;
  seen_price: number;
  seen_stock: number;
};

/**
 * Accepts the changes a producer has looked at; each is made by itself and can be taken back. Products that are not its own are left out.
 * @returns the act's id; null where nothing is left to be changed
 */
export async function askForOffers(
  container: MedusaContainer,
  producer: string,
  wishes: readonly Wish[],
  actor: string,
): Promise<string | null> {
  const ids = wishes.map(({ product_id }) => product_id);
  const { products, offers } = await chosenOffers(container, producer, ids);
  const mine = new Set(products.map(({ id }) => id));
  const changes = wishes.flatMap(({ product_id, size, price, stock, seen_price, seen_stock }): OfferStep[] => {
    if (!mine.has(product_id)) return [];
    const terms = { before: { price: seen_price, stock: seen_stock }, after: { price, stock } };
    const sample = offers.get(product_id)?.standing.get(size)?.metadata.sample ?? false;
    return [{ product_id, size, ...terms, sample }];
  });
  if (changes.length === 0) return null;
  const { bulkActs }: ChannelService = container.resolve(CHANNEL);
  const subjects = changes.map(offerSubject);
  return bulkActs.ask(producer, { body: { kind: "offers", changes }, subjects, actor, at: new Date() });
}

/** A producer's products among these, and what each is offered at. */
async function chosenOffers(container: MedusaContainer, producer: string, ids: readonly string[]) {
  const wanted = new Set(ids);
  const products = (await productsOfProducer(container, producer)).filter(({ id }) => wanted.has(id));
  const own = products.map(({ id }) => id);
  return { products, offers: await readOwnOffers(container, own) };
}
