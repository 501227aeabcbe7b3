import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Wanted } from "../domain/wanted";
import { MAX_ATTEMPTS } from "./queue";
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

/** Which listings a page shows; null leaves everything. */
export type ListingFilter = {
  shop: string | null;
  products: readonly string[] | null;
  states: readonly string[] | null;
  /** Only those that were tried too often and wait for a replay. */
  dead?: boolean;
  /** Only these. */
  ids?: readonly string[];
};

/** The latest first. */
export async function pageOfListings(knex: Knex, filter: ListingFilter, limit: number, offset: number) {
  const products = filter.products === null ? null : JSON.stringify(filter.products);
  const where = `deleted_at is null and (?::text is null or shop_id = ?)
    and (?::jsonb is null or product_id in (select jsonb_array_elements_text(?::jsonb)))
    and (?::text[] is null or state = any(?::text[]))
    and (?::text[] is null or id = any(?::text[]))
    and (not ?::boolean or exists (select 1 from channel_due due where due.listing_id = channel_listing.id
      and due.attempts >= ${MAX_ATTEMPTS} and (due.due_at is not null or due.held_by is not null)))`;
  const states = filter.states && [...filter.states];
  const ids = filter.ids ? [...filter.ids] : null;
  const dead = filter.dead ?? false;
  const wanted = [filter.shop, filter.shop, products, products, states, states, ids, ids, dead];
  const [rows, [count]] = await Promise.all([
    rowsOf(
      knex,
      `select ${LISTING_COLUMNS} from channel_listing where ${where} order by created_at desc, id desc limit ? offset ?`,
      [...wanted, limit, offset],
    ),
    rowsOf(knex, `select count(*)::int as total from channel_listing where ${where}`, wanted),
  ]);
  return { listings: readListings(rows), total: z.object({ total: z.number() }).parse(count).total };
}

/** The assignments of a patch, and their values. */
export function assignments(patch: ListingPatch): { columns: string[]; values: unknown[] } {
  const entries = Object.entries(patch);
  const values = entries.map(([column, value]) =>
    JSON_COLUMNS.has(column) && value !== null
      ? JSON.stringify(value)
      : value instanceof Date
        ? value.toISOString()
        : value,
  );
  return { columns: entries.map(([column]) => `${column} = ?`), values };
}

/** Writes what changed of a listing. */
export async function patchListing(knex: Knex, id: string, patch: ListingPatch): Promise<void> {
  const { columns, values } = assignments(patch);
  if (columns.length === 0) return;
  await rowsOf(knex, `update channel_listing set ${columns.join(", ")}, updated_at = now() where id = ?`, [
    ...values,
    id,
  ]);
}

/** When a listing is due once more, and how urgent it is then. */
export type Again = { at: Date; urgency: number };

/**
 * Writes what became of a listing with its history, in one statement and so in one transaction. With `again` it is due once
 * more from that instant on; whoever looks round then wakes a worker for it. The listing comes first, as everywhere: whoever
 * holds it and makes it due would else wait for this one, and this one for them.
 */
export async function recordListing(
  knex: Knex,
  id: string,
  at: Date,
  patch: ListingPatch,
  events: readonly NewEvent[],
  again?: Again,
): Promise<void> {
  const { columns, values } = assignments(patch);
  const told = eventRows(
    at,
    events.map((event) => ({ ...event, listing: id })),
  );
  const parts = [
    `patched as (update channel_listing set ${[...columns, "updated_at = now()"].join(", ")} where id = ? returning id, shop_id)`,
    ...(told.rows.length > 0 ? [`told as (${told.statement})`] : []),
    ...(again ? [`due as (${DUE_AGAIN})`] : []),
  ];
  await rowsOf(knex, `with ${parts.join(", ")} select 1`, [
    ...values,
    id,
    ...told.values,
    ...(again ? [again.urgency, again.at.toISOString()] : []),
  ]);
}

const DUE_AGAIN = `insert into channel_due (listing_id, shop_id, urgency, due_at)
  select id, shop_id, ?::int, ?::timestamptz from patched
  on conflict (listing_id) do update set
    urgency = case when channel_due.due_at is null then excluded.urgency else least(channel_due.urgency, excluded.urgency) end,
    due_at = least(coalesce(channel_due.due_at, 'infinity'), excluded.due_at), attempts = 0, crashes = 0, last_error = null`;

type EventOf = NewEvent & { listing: string };

