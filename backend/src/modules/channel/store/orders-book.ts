import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { ChannelEvent, MarketplaceId } from "@ocop/integrations/core";
import * as orders from "./orders";
import * as inbox from "./orders-inbox";
import * as theirs from "./orders-of-producer";
import * as queue from "./orders-queue";
import type { Order } from "./orders-rows";
import * as watches from "./orders-watch";
import { queueListing } from "./queue";
import { type NewEvent, rowsOf } from "./rows";

const DAY_MS = 24 * 3_600_000;

/** Everything the connector remembers of orders on marketplaces, and how far it has read them. */
export class OrderBook {
  constructor(private readonly knex: Knex) {}

  order = (id: string) => orders.findOrder(this.knex, { id });
  orderOf = (shop_id: string, external_id: string) => orders.findOrder(this.knex, { shop_id, external_id });
  lines = (ids: readonly string[]) => orders.linesOf(this.knex, ids);
  events = (id: string) => orders.orderEvents(this.knex, id);
  versions = (id: string) => orders.orderVersions(this.knex, id);
  page = (filter: orders.OrderFilter, limit: number, offset: number) =>
    orders.pageOfOrders(this.knex, filter, limit, offset);
  shortOf = (item: string) => orders.ordersShortOf(this.knex, item);
  troubled = (before: Date, limit: number) => orders.troubledOrders(this.knex, before, limit);

  ofProducer = (filter: theirs.ProducersOrders, limit: number) => theirs.ordersOfProducer(this.knex, filter, limit);
  countOfProducer = (producer: string) => theirs.countOrdersOfProducer(this.knex, producer);
  isOf = (id: string, producer: string) => theirs.isOrderOf(this.knex, id, producer);
  endedBetween = (producer: string, states: readonly string[], from: Date, to: Date) =>
    theirs.ordersEndedBetween(this.knex, producer, states, from, to);

  watch = (shop: string) => watches.findWatch(this.knex, shop);
  watches = () => watches.allWatches(this.knex);
  patchWatch = (shop: string, patch: watches.WatchPatch) => watches.patchWatch(this.knex, shop, patch);
  openGap = (shop: string, from: Date, at: Date, why: Parameters<typeof watches.openGap>[4]) =>
    watches.openGap(this.knex, shop, from, at, why);
  closeGap = (shop: string, to: Date, found: number) => watches.closeGap(this.knex, shop, to, found);
  asOnlyReader = <Result>(key: string, work: () => Promise<Result>) => watches.asOnlyReader(this.knex, key, work);
  countRefusal = (channel: MarketplaceId, reason: string, at: Date) =>
    inbox.countRefusal(this.knex, channel, reason, at);

  /** Shops to be read now. @param channels those that tell their orders */
  async dueShops(channels: readonly MarketplaceId[], now: Date, limit: number): Promise<string[]> {
    await watches.watchShops(this.knex, channels);
    return watches.dueShops(this.knex, channels, now, limit);
  }

  /**
   * Keeps what a marketplace told and asks for a look at what it is about, all or nothing. A message received before changes
   * nothing. @returns how many were new
   */
  async receive(
    channel: MarketplaceId,
    events: readonly ChannelEvent[],
    received: { at: Date; way: inbox.Way; bodySha256: string | null },
  ): Promise<number> {
    return this.knex.transaction(async (trx) => {
      let fresh = 0;
      for (const event of events) {
        if (!(await inbox.insertMessage(trx, channel, event, received))) continue;
        fresh += 1;
        await followMessage(trx, channel, event, received.at);
      }
      return fresh;
    });
  }

  /** Asks for a look at one order, not before an instant. */
  lookLater = (look: queue.Look, at: Date) => queue.queueLook(this.knex, look, at);

  /** Asks for a look at one order, which tells who asked. */
  async askLook({ id, shop_id: shop, external_id: order }: Order, at: Date, event: NewEvent): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await orders.insertOrderEvents(trx, id, at, [event]);
      await queue.queueLook(trx, { shop, order, source: "asked" });
    });
  }

  /** Asks again for everything a shop's marketplace told in a stretch of time. @returns how many orders that is */
  async replay(shop: { id: string; channel: MarketplaceId; external_id: string }, from: Date, to: Date) {
    const told = await inbox.ordersTold(this.knex, shop.channel, shop.external_id, from, to);
    await this.knex.transaction(async (trx) => {
      for (const order of told) await queue.queueLook(trx, { shop: shop.id, order, source: "asked" });
    });
    return told.length;
  }

  /** Registered products sold from an inventory item that have an open listing, as listings. */
  async listingsOfProducts(products: readonly string[]): Promise<string[]> {
    const rows = await rowsOf(
      this.knex,
      `select id from channel_listing where product_id = any(?::text[]) and state <> 'closed' and deleted_at is null
       order by id`,
      [[...products]],
    );
    return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
  }

  /** Products of a shop's listings, by the marketplace's number of the listing. */
  async productsOfListings(
    shop: string,
    listings: readonly string[],
  ): Promise<Map<string, { product_id: string; sku: string | null }>> {
    const rows = await rowsOf(
      this.knex,
      `select external_id, product_id, case when wanted -> 'sizes' is null then wanted ->> 'sku' end as sku from channel_listing where shop_id = ? and external_id = any(?::text[])
       and deleted_at is null order by created_at`,
      [shop, [...listings]],
    );
    const row = z.object({ external_id: z.string(), product_id: z.string(), sku: z.string().nullable() });
    return new Map(rows.map((one) => row.parse(one)).map(({ external_id, ...listed }) => [external_id, listed]));
  }

  /** How shops' orders are being read, for the officers' desk. */
  async health(now: Date) {
    const since = new Date(now.getTime() - DAY_MS);
    const [all, gaps, sources, refusals] = await Promise.all([
      watches.allWatches(this.knex),
      watches.gapsSince(this.knex, new Date(now.getTime() - 30 * DAY_MS)),
      watches.sourcesSince(this.knex, since),
      inbox.refusalsSince(this.knex, since.toISOString().slice(0, 10)),
    ]);
    return { watches: all, gaps, sources, refusals };
  }
}

/** What a message asks for. It is a hint to look, never the state itself. */
async function followMessage(knex: Knex, channel: MarketplaceId, event: ChannelEvent, at: Date): Promise<void> {
  if (event.shop === undefined) return;
  const [row] = await rowsOf(
    knex,
    "select id from channel_shop where channel = ? and external_id = ? and deleted_at is null",
    [channel, event.shop],
  );
  if (row === undefined) return;
  const { id: shop } = z.object({ id: z.string() }).parse(row);
  await rowsOf(knex, "update channel_order_watch set told_at = greatest(told_at, ?) where shop_id = ?", [
    at.toISOString(),
    shop,
  ]);
  if (event.kind === "order_changed") return queue.queueLook(knex, { shop, order: event.order, source: "told" });
  if (event.kind === "listing_changed") return lookAtListing(knex, shop, event.listing);
  // The permission may have ended: reading the orders tells.
  if (event.kind === "authorisation_ended") await watches.patchWatch(knex, shop, { due_at: at });
}

/** Reading a listing back is never in a hurry. */
const LISTING_PRIORITY = 25;

async function lookAtListing(knex: Knex, shop: string, listing: string): Promise<void> {
  const rows = await rowsOf(
    knex,
    "select id from channel_listing where shop_id = ? and external_id = ? and state <> 'closed' and deleted_at is null",
    [shop, listing],
  );
  for (const row of rows) await queueListing(knex, z.object({ id: z.string() }).parse(row).id, LISTING_PRIORITY);
}
