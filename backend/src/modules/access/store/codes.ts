import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CODE_RULES, type CodePurpose } from "../domain/one-time-code";
import type { Sql } from "./sql";

type Key = { subject: string; purpose: CodePurpose };

/**
 * Puts a new code in the place of the last one.
 * @returns false within a minute of the last one, which stays
 */
export async function putCode(
  sql: Sql,
  { subject, purpose }: Key,
  { digest, at }: { digest: string; at: Date },
): Promise<boolean> {
  const [expires, notBefore] = [CODE_RULES.lastsMs, -CODE_RULES.resendAfterMs].map((ms) => new Date(at.getTime() + ms));
  const rows = await sql(
    `INSERT INTO access_code AS c (id, subject, purpose, code_digest, sent_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (subject, purpose) WHERE deleted_at IS NULL DO UPDATE SET code_digest = excluded.code_digest,
       sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0, used_at = NULL, updated_at = clock_timestamp()
     WHERE c.sent_at <= ? OR c.used_at IS NOT NULL RETURNING id`,
    [generateEntityId("", "acode"), subject, purpose, digest, at, expires, notBefore],
  );
  return rows.length === 1;
}

const storedSchema = z.object({
  id: z.string(),
  code_digest: z.string(),
  expires_at: z.date(),
  tries: z.number(),
  used_at: z.date().nullable(),
});

/** The last code, locked until the transaction ends, so that of several tries at once each is counted. */
export async function lockCode(sql: Sql, { subject, purpose }: Key): Promise<z.infer<typeof storedSchema> | null> {
  const rows = await sql(
    `SELECT id, code_digest, expires_at, tries, used_at FROM access_code
     WHERE subject = ? AND purpose = ? AND deleted_at IS NULL FOR UPDATE`,
    [subject, purpose],
  );
  return rows[0] === undefined ? null : storedSchema.parse(rows[0]);
}

export async function countTry(sql: Sql, id: string, usedAt: Date | null): Promise<void> {
  await sql(
    "UPDATE access_code SET tries = tries + 1, used_at = coalesce(?, used_at), updated_at = clock_timestamp() WHERE id = ?",
    [usedAt, id],
  );
}

/** Codes of yesterday are of no use to anybody. */
export async function deleteCodesBefore(sql: Sql, sentBefore: Date): Promise<void> {
  await sql("DELETE FROM access_code WHERE sent_at < ?", [sentBefore]);
}
