import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { alone } from "../../../platform/database/alone";
import type { Sentence } from "../domain/orders/say-order";
import { rowsOf } from "./rows";

const failureSchema = z.object({ kind: z.string(), message_vi: z.string(), message_en: z.string() });

const watchSchema = z.object({
  shop_id: z.string(),
  since: z.date(),
  read_to: z.date().nullable(),
  read_at: z.date().nullable(),
  due_at: z.date(),
  told_at: z.date().nullable(),
  failure: failureSchema.nullable(),
  queue: z.string().nullable(),
  acknowledge: z.string().nullable(),
  subscribed_to: z.string().nullable(),
});
/** How far the orders of a shop have been read. */
export type Watch = z.infer<typeof watchSchema>;
export type WatchPatch = Partial<Omit<Watch, "shop_id" | "since">>;

const COLUMNS = Object.keys(watchSchema.shape).join(", ");

/** A watch for every shop that is connected through an interface and has none yet. */
export async function watchShops(knex: Knex, channels: readonly string[]): Promise<void> {
  const shops = await rowsOf(
    knex,
    `select id from channel_shop s where channel = any(?::text[]) and deleted_at is null
       and not exists (select from channel_order_watch w where w.shop_id = s.id)`,
    [[...channels]],
  );
  for (const shop of shops) {
    await rowsOf(
      knex,
      `insert into channel_order_watch (id, shop_id, since, due_at) select ?, id, created_at, created_at from channel_shop where id = ?
       on conflict (shop_id) where deleted_at is null do nothing`,
      [generateEntityId("", "chwatch"), z.object({ id: z.string() }).parse(shop).id],
    );
  }
}

/** Shops whose orders are due to be read, the longest waiting first. Those without permission wait until they have it again. */
export async function dueShops(knex: Knex, channels: readonly string[], now: Date, limit: number): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    `select w.shop_id as id from channel_order_watch w join channel_shop s on s.id = w.shop_id
     where s.channel = any(?::text[]) and s.state = 'connected' and s.deleted_at is null and w.due_at <= ?
     order by w.due_at limit ?`,
    [[...channels], now.toISOString(), limit],
  );
  return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
}

export async function findWatch(knex: Knex, shopId: string): Promise<Watch | null> {
  const [row] = await rowsOf(knex, `select ${COLUMNS} from channel_order_watch where shop_id = ?`, [shopId]);
  return row === undefined ? null : watchSchema.parse(row);
}

export async function allWatches(knex: Knex): Promise<Watch[]> {
  const rows = await rowsOf(
    knex,
    `select ${COLUMNS} from channel_order_watch where deleted_at is null order by shop_id`,
  );
  return rows.map((row) => watchSchema.parse(row));
}

export async function patchWatch(knex: Knex, shopId: string, patch: WatchPatch): Promise<void> {
  const entries = Object.entries(patch);
  const columns = entries.map(([column]) => `${column} = ?`).join(", ");
  const values = entries.map(([column, value]) =>
    value instanceof Date
      ? value.toISOString()
      : column === "failure" && value !== null
        ? JSON.stringify(value)
        : value,
  );
  await rowsOf(knex, `update channel_order_watch set ${columns}, updated_at = now() where shop_id = ?`, [
    ...values,
    shopId,
  ]);
}

/** This product's own number for advisory locks on reading orders. */
const LOCK_SPACE = 159_004;

/** Runs work that one process does at a time. @returns null without running it where another is at it */
export const asOnlyReader = <Result>(knex: Knex, key: string, work: () => Promise<Result>): Promise<Result | null> =>
  alone(knex, LOCK_SPACE, key, work);

/** Notes that nothing is known since an instant; a gap that stands already is left as it is. */
export async function openGap(knex: Knex, shopId: string, from: Date, at: Date, why: Sentence): Promise<void> {
  await rowsOf(
    knex,
    `insert into channel_order_gap (id, shop_id, from_at, noticed_at, message_vi, message_en) values (?, ?, ?, ?, ?, ?)
     on conflict (shop_id) where to_at is null and deleted_at is null do nothing`,
    [generateEntityId("", "chgap"), shopId, from.toISOString(), at.toISOString(), why.message_vi, why.message_en],
  );
}

/** The gap has been read over. @param found orders that came to light */
export async function closeGap(knex: Knex, shopId: string, to: Date, found: number): Promise<void> {
  await rowsOf(
    knex,
    "update channel_order_gap set to_at = ?, found = ?, updated_at = now() where shop_id = ? and to_at is null",
    [to.toISOString(), found, shopId],
  );
}

const gapSchema = z.object({
  shop_id: z.string(),
  from_at: z.date(),
  to_at: z.date().nullable(),
  noticed_at: z.date(),
  message_vi: z.string(),
  message_en: z.string(),
  found: z.number(),
});
export type Gap = z.infer<typeof gapSchema>;

/** Gaps that stand or were noticed since an instant, the latest first. */
export async function gapsSince(knex: Knex, since: Date): Promise<Gap[]> {
  const rows = await rowsOf(
    knex,
    `select ${Object.keys(gapSchema.shape).join(", ")} from channel_order_gap
     where (to_at is null or noticed_at >= ?) and deleted_at is null order by noticed_at desc, id`,
    [since.toISOString()],
  );
  return rows.map((row) => gapSchema.parse(row));
}

const countsSchema = z.object({ shop_id: z.string(), told: z.number(), found: z.number() });

/** How many changes of orders each shop's marketplace told by itself since an instant, and how many reading on found. */
export async function sourcesSince(knex: Knex, since: Date): Promise<z.infer<typeof countsSchema>[]> {
  const rows = await rowsOf(
    knex,
    `select o.shop_id, count(*) filter (where v.source = 'told')::int as told,
       count(*) filter (where v.source = 'found')::int as found
     from channel_order_version v join channel_order o on o.id = v.order_id where v.asked_at >= ? group by o.shop_id`,
    [since.toISOString()],
  );
  return rows.map((row) => countsSchema.parse(row));
}
