import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { prepareInTurn } from "../../../platform/database/at-start";
import { rowsOf } from "./rows";

/** Look at one order on its marketplace. */
export const LOOK_AT_ORDER = "look-at-order";
export const lookPayloadSchema = z.object({ shop: z.string(), order: z.string(), source: z.enum(["told", "asked"]) });
export type Look = z.infer<typeof lookPayloadSchema>;

/** The stock of one inventory item has moved. */
export const FOLLOW_STOCK = "follow-stock";
export const stockPayloadSchema = z.object({ item: z.string() });

/** Before everything else in the queue, sold-out listings included: an order that is not seen yet sells a piece twice. */
const LOOK_PRIORITY = -20;
const STOCK_PRIORITY = -10;
/** With graphile-worker's growing pauses about a day; reading on finds the order long before. */
const MAX_ATTEMPTS = 12;

/** Asks for an order to be looked at. Looks at one order never run at the same time; one that has not begun stands for all. */
export async function queueLook(knex: Knex, look: Look, at?: Date): Promise<void> {
  const key = `order:${look.shop}:${look.order}`;
  await rowsOf(
    knex,
    `select graphile_worker.add_job(?, payload := ?::json, queue_name := ?, job_key := ?, job_key_mode := 'replace',
      priority := ?, max_attempts := ?, run_at := ?::timestamptz)`,
    [LOOK_AT_ORDER, JSON.stringify(look), key, key, LOOK_PRIORITY, MAX_ATTEMPTS, at?.toISOString() ?? null],
  );
}

/**
 * Whoever moves stock, a buyer in this shop, an officer or an order from a marketplace: the database itself queues the item in
 * the transaction that moves it, so that no movement is missed, also when the process dies right after.
 */
const NOTE_STOCK = `
  create or replace function channel_note_stock() returns trigger language plpgsql as $$
  begin
    if to_regnamespace('graphile_worker') is null or to_regclass('channel_listing') is null
      or not exists (select from channel_listing where state <> 'closed')
        and not exists (select from channel_order where stock = 'short') then
      return null;
    end if;
    perform graphile_worker.add_job('${FOLLOW_STOCK}', payload := json_build_object('item', item), job_key := 'stock:' || item,
      priority := ${STOCK_PRIORITY}, max_attempts := ${MAX_ATTEMPTS})
    from (select distinct inventory_item_id as item from moved order by 1) items;
    return null;
  end $$;`;

const TRIGGERS = [
  {
    name: "channel_stock_moved",
    sql: `create trigger channel_stock_moved after update on inventory_level referencing new table as moved
      for each statement execute function channel_note_stock()`,
  },
  {
    name: "channel_stock_arrived",
    sql: `create trigger channel_stock_arrived after insert on inventory_level referencing new table as moved
      for each statement execute function channel_note_stock()`,
  },
] as const;

/** Adds the triggers where Medusa's inventory is there and they are missing. Safe in every process at every start. */
export async function watchStock(knex: Knex): Promise<void> {
  await prepareInTurn(knex, async (trx) => {
    const [there] = await rowsOf(trx, "select to_regclass('inventory_level') is not null as there");
    if (!z.object({ there: z.boolean() }).parse(there).there) return;
    await trx.raw(NOTE_STOCK);
    for (const { name, sql } of TRIGGERS) {
      const found = await rowsOf(
        trx,
        "select 1 from pg_trigger where tgname = ? and tgrelid = to_regclass('inventory_level')",
        [name],
      );
      if (found.length === 0) await trx.raw(sql);
    }
  });
}