function eventRows(at: Date, events: readonly EventOf[]) {
  const rows = events.map(({ listing, kind, actor = "system", message_vi, message_en, detail }) => [
    generateEntityId("", "chev"),
    listing,
    at.toISOString(),
    actor,
    kind,
    message_vi,
    message_en,
    detail ? JSON.stringify(detail) : null,
  ]);
  const statement = `insert into channel_listing_event (id, listing_id, at, actor, kind, message_vi, message_en, detail)
    values ${rows.map(() => "(?, ?, ?::timestamptz, ?, ?, ?, ?, ?::jsonb)").join(", ")}`;
  return { rows, statement, values: rows.flat() };
}

export async function insertEventsOf(knex: Knex, at: Date, events: readonly EventOf[]): Promise<void> {
  const { rows, statement, values } = eventRows(at, events);
  if (rows.length > 0) await rowsOf(knex, statement, values);
}

export async function insertEvents(knex: Knex, listing: string, at: Date, events: readonly NewEvent[]): Promise<void> {
  await insertEventsOf(
    knex,
    at,
    events.map((event) => ({ ...event, listing })),
  );
}

/** In the order of their ids, so that two who lock the same ones never wait for each other in a circle. */
export async function lockListings(knex: Knex, ids: readonly string[]): Promise<Listing[]> {
  return readListings(
    await rowsOf(
      knex,
      `select ${LISTING_COLUMNS} from channel_listing where id = any(?::text[]) and deleted_at is null order by id for update`,
      [[...ids]],
    ),
  );
}

export async function noteWantedSeen(knex: Knex, ids: readonly string[], at: Date): Promise<void> {
  await rowsOf(knex, "update channel_listing set wanted_at = ? where id = any(?::text[])", [
    at.toISOString(),
    [...ids],
  ]);
}

export async function writeWanted(knex: Knex, wishes: readonly { id: string; wanted: Wanted }[]): Promise<void> {
  if (wishes.length === 0) return;
  await rowsOf(
    knex,
    `update channel_listing l set wanted = wish.wanted::jsonb, wanted_version = wanted_version + 1, updated_at = now()
     from unnest(?::text[], ?::text[]) as wish(id, wanted) where l.id = wish.id`,
    [wishes.map(({ id }) => id), wishes.map(({ wanted }) => JSON.stringify(wanted))],
  );
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

/** Data a marketplace refused are not sent again until they change or somebody asks; what waits for its turn gets one anyway. */
const TO_READ = `l.state <> 'closed' and l.deleted_at is null and (l.external_id is not null or l.state <> 'refused')
  and coalesce(l.looked_at, '-infinity') < ? and not exists (
    select 1 from channel_due d where d.listing_id = l.id and (d.due_at is not null or d.held_by is not null))`;

/** Connected shops with listings nobody looked at since an instant. */
export async function shopsToRead(knex: Knex, before: Date): Promise<string[]> {
  return idsOf(
    await rowsOf(
      knex,
      `select s.id from channel_shop s where s.state = 'connected' and s.deleted_at is null
         and exists (select 1 from channel_listing l where l.shop_id = s.id and ${TO_READ}) order by s.id`,
      [before.toISOString()],
    ),
  );
}

/** Listings of a shop nobody looked at since an instant, the longest ago first. */
export async function toRead(knex: Knex, shop: string, before: Date, limit: number): Promise<Listing[]> {
  return readListings(
    await rowsOf(
      knex,
      `select ${LISTING_COLUMNS} from channel_listing l where l.shop_id = ? and ${TO_READ}
       order by l.looked_at nulls first limit ?`,
      [shop, before.toISOString(), limit],
    ),
  );
}

export async function noteLooked(knex: Knex, ids: readonly string[], seen: readonly string[], at: Date): Promise<void> {
  await rowsOf(
    knex,
    `with mine as (select id from channel_listing where id = any(?::text[]) order by id for update)
     update channel_listing l set looked_at = ?, seen_at = case when l.id = any(?::text[]) then ? else l.seen_at end
     from mine where l.id = mine.id`,
    [[...ids], at.toISOString(), [...seen], at.toISOString()],
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

/** Forgets pictures the marketplace says it does not have, so that they are uploaded anew. */
export async function forgetPictureRefs(knex: Knex, shop: string, urls: readonly string[]): Promise<void> {
  await rowsOf(knex, "delete from channel_picture where shop_id = ? and url = any(?::text[])", [shop, [...urls]]);
}

export async function keepPictureRef(knex: Knex, shop: string, url: string, ref: string): Promise<void> {
  await rowsOf(
    knex,
    `insert into channel_picture (id, shop_id, url, ref) values (?, ?, ?, ?)
     on conflict (shop_id, url) where deleted_at is null do nothing`,
    [generateEntityId("", "chpic"), shop, url, ref],
  );
}
