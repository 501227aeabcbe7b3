import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { dayAt } from "../../../platform/calendar/day";
import { watchOf } from "../domain/link-watch";
import { toTimelineCheck } from "./checks";
import { CHECK_COLUMNS, check, idRow, LINK_COLUMNS, type Link, link } from "./rows";
import { ANY, rowsOf, run } from "./sql";
import { readLives } from "./statuses";

export type NewLink = Pick<
  Link,
  | "product_id"
  | "channel_id"
  | "place"
  | "url"
  | "host"
  | "listing_key"
  | "origin"
  | "kind"
  | "sample"
  | "watched"
  | "read_back"
>;

/** One link per product, channel and place; a second call finds the first. */
export async function keepLink(trx: Knex, fresh: NewLink, now: Date): Promise<{ link: Link; isNew: boolean }> {
  const kept = await rowsOf(
    trx,
    link,
    `insert into presence_link (id, product_id, channel_id, place, url, host, listing_key, origin, kind, sample, watched, read_back, due_at, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (product_id, channel_id, place) where deleted_at is null do nothing returning ${LINK_COLUMNS}`,
    [
      generateEntityId("", "plink"),
      ...[fresh.product_id, fresh.channel_id, fresh.place, fresh.url, fresh.host, fresh.listing_key, fresh.origin],
      ...[fresh.kind, fresh.sample, fresh.watched, fresh.read_back, fresh.watched ? now : null, now],
    ],
  );
  const [inserted] = kept;
  if (inserted) return { link: inserted, isNew: true };
  const found = await findPlace(trx, fresh);
  if (!found) throw new Error("The link was taken away while it was added");
  if (!fresh.read_back || found.read_back) return { link: found, isNew: false };
  // Somebody named our own listing before the channel read it back.
  const [owned] = await rowsOf(
    trx,
    link,
    `update presence_link set read_back = true, origin = ?, updated_at = now() where id = ? returning ${LINK_COLUMNS}`,
    [fresh.origin, found.id],
  );
  return { link: owned ?? found, isNew: false };
}

export async function findPlace(
  knex: Knex,
  { product_id, channel_id, place }: Pick<Link, "product_id" | "channel_id" | "place">,
): Promise<Link | null> {
  const [found] = await rowsOf(
    knex,
    link,
    `select ${LINK_COLUMNS} from presence_link where product_id = ? and channel_id = ? and place = ? and deleted_at is null`,
    [product_id, channel_id, place],
  );
  return found ?? null;
}

export async function findLink(knex: Knex, id: string): Promise<Link | null> {
  const [found] = await rowsOf(
    knex,
    link,
    `select ${LINK_COLUMNS} from presence_link where id = ? and deleted_at is null`,
    [id],
  );
  return found ?? null;
}

export async function linksOfProduct(knex: Knex, product: string): Promise<Link[]> {
  return rowsOf(
    knex,
    link,
    `select ${LINK_COLUMNS} from presence_link where product_id = ? and deleted_at is null order by created_at, id`,
    [product],
  );
}

/** Of some products those whose page is known on any of some channels. */
export async function linkedAmong(
  knex: Knex,
  products: readonly string[],
  channels: readonly string[],
): Promise<Set<string>> {
  const rows = await rowsOf(
    knex,
    z.object({ product_id: z.string() }),
    `select distinct product_id from presence_link where product_id ${ANY} and channel_id ${ANY} and deleted_at is null`,
    [products, channels],
  );
  return new Set(rows.map(({ product_id }) => product_id));
}

/** Keys of the listings that are ours, by product. */
export async function ownListingKeys(knex: Knex): Promise<Map<string, string[]>> {
  const rows = await rowsOf(
    knex,
    z.object({ product_id: z.string(), keys: z.array(z.string()) }),
    `select product_id, array_agg(listing_key) as keys from presence_link
     where origin = 'own_listing' and listing_key is not null and deleted_at is null group by product_id`,
  );
  return new Map(rows.map(({ product_id, keys }) => [product_id, keys]));
}

export type PageMemory = {
  readonly sequence: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
};

/** Works out from a link's own checks how it stands, and frees it for the next visit. @param page the last check that brought a page */
export async function refreshLink(trx: Knex, id: string, now: Date, page?: PageMemory): Promise<void> {
  const found = await findLink(trx, id);
  if (!found) return;
  const rows = await rowsOf(
    trx,
    check,
    `select ${CHECK_COLUMNS} from presence_check where link_id = ? order by sequence`,
    [id],
  );
  const statuses = (await readLives(trx))(found.channel_id);
  const subject = { statuses, checks: rows.map(toTimelineCheck) };
  const watch = watchOf(subject, dayAt(now), found.read_back);
  await run(
    trx,
    `update presence_link set state = ?, doubtful = ?, unreachable = ?, last_checked_at = ?,
       due_at = case when watched then ?::timestamptz end, leased_until = null, updated_at = now() where id = ?`,
    [watch.state, watch.doubtful, watch.unreachable, watch.lastCheckedAt, watch.dueAt, id],
  );
  if (!page) return;
  await run(trx, "update presence_link set last_page = ?, etag = ?, last_modified = ? where id = ?", [
    page.sequence,
    page.etag,
    page.lastModified,
    id,
  ]);
}

/** Has a link looked at next. @returns false where there is no page to look at */
export async function askForVisit(knex: Knex, id: string, now: Date): Promise<boolean> {
  const asked = await rowsOf(
    knex,
    idRow,
    "update presence_link set due_at = ?, updated_at = now() where id = ? and watched and deleted_at is null returning id",
    [now, id],
  );
  return asked.length > 0;
}

const dueRow = link.pick({
  id: true,
  host: true,
  channel_id: true,
  state: true,
  doubtful: true,
  last_checked_at: true,
  unreachable: true,
  read_back: true,
});
export type DueLink = z.output<typeof dueLink>;
const dueLink = dueRow.extend({ only_proof: z.boolean() });

/** Links to be looked at on these channels that no process is looking at, the longest waiting first. */
export async function dueLinks(knex: Knex, channels: readonly string[], now: Date, limit: number): Promise<DueLink[]> {
  return rowsOf(
    knex,
    dueLink,
    `select ${Object.keys(dueRow.shape).join(", ")}, not exists (
       select 1 from presence_link other where other.product_id = presence_link.product_id
         and other.id <> presence_link.id and other.state = 'live' and other.deleted_at is null) as only_proof
     from presence_link
     where watched and deleted_at is null and due_at <= ? and (leased_until is null or leased_until < ?)
       and channel_id ${ANY} order by due_at, id limit ?`,
    [now, now, channels, limit],
  );
}

/** Takes links for a visit. What another process took meanwhile is left to it. */
export async function leaseLinks(knex: Knex, ids: readonly string[], now: Date, until: Date): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    idRow,
    `update presence_link set leased_until = ? where id in (
       select id from presence_link where id ${ANY} and (leased_until is null or leased_until < ?)
       order by id for update skip locked) returning id`,
    [until, ids, now],
  );
  return rows.map(({ id }) => id);
}
