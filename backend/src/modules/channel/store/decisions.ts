import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

export type DecisionKind = "mapping" | "terms" | "columns";

/** What a decision is about. @see `models/channel-decision.ts` */
export type DecisionKey = { kind: DecisionKind; channel: string; shop: string; subject: string };

const decisionSchema = z.object({
  channel: z.string(),
  shop: z.string(),
  subject: z.string(),
  version: z.number(),
  body: z.unknown(),
  saved_by: z.string(),
  saved_at: z.date(),
});
export type Decision = z.infer<typeof decisionSchema>;

const COLUMNS = Object.keys(decisionSchema.shape).join(", ");

const read = (rows: readonly unknown[]) => rows.map((row) => decisionSchema.parse(row));

/** The versions that hold, of every channel or of one. */
export async function currentDecisions(knex: Knex, kind: DecisionKind, channel?: string): Promise<Decision[]> {
  return read(
    await rowsOf(
      knex,
      `select distinct on (channel, shop, subject) ${COLUMNS} from channel_decision
       where kind = ? and (?::text is null or channel = ?) and deleted_at is null
       order by channel, shop, subject, version desc`,
      [kind, channel ?? null, channel ?? null],
    ),
  );
}

/** Every version, the latest first. */
export async function decisionHistory(knex: Knex, { kind, channel, shop, subject }: DecisionKey): Promise<Decision[]> {
  return read(
    await rowsOf(
      knex,
      `select ${COLUMNS} from channel_decision where kind = ? and channel = ? and shop = ? and subject = ?
       and deleted_at is null order by version desc limit 100`,
      [kind, channel, shop, subject],
    ),
  );
}

/**
 * Adds the next version. @param basedOn the version the writer looked at, 0 for none
 * @returns null where somebody else saved one meanwhile: the database says so, not a question before
 */
export async function insertDecision(
  knex: Knex,
  { kind, channel, shop, subject }: DecisionKey,
  basedOn: number,
  body: unknown,
  actor: string,
  at: Date,
): Promise<Decision | null> {
  const rows = await rowsOf(
    knex,
    `insert into channel_decision (id, kind, channel, shop, subject, version, body, saved_by, saved_at)
     select ?, ?, ?, ?, ?, ?, ?, ?, ? where ? = coalesce((select max(version) from channel_decision
       where kind = ? and channel = ? and shop = ? and subject = ? and deleted_at is null), 0)
     on conflict (kind, channel, shop, subject, version) where deleted_at is null do nothing returning ${COLUMNS}`,
    [
      ...[generateEntityId("", "chdec"), kind, channel, shop, subject, basedOn + 1, JSON.stringify(body)],
      ...[actor, at.toISOString(), basedOn, kind, channel, shop, subject],
    ],
  );
  return read(rows)[0] ?? null;
}
