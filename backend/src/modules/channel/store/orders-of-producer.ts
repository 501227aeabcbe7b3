import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { columnsOf, type Order, orderSchema } from "./orders-rows";

/** Orders of a producer's own shops, and orders of shared shops that sell something of theirs. */
const THEIRS = `deleted_at is null and (shop_id in (select id from channel_shop where producer_id = :producer)
  or exists (select from channel_order_line l where l.order_id = channel_order.id and l.producer_id = :producer and l.deleted_at is null))`;

const ORDER = columnsOf(orderSchema);

export type ProducersOrders = {
  producer: string;
  states: readonly string[];
  /** Null for all. */
  channel: string | null;
  /** Part of the marketplace's number; null for all. */
  code: string | null;
  oldestFirst: boolean;
};

/** The first `limit` orders of marketplaces that sell something of a producer, by when they last changed. */
export async function ordersOfProducer(knex: Knex, filter: ProducersOrders, limit: number): Promise<Order[]> {
  const direction = filter.oldestFirst ? "asc" : "desc";
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${ORDER} from channel_order where ${THEIRS} and state = any(cast(:states as text[]))
       and (cast(:channel as text) is null or shop_id in (select id from channel_shop where channel = :channel))
       and (cast(:code as text) is null or strpos(upper(external_id), cast(:code as text)) > 0)
     order by changed_at ${direction}, id ${direction} limit :limit`,
    { ...filter, states: [...filter.states], limit },
  );
  return rows.map((row) => orderSchema.parse(row));
}

const countSchema = z.object({ channel: z.string(), state: z.string(), total: z.number() });

/** How many orders of each channel stand at each state. */
export async function countOrdersOfProducer(knex: Knex, producer: string): Promise<z.infer<typeof countSchema>[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select (select channel from channel_shop where id = shop_id) as channel, state, cast(count(*) as int) as total
     from channel_order where ${THEIRS} group by 1, 2`,
    { producer },
  );
  return rows.map((row) => countSchema.parse(row));
}

/** Whether an order sells something of a producer. */
export async function isOrderOf(knex: Knex, id: string, producer: string): Promise<boolean> {
  const rows = await knex.raw<{ rows: unknown[] }>(`select id from channel_order where id = :id and ${THEIRS}`, {
    id,
    producer,
  });
  return rows.rows.length > 0;
}

/** Orders that came to an end between two instants (from inclusive, to exclusive), the earliest first. */
export async function ordersEndedBetween(
  knex: Knex,
  producer: string,
  states: readonly string[],
  from: Date,
  to: Date,
): Promise<Order[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${ORDER} from channel_order where ${THEIRS} and state = any(cast(:states as text[]))
       and changed_at >= :from and changed_at < :to order by changed_at, id`,
    { producer, states: [...states], from: from.toISOString(), to: to.toISOString() },
  );
  return rows.map((row) => orderSchema.parse(row));
}
