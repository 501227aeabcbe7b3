import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ChannelOrder } from "@ocop/integrations/core";
import type { Goods } from "../domain/orders/goods";
import { contentOf } from "../domain/orders/sighting";
import {
  columnsOf,
  type Order,
  type OrderEvent,
  type OrderLine,
  type OrderVersion,
  orderEventSchema,
  orderLineSchema,
  orderSchema,
  orderVersionSchema,
  type Source,
} from "./orders-rows";
import { type NewEvent, rowsOf } from "./rows";

const ORDER = columnsOf(orderSchema);
const LINE = columnsOf(orderLineSchema);

const instant = (at: number) => new Date(at).toISOString();

/** @param key the order's id, or its shop and the marketplace's number */
export async function findOrder(
  knex: Knex,
  key: { id: string } | { shop_id: string; external_id: string },
  lock = false,
): Promise<Order | null> {
  const [where, params] =
    "id" in key ? ["id = ?", [key.id]] : ["shop_id = ? and external_id = ?", [key.shop_id, key.external_id]];
  const [row] = await rowsOf(
    knex,
    `select ${ORDER} from channel_order where ${where} and deleted_at is null ${lock ? "for update" : ""}`,
    params,
  );
  return row === undefined ? null : orderSchema.parse(row);
}

/** @returns null where the order is known: the database says so, not a question before */
export async function insertOrder(
  knex: Knex,
  shopId: string,
  seen: ChannelOrder,
  askedAt: Date,
  outside: boolean,
): Promise<Order | null> {
  const [row] = await rowsOf(
    knex,
    `insert into channel_order (id, shop_id, external_id, state, channel_state, version, ordered_at, changed_at, asked_at,
       content, cash_on_delivery, total, outside)
     values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
     on conflict (shop_id, external_id) where deleted_at is null do nothing returning ${ORDER}`,
    [
      generateEntityId("", "chord"),
      shopId,
      seen.id,
      seen.state,
      seen.channelState,
      instant(seen.createdAt),
      instant(seen.changedAt),
      askedAt.toISOString(),
      contentOf(seen),
      seen.cashOnDelivery,
      seen.total ?? null,
      outside,
    ],
  );
  return row === undefined ? null : orderSchema.parse(row);
}

/** Lets a newer sighting stand. */
export async function advanceOrder(knex: Knex, id: string, seen: ChannelOrder, askedAt: Date): Promise<Order> {
  const [row] = await rowsOf(
    knex,
    `update channel_order set state = ?, channel_state = ?, version = version + 1, changed_at = ?, asked_at = ?,
       content = ?, cash_on_delivery = ?, total = coalesce(?, total), updated_at = now() where id = ? returning ${ORDER}`,
    [
      seen.state,
      seen.channelState,
      instant(seen.changedAt),
      askedAt.toISOString(),
      contentOf(seen),
      seen.cashOnDelivery,
      seen.total ?? null,
      id,
    ],
  );
  return orderSchema.parse(row);
}

export async function insertVersion(knex: Knex, order: Order, seen: ChannelOrder, source: Source): Promise<void> {
  await rowsOf(
    knex,
    `insert into channel_order_version (id, order_id, version, state, channel_state, changed_at, asked_at, source, total, lines)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      generateEntityId("", "chordv"),
      order.id,
      order.version,
      seen.state,
      seen.channelState,
      instant(seen.changedAt),
      order.asked_at.toISOString(),
      source,
      seen.total ?? null,
      JSON.stringify(seen.lines),
    ],
  );
}

/** Lines as the marketplace tells them now. What it no longer tells is kept with nothing ordered. */
export async function writeLines(knex: Knex, orderId: string, seen: ChannelOrder): Promise<OrderLine[]> {
  for (const [position, line] of seen.lines.entries()) {
    await rowsOf(
      knex,
      `insert into channel_order_line (id, order_id, external_id, position, listing, sku, title, quantity, unit_price)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (order_id, external_id) where deleted_at is null do update set position = excluded.position,
         listing = excluded.listing, sku = excluded.sku, title = excluded.title, quantity = excluded.quantity,
         unit_price = excluded.unit_price, updated_at = now()`,
      [
        generateEntityId("", "chol"),
        orderId,
        line.id,
        position,
        line.listing ?? line.unit ?? null,
        line.sku,
        line.title,
        line.quantity,
        line.unitPrice,
      ],
    );
  }
  await rowsOf(
    knex,
    "update channel_order_line set quantity = 0, updated_at = now() where order_id = ? and not external_id = any(?::text[])",
    [orderId, seen.lines.map(({ id }) => id)],
  );
  return linesOf(knex, [orderId]);
}

/** By order, in the marketplace's order. */
export async function linesOf(knex: Knex, orderIds: readonly string[]): Promise<OrderLine[]> {
  const rows = await rowsOf(
    knex,
    `select ${LINE} from channel_order_line where order_id = any(?::text[]) and deleted_at is null
     order by order_id, position, id`,
    [[...orderIds]],
  );
  return rows.map((row) => orderLineSchema.parse(row));
}

/** Remembers what a line sold. */
export async function nameGoods(knex: Knex, line: OrderLine, goods: Goods): Promise<OrderLine> {
  const { product_id, producer_id, variant_id, needs } = goods;
  await rowsOf(
    knex,
    "update channel_order_line set product_id = ?, producer_id = ?, variant_id = ?, needs = ?, updated_at = now() where id = ?",
    [product_id, producer_id, variant_id, JSON.stringify(needs), line.id],
  );
  return { ...line, product_id, producer_id, variant_id, needs };
}

export async function writeHolding(
  knex: Knex,
  lineId: string,
  { held, taken, missing }: Pick<OrderLine, "held" | "taken" | "missing">,
): Promise<void> {
  await rowsOf(
    knex,
    "update channel_order_line set held = ?, taken = ?, missing = ?, updated_at = now() where id = ?",
    [held, taken, missing, lineId],
  );
}

export async function writeStock(
  knex: Knex,
  orderId: string,
  at: Date,
  { stock, missing, unknown_lines }: Pick<Order, "stock" | "missing" | "unknown_lines">,
): Promise<void> {
  await rowsOf(
    knex,
    "update channel_order set stock = ?, missing = ?, unknown_lines = ?, settled_at = ?, updated_at = now() where id = ?",
    [stock, missing, unknown_lines, at.toISOString(), orderId],
  );
}

export async function insertOrderEvents(
  knex: Knex,
  orderId: string,
  at: Date,
  events: readonly NewEvent[],
): Promise<void> {
  for (const { kind, actor = "system", message_vi, message_en, detail } of events) {
    await rowsOf(
      knex,
      `insert into channel_order_event (id, order_id, at, actor, kind, message_vi, message_en, detail)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        generateEntityId("", "chordev"),
        orderId,
        at.toISOString(),
        actor,
        kind,
        message_vi,
        message_en,
        detail ? JSON.stringify(detail) : null,
      ],
    );
  }
}

