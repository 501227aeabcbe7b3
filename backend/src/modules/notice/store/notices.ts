import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { isUrgent, NOTICE_KINDS, type NoticeKind } from "../domain/kinds";

const rowSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  kind: z.enum(NOTICE_KINDS),
  subject: z.string(),
  urgent: z.boolean(),
  message_vi: z.string(),
  message_en: z.string(),
  href: z.string(),
  since: z.date(),
  noticed_at: z.date(),
  read_at: z.date().nullable(),
  mailed_at: z.date().nullable(),
});
export type NoticeRow = z.infer<typeof rowSchema>;

const COLUMNS = Object.keys(rowSchema.shape).join(", ");

/** A fact somebody should know of, as it stands now. */
export type Fact = {
  producer_id: string;
  subject: string;
  since: Date;
  message_vi: string;
  message_en: string;
  href: string;
};

/** This product's own number for advisory locks of notices. */
const LOCK_SPACE = 159_007;

/**
 * Makes the notices of one kind agree with all its facts: new ones appear, those whose fact is gone are settled, and what came
 * back is news again. Repeating it changes nothing.
 */
export async function reconcile(knex: Knex, kind: NoticeKind, facts: readonly Fact[], at: Date): Promise<void> {
  const given = facts.map((fact) => ({ ...fact, id: generateEntityId("", "notice") }));
  await knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(?, hashtext(?))", [LOCK_SPACE, kind]);
    await trx.raw(
      `update notice set resolved_at = ?, updated_at = now()
       where kind = ? and resolved_at is null and deleted_at is null and not exists (
         select from jsonb_to_recordset(?::jsonb) as given(producer_id text, subject text)
         where given.producer_id = notice.producer_id and given.subject = notice.subject)`,
      [at, kind, JSON.stringify(given)],
    );
    await trx.raw(
      `insert into notice (id, producer_id, kind, subject, urgent, message_vi, message_en, href, since, noticed_at)
       select distinct on (producer_id, subject) id, producer_id, ?, subject, ?, message_vi, message_en, href, since, ?
       from jsonb_to_recordset(?::jsonb) as given(id text, producer_id text, subject text, message_vi text, message_en text, href text, since timestamptz)
       on conflict (producer_id, kind, subject) where deleted_at is null do update set
         message_vi = excluded.message_vi, message_en = excluded.message_en, href = excluded.href, since = excluded.since,
         noticed_at = case when notice.resolved_at is null then notice.noticed_at else excluded.noticed_at end,
         read_at = case when notice.resolved_at is null then notice.read_at end,
         mailed_at = case when notice.resolved_at is null then notice.mailed_at end,
         resolved_at = null, updated_at = now()
       where notice.resolved_at is not null or row(notice.message_vi, notice.message_en, notice.href, notice.since)
         is distinct from row(excluded.message_vi, excluded.message_en, excluded.href, excluded.since)`,
      [kind, isUrgent(kind), at, JSON.stringify(given)],
    );
  });
}

const tallySchema = z.object({ total: z.number(), unread: z.number() });

/** Notices that stand: the unread first, of them the urgent ones, then the latest. */
export async function pageOfNotices(knex: Knex, producer: string, limit: number, offset: number) {
  const standing = "producer_id = ? and resolved_at is null and deleted_at is null";
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from notice where ${standing}
     order by (read_at is null) desc, urgent desc, noticed_at desc, id limit ? offset ?`,
    [producer, limit, offset],
  );
  const tally = await knex.raw<{ rows: unknown[] }>(
    `select count(*)::int as total, count(*) filter (where read_at is null)::int as unread from notice where ${standing}`,
    [producer],
  );
  return { notices: rows.map((row) => rowSchema.parse(row)), ...tallySchema.parse(tally.rows[0]) };
}

/** @param id null for all that stand */
export async function markRead(knex: Knex, producer: string, id: string | null, at: Date): Promise<void> {
  await knex.raw(
    `update notice set read_at = ?, updated_at = now() where producer_id = ? and (?::text is null or id = ?)
     and read_at is null and deleted_at is null`,
    [at, producer, id, id],
  );
}

/** Standing notices nobody was written to about and nobody has read. */
export async function unsentNotices(knex: Knex): Promise<NoticeRow[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from notice where mailed_at is null and read_at is null and resolved_at is null and deleted_at is null
     order by producer_id, urgent desc, noticed_at, id`,
  );
  return rows.map((row) => rowSchema.parse(row));
}

export async function markMailed(knex: Knex, ids: readonly string[], at: Date): Promise<void> {
  await knex.raw("update notice set mailed_at = ? where id = any(?::text[])", [at, [...ids]]);
}

const mailedSchema = z.array(z.object({ producer_id: z.string(), mailed_at: z.date() }));

/** When each of some producers was last written to. */
export async function lastMailed(knex: Knex, producers: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select producer_id, max(mailed_at) as mailed_at from notice
     where mailed_at is not null and producer_id in (select jsonb_array_elements_text(?::jsonb)) group by producer_id`,
    [JSON.stringify(producers)],
  );
  return new Map(mailedSchema.parse(rows).map(({ producer_id, mailed_at }) => [producer_id, mailed_at]));
}
