import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { IDLE_URGENCY } from "../domain/urgency";
import { queueListings } from "./queue";
import { rowsOf } from "./rows";

const idSchema = z.object({ id: z.string() });
const idsOf = (rows: readonly unknown[]) => rows.map((row) => idSchema.parse(row).id);

const ownSchema = z.object({ id: z.string(), external_id: z.string(), sku: z.string() });
/** One SKU of a listing of ours. */
export type OwnSku = z.infer<typeof ownSchema>;

/** A shop that was never looked through counts from the day it came. */
const DUE = `state = 'connected' and way = 'api' and deleted_at is null and coalesce(twins_looked_at, created_at) < ?`;

/** Second listings under SKUs of ours, which nobody here made. Each method is one transaction. */
export class TwinBook {
  constructor(private readonly knex: Knex) {}

  /** Connected shops that nobody looked through since an instant. */
  async due(before: Date): Promise<string[]> {
    return idsOf(
      await rowsOf(this.knex, `select id from channel_shop where ${DUE} order by id`, [before.toISOString()]),
    );
  }

  /**
   * Takes a shop that is due to look it through. Whoever dies or fails on the way leaves it to be looked through again.
   * @param meanwhile what is noted until it is done @returns false where somebody else has it, or it is not due
   */
  async take(shop: string, before: Date, meanwhile: Date): Promise<boolean> {
    const taken = await rowsOf(
      this.knex,
      `update channel_shop set twins_looked_at = ? where id = ? and ${DUE} returning id`,
      [meanwhile.toISOString(), shop, before.toISOString()],
    );
    return taken.length > 0;
  }

  /** SKUs of a shop's listings that are known there and not watched already. */
  async skus(shop: string): Promise<OwnSku[]> {
    const rows = await rowsOf(
      this.knex,
      `select l.id, l.external_id, unit->>'sku' as sku from channel_listing l, jsonb_array_elements(
         coalesce(l.wanted->'sizes', jsonb_build_array(jsonb_build_object('sku', l.wanted->>'sku')))) unit
       where l.shop_id = ? and l.external_id is not null and not l.sku_watched and l.state <> 'closed' and l.deleted_at is null`,
      [shop],
    );
    return rows.map((row) => ownSchema.parse(row));
  }

  /** A shop was looked through: listings of ours whose SKU another one carries are watched from now on, and asked for. */
  async done(shop: string, doubled: readonly string[], at: Date): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await rowsOf(trx, "update channel_shop set twins_looked_at = ? where id = ?", [at.toISOString(), shop]);
      const watched = await rowsOf(
        trx,
        `with mine as (
           select id from channel_listing where id = any(?::text[]) and state <> 'closed' and deleted_at is null
           order by id for update)
         update channel_listing l set sku_watched = true, updated_at = now() from mine where l.id = mine.id returning l.id`,
        [[...doubled]],
      );
      await queueListings(
        trx,
        idsOf(watched).map((listing) => ({ listing, urgency: IDLE_URGENCY })),
      );
    });
  }
}
