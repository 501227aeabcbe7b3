import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import {
  LISTING_COLUMNS,
  type Listing,
  type ListingEvent,
  type NewEvent,
  readEvents,
  readListings,
  rowsOf,
} from "./rows";

const idSchema = z.object({ id: z.string() });
const idsOf = (rows: readonly unknown[]) => rows.map((row) => idSchema.parse(row).id);

const JSON_COLUMNS = new Set(["settings", "choices", "drift", "wanted", "sent", "sending", "seen", "failure"]);

/** The columns that change after a listing exists. */
export type ListingPatch = Partial<Omit<Listing, "id" | "shop_id" | "product_id">>;

/** @returns null where the product has an open listing on the shop already: the database says so, not a question before */
export async function insertListing(
  knex: Knex,
  fresh: Pick<Listing, "shop_id" | "product_id" | "settings" | "wanted" | "wanted_at">,
): Promise<Listing | null> {
  const rows = await rowsOf(
    knex,
    `insert into channel_listing (id, shop_id, product_id, settings, wanted, wanted_at) values (?, ?, ?, ?, ?, ?)
     on conflict (shop_id, product_id) where state <> 'closed' and deleted_at is null do nothing returning ${LISTING_COLUMNS}`,
    [
      generateEntityId("", "chlist"),
      fresh.shop_id,
      fresh.product_id,
      JSON.stringify(fresh.settings),
      JSON.stringify(fresh.wanted),
      fresh.wanted_at.toISOString(),
    ],
  );
  return readListings(rows)[0] ?? null;
}

export async function findListing(knex: Knex, id: string, lock = false): Promise<Listing | null> {
  const rows = await rowsOf(
    knex,
    `select ${LISTING_COLUMNS} from channel_listing where id = ? and deleted_at is null ${lock ? "for update" : ""}`,
    [id],
  );
  return readListings(rows)[0] ?? null;
}

/** The latest first. @param shop only of this shop; of all where null */
export async function pageOfListings(knex: Knex, shop: string | null, limit: number, offset: number) {
  const where = "deleted_at is null and (?::text is null or shop_id = ?)";
  const [rows, [count]] = await Promise.all([
    rowsOf(
      knex,
      `select ${LISTING_COLUMNS} from channel_listing where ${where} order by created_at desc, id desc limit ? offset ?`,
      [shop, shop, limit, offset],
    ),
    rowsOf(knex, `select count(*)::int as total from channel_listing where ${where}`, [shop, shop]),
  ]);
  return { listings: readListings(rows), total: z.object({ total: z.number() }).parse(count).total };
}

/** Writes what changed of a listing. */
export async function patchListing(knex: Knex, id: string, patch: ListingPatch): Promise<void> {
  const entries = Object.entries(patch);
  if (entries.length === 0) return;
  const values = entries.map(([column, value]) =>
    JSON_COLUMNS.has(column) && value !== null
      ? JSON.stringify(value)
      : value instanceof Date
        ? value.toISOString()
        : value,
  );
  const columns = entries.map(([column]) => `${column} = ?`).join(", ");
  await rowsOf(knex, `update channel_listing set ${columns}, updated_at = now() where id = ?`, [...values, id]);
}

export async function insertEvents(knex: Knex, listing: string, at: Date, events: readonly NewEvent[]): Promise<void> {
  for (const { kind, actor = "system", message_vi, message_en, detail } of events) {
    await rowsOf(
      knex,
      `insert into channel_listing_event (id, listing_id, at, actor, kind, message_vi, message_en, detail)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        generateEntityId("", "chev"),
        listing,
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
export async function eventsOf(knex: Knex, listing: string): Promise<ListingEvent[]> {
  return readEvents(
    await rowsOf(
      knex,
      `select id, at, actor, kind, message_vi, message_en, detail from channel_listing_event
       where listing_id = ? order by at, created_at, id`,
      [listing],
    ),
  );
}

/**
 * Open listings of connected shops that were last looked at (`looked_at`), or whose wanted side was (`wanted_at`), before an
 * instant, the oldest first. Data a marketplace refused are not sent again until they change or somebody asks.
 */
export async function olderThan(
  knex: Knex,
  side: "looked_at" | "wanted_at",
  before: Date,
  limit: number,
): Promise<string[]> {
  return idsOf(
    await rowsOf(
      knex,
      `select l.id from channel_listing l join channel_shop s on s.id = l.shop_id
       where l.state <> 'closed' and s.state = 'connected' and l.deleted_at is null
         and (l.external_id is not null or l.state <> 'refused' or ? = 'wanted_at') and coalesce(l.${side}, '-infinity') < ?
       order by l.${side} nulls first limit ?`,
      [side, before.toISOString(), limit],
    ),
  );
}

export async function openListingsOfShop(knex: Knex, shop: string): Promise<string[]> {
  return idsOf(
    await rowsOf(
      knex,
      "select id from channel_listing where shop_id = ? and state <> 'closed' and deleted_at is null order by id",
      [shop],
    ),
  );
}

/** @returns the marketplace's own reference of a picture uploaded before, or null */
export async function pictureRef(knex: Knex, shop: string, url: string): Promise<string | null> {
  const [row] = await rowsOf(knex, "select ref from channel_picture where shop_id = ? and url = ?", [shop, url]);
  return row === undefined ? null : z.object({ ref: z.string() }).parse(row).ref;
}

export async function keepPictureRef(knex: Knex, shop: string, url: string, ref: string): Promise<void> {
  await rowsOf(
    knex,
    `insert into channel_picture (id, shop_id, url, ref) values (?, ?, ?, ?)
     on conflict (shop_id, url) where deleted_at is null do nothing`,
    [generateEntityId("", "chpic"), shop, url, ref],
  );
}
