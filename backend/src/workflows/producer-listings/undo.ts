import { setTimeout as sleep } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Undoable, Undone } from "../../contracts/producer-channels";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { type BulkActBody, type KeptBulkAct, UNDO_WITHIN_MS } from "../../modules/channel/store/bulk-acts";
import type { Listing } from "../../modules/channel/store/rows";
import { engineOf } from "../channel/container-engine";
import type { Engine } from "../channel/engine";
import { setOwnOffer } from "../content/own-offer";
import { readOwnOffers } from "../content/read-own-offers";
import { actOnMany } from "./bulk-acts";
import { sizeNamed } from "./offer-changes";
import { ownListings } from "./own-listings";
import { productsOfProducer } from "./own-shops";
import { backTo } from "./undo-terms";

type Visibility = Extract<BulkActBody, { kind: "visibility" }>;
type Offers = Extract<BulkActBody, { kind: "offers" }>;

/** What a producer did with many at once. @returns null where there is none, or none that can be taken back any more */
export async function readUndoable(container: MedusaContainer, id: string, now: Date): Promise<Undoable | null> {
  const kept = await keptAct(container, id, now);
  if (!kept) return null;
  const until = new Date(kept.acted_at.getTime() + UNDO_WITHIN_MS).toISOString();
  const { body } = kept;
  return body.kind === "offers"
    ? { kind: "offers", count: body.changes.length, until }
    : { kind: body.back === "show" ? "hide" : "show", count: body.listing_ids.length, until };
}

/**
 * Takes back what a producer did with many at once, one after the other. A crash in between leaves the rest; asking again goes on
 * with it. @returns null where it cannot be taken back any more
 */
export async function undoMany(
  container: MedusaContainer,
  id: string,
  actor: string,
  now: Date,
): Promise<Undone | null> {
  const kept = await keptAct(container, id, now);
  if (!kept) return null;
  const { producer_id, body } = kept;
  if (body.kind === "offers") return undoOffers(container, producer_id, body, actor);
  const engine = engineOf(container);
  await untilSeen(engine, body, kept.acted_at);
  const ids = new Set(body.listing_ids);
  const listings = (await ownListings(container, engine, producer_id)).filter(({ listing }) => ids.has(listing.id));
  const { done, left } = await actOnMany(engine, listings, body.back, actor);
  return { done: done.length, left };
}

/** What was hidden a moment ago is shown again only once it was seen hidden: a look is on its way. */
const SEEN_WITHIN_MS = 8_000;
const LOOK_EVERY_MS = 250;

async function untilSeen({ book }: Engine, { back, listing_ids }: Visibility, acted: Date): Promise<void> {
  const filter = { shop: null, states: null, products: null, ids: listing_ids };
  const waits = ({ seen, seen_at }: Listing) =>
    seen_at !== null && seen_at < acted && (seen?.state === "hidden") !== (back === "show");
  for (const end = Date.now() + SEEN_WITHIN_MS; Date.now() < end; await sleep(LOOK_EVERY_MS)) {
    const { listings } = await book.page(filter, listing_ids.length, 0);
    if (!listings.some(waits)) return;
  }
}

async function keptAct(container: MedusaContainer, id: string, now: Date): Promise<KeptBulkAct | null> {
  const { bulkActs }: ChannelService = container.resolve(CHANNEL);
  const kept = await bulkActs.find(id);
  return kept && now.getTime() - kept.acted_at.getTime() < UNDO_WITHIN_MS ? kept : null;
}

async function undoOffers(
  container: MedusaContainer,
  producer: string,
  { changes }: Offers,
  by: string,
): Promise<Undone> {
  const names = new Map((await productsOfProducer(container, producer)).map(({ id, name }) => [id, name]));
  const offers = await readOwnOffers(container, [...new Set(changes.map(({ product_id }) => product_id))]);
  const undone: Undone = { done: 0, left: [] };
  for (const { product_id, size, sample, ...change } of changes) {
    const sizes = offers.get(product_id)?.sizes ?? [];
    const offer = sizes.find((one) => one.size === size);
    const product = names.get(product_id);
    if (!offer || product === undefined) continue;
    const back = backTo(offer, change);
    if (back.kind === "nothing") continue;
    const name = sizeNamed(product, sizes.length > 1 ? offer.unit_label : null);
    if (back.kind === "moved") {
      undone.left.push({ name, ...MOVED });
      continue;
    }
    const wish = { product: product_id, size, ...back.terms, seen_stock: offer.stock, by };
    const outcome = await setOwnOffer(container, {
      ...wish,
      sample: sample && back.terms.price === change.before.price,
    });
    if (outcome.kind === "set") undone.done += 1;
    else undone.left.push({ name, ...MOVED });
    if (outcome.kind === "set" && back.keptStock) undone.left.push({ name, ...STOCK_STAYS });
  }
  return undone;
}

const MOVED = {
  message: "Giá hay số lượng đã đổi tiếp sau đó (có khách mua?), nên để nguyên. Muốn đổi, xin sửa ở trang sản phẩm.",
  message_en:
    "Price or stock has changed again since (a sale?) and stays. To change it, please use the product's page.",
};
const STOCK_STAYS = {
  message: "Giá đã về như cũ. Số lượng vừa đổi (có khách mua?) nên để nguyên, xin xem lại ở trang sản phẩm.",
  message_en:
    "The price is back. The stock has changed since (a sale?) and stays; please look at it on the product's page.",
};
