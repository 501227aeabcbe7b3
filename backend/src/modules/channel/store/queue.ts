import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { URGENT_BELOW } from "../domain/urgency";
import { rowsOf } from "./rows";

/** Tasks of the queue. Each works for one shop, so that the queue stays as short as the list of shops. */
export const WORK_TASKS = { urgent: "work-shop-urgent", all: "work-shop" } as const;
/** `urgent` holds what must pass everything else: sold out. */
export type Lane = keyof typeof WORK_TASKS;
export const READ_SHOP = "read-shop";
export const LOOK_FOR_TWINS = "look-for-twins";
export const REFRESH_WANTED = "refresh-wanted";
export const shopJobSchema = z.object({ shop: z.string() });

/** With growing pauses about a day; then a listing is a dead letter until somebody replays it. */
export const MAX_ATTEMPTS = 12;

/**
 * Whether a due listing `d` of a shop `s` may be worked on: any, unless the shop is paused. Then what must leave anyway, and one that
 * nobody looked at for half an hour, so that what is seen stays true. Without a paused shop this costs nothing.
 */
export const NOT_HELD_BACK = `(s.paused_at is null or exists (
  select 1 from channel_listing l where l.id = d.listing_id and (l.passes_pause
    or (l.external_id is not null and coalesce(l.looked_at, '-infinity') < now() - interval '30 minutes'))))`;

const PRIORITY = { urgent: 0, wanted: 5, all: 10, read: 20 } as const;

export type Request = { listing: string; urgency: number };

const askedSchema = z.object({ shop_id: z.string(), urgent: z.boolean() });

/** Notes that listings are due, without waking anybody. @param at not before; at once where absent */
export async function makeDue(knex: Knex, requests: readonly Request[], at?: Date): Promise<unknown[]> {
  return rowsOf(
    knex,
    `insert into channel_due (listing_id, shop_id, urgency, due_at)
     select l.id, l.shop_id, asked.urgency, coalesce(?::timestamptz, now())
     from unnest(?::text[], ?::int[]) as asked(id, urgency) join channel_listing l on l.id = asked.id order by l.id
     on conflict (listing_id) do update set
       urgency = case when channel_due.due_at is null then excluded.urgency else least(channel_due.urgency, excluded.urgency) end,
       due_at = least(coalesce(channel_due.due_at, 'infinity'), excluded.due_at), attempts = 0, crashes = 0, last_error = null
     returning shop_id, urgency < ${URGENT_BELOW} as urgent`,
    [at?.toISOString() ?? null, requests.map(({ listing }) => listing), requests.map(({ urgency }) => urgency)],
  );
}

/**
 * Asks for listings to be synced, in the transaction of the change that makes it needed: marks them due and wakes a worker
 * for their shops. A listing waits once, however often it is asked for, as early and as urgent as the first needs it.
 */
export async function queueListings(knex: Knex, requests: readonly Request[], at?: Date): Promise<void> {
  if (requests.length === 0) return;
  const asked = (await makeDue(knex, requests, at)).map((row) => askedSchema.parse(row));
  if (at) return;
  const jobs = new Map(asked.map(({ shop_id, urgent }) => [`${shop_id}/${urgent}`, { shop_id, urgent }]));
  // In the same order everywhere, so that two changes never wait for each other in a circle.
  for (const [, { shop_id, urgent }] of [...jobs].sort(([a], [b]) => (a < b ? -1 : 1)))
    await wakeShop(knex, shop_id, urgent ? "urgent" : "all");
}

/** The same for one listing. */
export async function queueListing(knex: Knex, listing: string, urgency: number, at?: Date): Promise<void> {
  await queueListings(knex, [{ listing, urgency }], at);
}

/** @param at a job that waits already is moved there too, unless `keep` */
export async function wakeShop(knex: Knex, shop: string, lane: Lane, at?: Date, keep = false): Promise<void> {
  await addJob(knex, WORK_TASKS[lane], `work:${shop}:${lane}`, { shop }, PRIORITY[lane], at, keep);
}

export async function wakeReader(knex: Knex, shop: string): Promise<void> {
  await addJob(knex, READ_SHOP, `read:${shop}`, { shop }, PRIORITY.read, undefined, true);
}

export async function wakeTwins(knex: Knex, shop: string): Promise<void> {
  await addJob(knex, LOOK_FOR_TWINS, `twins:${shop}`, { shop }, PRIORITY.read, undefined, true);
}

export async function wakeRefresher(knex: Knex): Promise<void> {
  await addJob(knex, REFRESH_WANTED, "wanted", {}, PRIORITY.wanted);
}

async function addJob(
  knex: Knex,
  task: string,
  key: string,
  payload: object,
  priority: number,
  at?: Date,
  keep = false,
): Promise<void> {
  await rowsOf(
    knex,
    `select id from graphile_worker.add_job(?, payload := ?::json, job_key := ?, job_key_mode := ?, priority := ?,
       run_at := ?::timestamptz)`,
    [task, JSON.stringify(payload), key, keep ? "preserve_run_at" : "replace", priority, at?.toISOString() ?? null],
  );
}

const dueSchema = shopJobSchema.extend({ lane: z.enum(["urgent", "all"]) });

/** Connected shops with listings due now that nobody holds, by lane. */
export async function dueShops(knex: Knex): Promise<{ shop: string; lane: Lane }[]> {
  const rows = await rowsOf(
    knex,
    `select s.id as shop, lane.name as lane from channel_shop s,
       (values ('urgent', ${URGENT_BELOW}), ('all', 32767)) as lane(name, below)
     where s.state = 'connected' and s.deleted_at is null and exists (
       select 1 from channel_due d where d.shop_id = s.id and d.urgency < lane.below and d.held_by is null
         and d.due_at <= now() and d.attempts < ${MAX_ATTEMPTS} and ${NOT_HELD_BACK})
     order by s.id, lane.below`,
  );
  return rows.map((row) => dueSchema.parse(row));
}

const jobSchema = z.object({
  listing: z.string(),
  attempts: z.number(),
  dead: z.boolean(),
  run_at: z.date(),
  last_error: z.string().nullable(),
});
export type ListingJob = Omit<z.infer<typeof jobSchema>, "listing">;

/** What waits, is being worked on or is a dead letter, by listing. */
export async function jobsOf(knex: Knex, listings: readonly string[]): Promise<Map<string, ListingJob>> {
  const rows = await rowsOf(
    knex,
    `select listing_id as listing, attempts, attempts >= ${MAX_ATTEMPTS} as dead, coalesce(due_at, held_at) as run_at, last_error
     from channel_due where listing_id = any(?::text[]) and (due_at is not null or held_by is not null)`,
    [[...listings]],
  );
  return new Map(rows.map((row) => jobSchema.parse(row)).map(({ listing, ...job }) => [listing, job]));
}
