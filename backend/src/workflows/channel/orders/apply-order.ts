import type { ChannelOrder } from "@ocop/integrations/core";
import { effectOf } from "../../../modules/channel/domain/orders/effect";
import { type Goods, goodsOf, type ToldLine } from "../../../modules/channel/domain/orders/goods";
import { contentOf, supersedes } from "../../../modules/channel/domain/orders/sighting";
import {
  advanceOrder,
  findOrder,
  insertOrder,
  insertOrderEvents,
  insertVersion,
  linesOf,
  nameGoods,
  writeLines,
} from "../../../modules/channel/store/orders";
import type { Order, OrderLine, Source } from "../../../modules/channel/store/orders-rows";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import { channelName } from "../channel-names";
import type { LedgerTransaction } from "./ledger";
import type { OrderEngine } from "./order-engine";
import { advanced, outside, received } from "./order-words";
import { settleStock } from "./settle-stock";

/** An order as it was seen, how we came to look, and when we asked. */
export type Seen = { order: ChannelOrder; source: Source; askedAt: Date };

/** `known`: it, or something newer, was seen before and nothing changed. */
export type Applied = "new" | "newer" | "known";

/**
 * Takes a sighting of an order: keeps it, and makes the stock agree with it, in one transaction under the locks of the goods it
 * sold. The same sighting again, or an older one that comes late, changes nothing.
 */
export async function applyOrder(engine: OrderEngine, shop: ChannelShop, seen: Seen): Promise<Applied> {
  const { order, askedAt } = seen;
  const known = await engine.orders.orderOf(shop.id, order.id);
  if (known && !supersedes(sightingOf(seen), standing(known))) return "known";
  const goods = await goodsOfLines(engine, shop, order.lines);
  const before = known ? await engine.orders.lines([known.id]) : [];
  const items = [...goods.values(), ...before].flatMap(({ needs }) => needs.map((need) => need.inventory_item_id));
  const watch = await engine.orders.watch(shop.id);
  const since = watch?.since ?? askedAt;
  const channel = channelName(shop.channel);
  return engine.ledger.settle(items, async (ledger) => {
    const kept = await keep(ledger, shop, seen, { since, channel, at: engine.now() });
    if (kept === null) return "known";
    const lines = await named(ledger, await writeLines(ledger.knex, kept.order.id, order), goods);
    requireLocked(items, lines);
    await settleStock(ledger, { channel, order: kept.order, lines, at: engine.now() });
    return kept.applied;
  });
}

/** Looks at an order's stock again without asking its marketplace: goods arrived, or an article number was put right. */
export async function settleAgain(engine: OrderEngine, id: string): Promise<void> {
  const order = await engine.orders.order(id);
  const shop = order && (await engine.book.shop(order.shop_id));
  if (!order || !shop) return;
  const before = await engine.orders.lines([id]);
  const goods = await goodsOfLines(engine, shop, before.map(asTold));
  const items = [...goods.values(), ...before].flatMap(({ needs }) => needs.map((need) => need.inventory_item_id));
  await engine.ledger.settle(items, async (ledger) => {
    const standing = await findOrder(ledger.knex, { id }, true);
    if (!standing) return;
    const lines = await named(ledger, await linesOf(ledger.knex, [id]), goods);
    requireLocked(items, lines);
    await settleStock(ledger, { channel: channelName(shop.channel), order: standing, lines, at: engine.now() });
  });
}

const sightingOf = ({ order, askedAt }: Seen) => ({ ...order, askedAt: askedAt.getTime(), content: contentOf(order) });
const standing = (order: Order) => ({
  state: order.state,
  changedAt: order.changed_at.getTime(),
  askedAt: order.asked_at.getTime(),
  content: order.content,
});
const asTold = ({ external_id: id, sku, listing }: OrderLine) => ({ id, sku, ...(listing !== null && { listing }) });

/** Keeps a sighting that is newer than what is known, with its version and history. @returns null where it is not */
async function keep(
  { knex }: LedgerTransaction,
  shop: ChannelShop,
  seen: Seen,
  { since, channel, at }: { since: Date; channel: string; at: Date },
): Promise<{ order: Order; applied: "new" | "newer" } | null> {
  const { order, source, askedAt } = seen;
  const over = effectOf(order.state) !== "hold" && order.createdAt < since.getTime();
  const fresh = await insertOrder(knex, shop.id, order, askedAt, over);
  if (fresh) {
    await insertVersion(knex, fresh, order, source);
    await insertOrderEvents(knex, fresh.id, at, [received(channel, order, source), ...(over ? [outside()] : [])]);
    return { order: fresh, applied: "new" };
  }
  const known = await findOrder(knex, { shop_id: shop.id, external_id: order.id }, true);
  if (!known || !supersedes(sightingOf(seen), standing(known))) return null;
  const newer = await advanceOrder(knex, known.id, order, askedAt);
  await insertVersion(knex, newer, order, source);
  await insertOrderEvents(knex, known.id, at, [advanced(channel, known, order, source)]);
  return { order: newer, applied: "newer" };
}

/** What lines sold, by the line; lines of goods that are not ours are missing. */
async function goodsOfLines(
  engine: OrderEngine,
  shop: ChannelShop,
  lines: readonly (ToldLine & { readonly id: string })[],
): Promise<Map<string, Goods>> {
  const listed = lines.flatMap(({ listing, unit }) => [listing, unit].filter((id) => id !== undefined));
  const ours = await engine.orders.productsOfListings(shop.id, listed);
  const all = await engine.goods(
    lines.map(({ sku }) => sku.trim()).filter((sku) => sku !== ""),
    [...ours.values()].map(({ product_id }) => product_id),
  );
  const book = {
    bySku: new Map(all.flatMap((goods): [string, Goods][] => (goods.sku === null ? [] : [[goods.sku, goods]]))),
    // A listing of several sizes does not tell which one was sold: there only the number does.
    byListing: new Map(
      [...ours].flatMap(([listing, { product_id, sku }]): [string, Goods][] => {
        const goods = all.find((one) => one.product_id === product_id && one.sku === sku);
        return goods ? [[listing, goods]] : [];
      }),
    ),
  };
  return new Map(
    lines.flatMap((line): [string, Goods][] => {
      const goods = goodsOf(line, book, shop.producer_id);
      return goods ? [[line.id, goods]] : [];
    }),
  );
}

/** Names the goods of lines nobody knew so far. A line keeps the goods it has: its stock is bound to them. */
async function named(
  { knex }: LedgerTransaction,
  lines: readonly OrderLine[],
  goods: ReadonlyMap<string, Goods>,
): Promise<OrderLine[]> {
  const after: OrderLine[] = [];
  for (const line of lines) {
    const found = line.product_id === null ? goods.get(line.external_id) : undefined;
    after.push(found ? await nameGoods(knex, line, found) : line);
  }
  return after;
}

/** Another process named goods meanwhile whose lock we do not hold: whoever asked tries again. */
function requireLocked(items: readonly string[], lines: readonly OrderLine[]): void {
  const locked = new Set(items);
  const all = lines.flatMap(({ needs }) => needs);
  if (!all.every((need) => locked.has(need.inventory_item_id)))
    throw new Error("The order came to sell other goods meanwhile");
}