/** The earliest first. */
export async function orderEvents(knex: Knex, orderId: string): Promise<OrderEvent[]> {
  const rows = await rowsOf(
    knex,
    `select ${columnsOf(orderEventSchema)} from channel_order_event where order_id = ? order by at, created_at, id`,
    [orderId],
  );
  return rows.map((row) => orderEventSchema.parse(row));
}

export async function orderVersions(knex: Knex, orderId: string): Promise<OrderVersion[]> {
  const rows = await rowsOf(
    knex,
    `select ${columnsOf(orderVersionSchema)} from channel_order_version where order_id = ? order by version`,
    [orderId],
  );
  return rows.map((row) => orderVersionSchema.parse(row));
}

/** Orders that wait for pieces of an inventory item, the earliest order first: who ordered first is served first. */
export async function ordersShortOf(knex: Knex, inventoryItemId: string): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    `select o.id from channel_order o where o.stock = 'short' and o.missing > 0 and o.deleted_at is null and exists (
       select from channel_order_line l where l.order_id = o.id and l.missing > 0 and l.needs @> ?::jsonb)
     order by o.ordered_at, o.id`,
    [JSON.stringify([{ inventory_item_id: inventoryItemId }])],
  );
  return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
}

/** Orders in trouble whose stock was not looked at since an instant, the longest unlooked-at first. */
export async function troubledOrders(knex: Knex, before: Date, limit: number): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    `select id from channel_order where (missing > 0 or unknown_lines > 0) and deleted_at is null
       and stock in ('none', 'held', 'short') and coalesce(settled_at, '-infinity') < ?
     order by settled_at nulls first limit ?`,
    [before.toISOString(), limit],
  );
  return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
}

export type OrderFilter = {
  /** Null for all. */
  shops: readonly string[] | null;
  channel: string | null;
  states: readonly string[] | null;
  /** Only orders somebody has to look at. */
  trouble: boolean;
};

/** The latest ordered first. */
export async function pageOfOrders(knex: Knex, filter: OrderFilter, limit: number, offset: number) {
  const where = `deleted_at is null and (?::text[] is null or shop_id = any(?::text[]))
    and (?::text is null or shop_id in (select id from channel_shop where channel = ?))
    and (?::text[] is null or state = any(?::text[]))
    and (not ?::boolean or missing > 0 or unknown_lines > 0)`;
  const [shops, states] = [filter.shops && [...filter.shops], filter.states && [...filter.states]];
  const params = [shops, shops, filter.channel, filter.channel, states, states, filter.trouble];
  const [rows, [count]] = await Promise.all([
    rowsOf(
      knex,
      `select ${ORDER} from channel_order where ${where} order by ordered_at desc, id desc limit ? offset ?`,
      [...params, limit, offset],
    ),
    rowsOf(knex, `select count(*)::int as total from channel_order where ${where}`, params),
  ]);
  return {
    orders: rows.map((row) => orderSchema.parse(row)),
    total: z.object({ total: z.number() }).parse(count).total,
  };
}
