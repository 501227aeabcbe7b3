import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type Pauser, type ShopPause, sayPause } from "../domain/pause";
import { IDLE_URGENCY } from "../domain/urgency";
import { MAX_ATTEMPTS, queueListings } from "./queue";
import { type ListingEvent, rowsOf } from "./rows";

const pauseSchema = z.object({
  id: z.string(),
  act: z.enum(["paused", "resumed"]),
  at: z.date(),
  actor: z.string(),
  actor_as: z.enum(["officer", "producer"]),
  reason: z.string().nullable(),
});
const COLUMNS = Object.keys(pauseSchema.shape).map((column) => `p.${column}`);
const idSchema = z.object({ id: z.string() });

/** Pausing shops and letting them go on. The condition stands on the shop; every turn of it is kept for good. */
export class PauseBook {
  constructor(private readonly knex: Knex) {}

  /** Asked before every call that changes something on a marketplace. */
  async isPaused(shop: string): Promise<boolean> {
    const rows = await rowsOf(this.knex, "select id from channel_shop where id = ? and paused_at is not null", [shop]);
    return rows.length > 0;
  }

  /** @returns false where the shop is paused already */
  async pause(shop: string, who: Pauser, reason: string, at: Date): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const paused = await rowsOf(
        trx,
        `update channel_shop set paused_at = ?, paused_by = ?, paused_as = ?, pause_reason = ?, updated_at = now()
         where id = ? and paused_at is null and deleted_at is null returning id`,
        [at.toISOString(), who.actor, who.as, reason, shop],
      );
      if (paused.length === 0) return false;
      await keep(trx, shop, "paused", who, reason, at);
      return true;
    });
  }

  /**
   * Lets a shop go on and asks for all its open listings in the same transaction; dead letters wait for their replay as before.
   * A producer ends its own pauses only. @returns false where the shop is not paused, or not by somebody whose pause this person ends
   */
  async resume(shop: string, who: Pauser, at: Date): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const resumed = await rowsOf(
        trx,
        `update channel_shop set paused_at = null, paused_by = null, paused_as = null, pause_reason = null, updated_at = now()
         where id = ? and paused_at is not null and (? = 'officer' or paused_as = 'producer') and deleted_at is null returning id`,
        [shop, who.as],
      );
      if (resumed.length === 0) return false;
      await keep(trx, shop, "resumed", who, null, at);
      const open = await rowsOf(
        trx,
        `select id from channel_listing l where shop_id = ? and state <> 'closed' and deleted_at is null and not exists (
           select 1 from channel_due d where d.listing_id = l.id and d.attempts >= ${MAX_ATTEMPTS}) order by id`,
        [shop],
      );
      const ids = open.map((row) => idSchema.parse(row).id);
      await queueListings(
        trx,
        ids.map((listing) => ({ listing, urgency: IDLE_URGENCY })),
      );
      return true;
    });
  }

  /** The latest first. */
  async history(shop: string): Promise<ShopPause[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_shop_pause p where p.shop_id = ? and p.deleted_at is null order by p.at desc, p.created_at desc`,
      [shop],
    );
    return rows.map((row) => pauseSchema.parse(row));
  }

  /** The turns of its shop as lines of a listing's own history, since there has been this listing. */
  async eventsOf(listing: string): Promise<ListingEvent[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_shop_pause p join channel_listing l on l.shop_id = p.shop_id
       where l.id = ? and p.at >= l.created_at and p.deleted_at is null order by p.at, p.created_at`,
      [listing],
    );
    return rows.map((row) => {
      const pause = pauseSchema.parse(row);
      const { id, at, actor, act, reason } = pause;
      return { id, at, actor, kind: `shop_${act}`, ...sayPause(pause), detail: reason === null ? null : { reason } };
    });
  }
}

async function keep(
  knex: Knex,
  shop: string,
  act: ShopPause["act"],
  who: Pauser,
  reason: string | null,
  at: Date,
): Promise<void> {
  await rowsOf(
    knex,
    "insert into channel_shop_pause (id, shop_id, act, at, actor, actor_as, reason) values (?, ?, ?, ?, ?, ?, ?)",
    [generateEntityId("", "chpause"), shop, act, at.toISOString(), who.actor, who.as, reason],
  );
}
