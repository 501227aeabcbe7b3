import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { AddFeedGrantRequest, FeedCounts } from "../../../contracts/presence-feeds";
import { rowsOf, run } from "./sql";
import { storable } from "./storable";

const grantRow = z.object({
  channel_id: z.string(),
  state: z.enum(["authorised", "withdrawn"]),
  source: z.string(),
  note: z.string(),
  recorded_by: z.string(),
  recorded_at: z.date(),
});
export type FeedGrantRow = z.output<typeof grantRow>;

const runRow = z.object({
  id: z.string(),
  channel_id: z.string(),
  began_at: z.date(),
  ended_at: z.date(),
  outcome: z.enum(["taken", "unchanged", "failed"]),
  fault: z.string().nullable(),
  detail: z.string().nullable(),
  generated_at: z.date().nullable(),
  list_sha256: z.string().nullable(),
  counts: z.custom<FeedCounts>().nullable(),
  refused: z.array(z.object({ row: z.number(), field: z.string() })),
  unmatched: z.array(z.object({ url: z.string(), title: z.string(), seller: z.string().nullable() })),
});
export type FeedRunRow = z.output<typeof runRow>;
const RUN_COLUMNS = Object.keys(runRow.shape);

/** Which channels' lists may be read, what became of each reading, and who wants one read at once. */
export class FeedBook {
  constructor(private readonly knex: Knex) {}

  grants = () => grants(this.knex);
  addGrant = (channel: string, line: AddFeedGrantRequest, by: string, at: Date) =>
    addGrant(this.knex, channel, line, by, at);
  /** @param taken only those of which a list was taken */
  lastRuns = (taken: boolean) => lastRuns(this.knex, taken);
  keepRun = (fresh: Omit<FeedRunRow, "id">) => keepRun(this.knex, fresh);
  wishes = () => wishes(this.knex);
  wish = (channel: string, at: Date) => wish(this.knex, channel, at);
}

/** Every line of who allowed what, the newest first. */
async function grants(knex: Knex): Promise<FeedGrantRow[]> {
  return rowsOf(
    knex,
    grantRow,
    "select channel_id, state, source, note, recorded_by, recorded_at from presence_feed_grant order by recorded_at desc, id desc",
  );
}

async function addGrant(
  knex: Knex,
  channel: string,
  { state, source, note }: AddFeedGrantRequest,
  by: string,
  at: Date,
): Promise<void> {
  await run(
    knex,
    `insert into presence_feed_grant (id, channel_id, state, source, note, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)`,
    [generateEntityId("", "pfgr"), channel, state, source, note, by, at],
  );
}

async function lastRuns(knex: Knex, taken: boolean): Promise<Map<string, FeedRunRow>> {
  const rows = await rowsOf(
    knex,
    runRow,
    `select distinct on (channel_id) ${RUN_COLUMNS.join(", ")} from presence_feed_run
     where outcome = 'taken' or not ? order by channel_id, began_at desc, id desc`,
    [taken],
  );
  return new Map(rows.map((row) => [row.channel_id, row]));
}

async function keepRun(knex: Knex, given: Omit<FeedRunRow, "id">): Promise<void> {
  // What strangers wrote stands in it.
  const refused = storable(given.refused);
  const unmatched = storable(given.unmatched);
  const { channel_id, began_at, ended_at, outcome, fault, generated_at, list_sha256, counts } = given;
  const detail = storable(given.detail);
  await run(
    knex,
    `insert into presence_feed_run (${RUN_COLUMNS.join(", ")}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)`,
    [
      ...[
        generateEntityId("", "pfrn"),
        channel_id,
        began_at,
        ended_at,
        outcome,
        fault,
        detail,
        generated_at,
        list_sha256,
      ],
      ...[counts === null ? null : JSON.stringify(counts), JSON.stringify(refused), JSON.stringify(unmatched)],
    ],
  );
}

const wishRow = z.object({ channel_id: z.string(), asked_at: z.date() });

/** When somebody last asked to read a channel's list at once. */
async function wishes(knex: Knex): Promise<Map<string, Date>> {
  const rows = await rowsOf(knex, wishRow, "select channel_id, asked_at from presence_feed_wish");
  return new Map(rows.map(({ channel_id, asked_at }) => [channel_id, asked_at]));
}

async function wish(knex: Knex, channel: string, at: Date): Promise<void> {
  await run(
    knex,
    `insert into presence_feed_wish (channel_id, asked_at) values (?, ?)
     on conflict (channel_id) do update set asked_at = excluded.asked_at`,
    [channel, at],
  );
}
