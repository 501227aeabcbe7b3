import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { wakeRefresher } from "./queue";
import { LISTING_COLUMNS, type Listing, readListings, rowsOf } from "./rows";

const OPEN = "state <> 'closed' and deleted_at is null";

/**
 * Notes that what is wanted of products' listings may have changed, and wakes whoever looks anew. To be called once the
 * change can be read; the listings of products nobody listed cost nothing.
 */
export async function noteProducts(knex: Knex, products: readonly string[]): Promise<void> {
  await noteWhere(knex, "product_id = any(?::text[])", [[...products]]);
}

/** The same for every listing of a shop, after its rules changed. */
export async function noteShop(knex: Knex, shop: string): Promise<void> {
  await noteWhere(knex, "shop_id = ?", [shop]);
}

/** The same for single listings, after their settings changed. */
export async function noteListings(knex: Knex, ids: readonly string[]): Promise<void> {
  await noteWhere(knex, "id = any(?::text[])", [[...ids]]);
}

/** The same for those not looked at since an instant: whatever was missed heals within that time. */
export async function noteUnlookedAt(knex: Knex, before: Date, limit: number): Promise<void> {
  await noteWhere(
    knex,
    `id in (select id from channel_listing where ${OPEN} and wanted_at < ? order by wanted_at limit ?)`,
    [before.toISOString(), limit],
  );
}

async function noteWhere(knex: Knex, condition: string, params: readonly unknown[]): Promise<void> {
  await knex.transaction(async (trx) => {
    const noted = await rowsOf(
      trx,
      `insert into channel_stale (listing_id) select id from channel_listing where ${condition} and ${OPEN} order by id
       on conflict (listing_id) do update set noted_at = clock_timestamp() returning 1`,
      params,
    );
    if (noted.length > 0) await wakeRefresher(trx);
  });
}

const noteSchema = z.object({ listing_id: z.string(), noted: z.string() });
/** `noted` tells notes of one listing apart: only the one that was looked at is done. */
export type StaleListing = { listing: Listing; noted: string };

/** The longest noted first. */
export async function staleListings(knex: Knex, limit: number): Promise<StaleListing[]> {
  const notes = await rowsOf(
    knex,
    "select listing_id, noted_at::text as noted from channel_stale order by noted_at limit ?",
    [limit],
  );
  const noted = new Map(notes.map((row) => noteSchema.parse(row)).map(({ listing_id, noted }) => [listing_id, noted]));
  const rows = await rowsOf(knex, `select ${LISTING_COLUMNS} from channel_listing where id = any(?::text[])`, [
    [...noted.keys()],
  ]);
  return readListings(rows).map((listing) => ({ listing, noted: noted.get(listing.id) ?? "" }));
}

/** Forgets notes that were looked at; a note made meanwhile stands. */
export async function forgetStale(knex: Knex, done: readonly StaleListing[]): Promise<void> {
  await rowsOf(
    knex,
    `with looked_at as (
       select s.listing_id from channel_stale s
       join unnest(?::text[], ?::text[]) as done(id, noted) on s.listing_id = done.id and s.noted_at = done.noted::timestamptz
       order by s.listing_id for update of s)
     delete from channel_stale s using looked_at where s.listing_id = looked_at.listing_id`,
    [done.map(({ listing }) => listing.id), done.map(({ noted }) => noted)],
  );
}
