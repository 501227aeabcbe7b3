import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { URGENT_BELOW } from "../domain/urgency";
import { type Lane, MAX_ATTEMPTS, NOT_HELD_BACK } from "./queue";
import { LISTING_COLUMNS, type Listing, readListings, rowsOf } from "./rows";

const claimedSchema = z.object({ listing_id: z.string() });

/**
 * Takes the most urgent listings of a connected shop that are due, for one process alone. What is asked for from now on
 * waits for the next claim, so nothing that happens while a listing is worked on is lost.
 */
export async function claimListings(
  knex: Knex,
  process: number,
  shop: string,
  lane: Lane,
  limit: number,
): Promise<Listing[]> {
  const claimed = await rowsOf(
    knex,
    `with next as (
       select d.listing_id from channel_due d join channel_shop s on s.id = d.shop_id
       where d.shop_id = ? and d.urgency < ? and d.held_by is null and d.due_at <= now() and d.attempts < ${MAX_ATTEMPTS}
         and s.state = 'connected' and s.deleted_at is null and ${NOT_HELD_BACK}
       order by d.urgency, d.due_at limit ? for update of d skip locked)
     update channel_due d set held_by = ?, held_at = now(), due_at = null from next
     where d.listing_id = next.listing_id returning d.listing_id`,
    [shop, lane === "urgent" ? URGENT_BELOW : 32_767, limit, process],
  );
  if (claimed.length === 0) return [];
  const ids = claimed.map((row) => claimedSchema.parse(row).listing_id);
  // Read in a statement of its own: one snapshot for both could show a listing as it was before the change that made it due.
  return readListings(
    await rowsOf(knex, `select ${LISTING_COLUMNS} from channel_listing where id = any(?::text[])`, [ids]),
  );
}

/**
 * Lets go of listings that were worked on; one asked for meanwhile is due again. Several rows are locked in the order of their
 * listings, here as everywhere, so that two who lock the same ones never wait for each other in a circle.
 */
export async function releaseListings(knex: Knex, process: number, ids: readonly string[]): Promise<void> {
  await rowsOf(
    knex,
    `with mine as (
       select listing_id from channel_due where listing_id = any(?::text[]) and held_by = ? order by listing_id for update)
     update channel_due d set held_by = null, held_at = null from mine where d.listing_id = mine.listing_id`,
    [[...ids], process],
  );
}

/** Lets go of a listing that failed, to be tried again after a pause that grows with every attempt. */
export async function releaseFailed(knex: Knex, process: number, id: string, error: string): Promise<void> {
  await rowsOf(
    knex,
    `update channel_due set held_by = null, held_at = null, attempts = attempts + 1, last_error = ?,
       due_at = least(coalesce(due_at, 'infinity'), now() + exp(least(attempts + 1, 10)) * interval '1 second')
     where listing_id = ? and held_by = ?`,
    [error, id, process],
  );
}
