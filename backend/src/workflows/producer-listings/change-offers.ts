import type { MedusaContainer } from "@medusajs/framework/types";
import type { OfferApplied, OfferPlan, OfferRule } from "../../contracts/producer-channels";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import type { BulkActBody } from "../../modules/channel/store/bulk-acts";
import { setOwnOffer } from "../content/own-offer";
import { type OwnOffers, readOwnOffers } from "../content/read-own-offers";
import { plannedChanges, sizeNamed } from "./offer-changes";
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
 * Makes the changes a producer has looked at, one size after the other; what moved meanwhile is left and named. What takes them
 * back is kept first: after a crash in between, whatever was changed can be taken back.
 */
export async function changeOffers(
  container: MedusaContainer,
  producer: string,
  wishes: readonly Wish[],
  by: string,
): Promise<OfferApplied> {
  const ids = new Set(wishes.map(({ product_id }) => product_id));
  const products = new Map((await chosen(container, producer, [...ids])).map((one) => [one.id, one]));
  const offers = await readOwnOffers(container, [...products.keys()]);
  const applied: OfferApplied = { done: [], left: [], undo: null };
  const undoing = undoingOf(wishes, offers);
  if (undoing.changes.length > 0) {
    const { bulkActs }: ChannelService = container.resolve(CHANNEL);
    applied.undo = await bulkActs.keep(producer, undoing, by, new Date());
  }
  for (const { product_id, size, price, stock, seen_price, seen_stock } of wishes) {
    const [product, own] = [products.get(product_id), offers.get(product_id)];
    if (!product) continue;
    const sizes = own?.sizes ?? [];
    const offer = sizes.find((one) => one.size === size);
    const unit_label = offer?.unit_label ?? null;
    const named = { product_id, size, name: sizeNamed(product.name, sizes.length > 1 ? unit_label : null) };
    if (offer?.price !== seen_price || offer.withdrawn) {
      applied.left.push({ ...named, ...MOVED });
      continue;
    }
    // A price that stays as it was made up is no real one yet.
    const sample = price === seen_price && isSample(own, size);
    const outcome = await setOwnOffer(container, { product: product_id, size, price, stock, seen_stock, sample, by });
    if (outcome.kind === "set") {
      const before = { price: seen_price, stock: seen_stock };
      applied.done.push({ ...named, before, after: { price, stock }, unit_label });
    } else applied.left.push({ ...named, ...MOVED });
  }
  return applied.done.length > 0 ? applied : { ...applied, undo: null };
}

function undoingOf(wishes: readonly Wish[], offers: ReadonlyMap<string, OwnOffers>) {
  const changes = wishes.flatMap(({ product_id, size, price, stock, seen_price, seen_stock }) => {
    const own = offers.get(product_id);
    if (!own) return [];
    const terms = { before: { price: seen_price, stock: seen_stock }, after: { price, stock } };
    return [{ product_id, size, ...terms, sample: isSample(own, size) }];
  });
  return { kind: "offers", changes } satisfies BulkActBody;
}

function isSample(own: OwnOffers | undefined, size: number): boolean {
  return own?.standing.get(size)?.metadata.sample ?? false;
}

async function chosen(container: MedusaContainer, producer: string, ids: readonly string[]): Promise<NamedProduct[]> {
  const wanted = new Set(ids);
  return (await productsOfProducer(container, producer)).filter(({ id }) => wanted.has(id));
}

const MOVED = {
  message: "Giá hay số lượng vừa đổi ở nơi khác (có khách mua?). Xin xem lại rồi đổi tiếp.",
  message_en: "Price or stock has just changed elsewhere (a sale?). Please look again before changing it.",
};
