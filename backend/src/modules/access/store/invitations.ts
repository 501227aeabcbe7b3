import { z } from "@medusajs/framework/zod";
import { MEMBER_ROLES, type MemberRole } from "../domain/acting";
import type { Sql } from "./sql";

export type NewInvitation = {
  id: string;
  producer_id: string;
  role: MemberRole;
  phone: string | null;
  token_digest: string;
  code_digest: string;
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
};

/** Makes an invitation; an earlier one of the same producer to the same role and number ends. Run inside a transaction. */
export async function insertInvitation(sql: Sql, fresh: NewInvitation): Promise<void> {
  await sql(
    `UPDATE access_invitation SET ended_at = ?, ended_by = ?, updated_at = clock_timestamp() WHERE producer_id = ? AND role = ?
       AND phone IS NOT DISTINCT FROM ? AND used_at IS NULL AND ended_at IS NULL AND deleted_at IS NULL`,
    [fresh.made_at, fresh.made_by, fresh.producer_id, fresh.role, fresh.phone],
  );
  await sql(
    `INSERT INTO access_invitation (id, producer_id, role, phone, token_digest, code_digest, made_by, made_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[fresh.id, fresh.producer_id, fresh.role, fresh.phone, fresh.token_digest, fresh.code_digest],
      ...[fresh.made_by, fresh.made_at, fresh.expires_at],
    ],
  );
}

const invitationSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  role: z.enum(MEMBER_ROLES),
  phone: z.string().nullable(),
  made_by: z.string().nullable(),
  made_at: z.date(),
  expires_at: z.date(),
  opened_at: z.date().nullable(),
  used_at: z.date().nullable(),
  ended_at: z.date().nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;

const COLUMNS = Object.keys(invitationSchema.shape).join(", ");
const USABLE = "used_at IS NULL AND ended_at IS NULL AND expires_at > ? AND deleted_at IS NULL";

/** By the digest of the link or of the short code, while it can be used. */
export async function findInvitation(
  sql: Sql,
  by: "token_digest" | "code_digest",
  digest: string,
  at: Date,
): Promise<Invitation | null> {
  const [found] = await read(sql, `${by} = ? AND ${USABLE}`, [digest, at]);
  return found ?? null;
}

/** Whether an invitation was ever made with a link, also one that is over. */
export async function isKnown(sql: Sql, tokenDigest: string): Promise<boolean> {
  return (await sql("SELECT 1 AS one FROM access_invitation WHERE token_digest = ?", [tokenDigest])).length > 0;
}

/** Uses an invitation up: of several at once exactly one gets it. */
export async function redeemInvitation(sql: Sql, id: string, by: string, at: Date): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_invitation SET used_at = ?, used_by = ?, opened_at = coalesce(opened_at, ?), updated_at = clock_timestamp()
     WHERE id = ? AND ${USABLE} RETURNING id`,
    [at, by, at, id, at],
  );
  return rows.length === 1;
}

export async function noteOpened(sql: Sql, id: string, at: Date): Promise<void> {
  await sql("UPDATE access_invitation SET opened_at = ? WHERE id = ? AND opened_at IS NULL", [at, id]);
}

/** Takes an invitation back. @returns false where it can no longer be used anyway */
export async function endInvitation(sql: Sql, id: string, by: string, at: Date): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_invitation SET ended_at = ?, ended_by = ?, updated_at = clock_timestamp() WHERE id = ? AND ${USABLE} RETURNING id`,
    [at, by, id, at],
  );
  return rows.length === 1;
}

/** Of each of some producers the newest invitation of its owner; null: of all producers. */
export async function latestInvitations(sql: Sql, producers: readonly string[] | null): Promise<Invitation[]> {
  const rows = await sql(
    `SELECT DISTINCT ON (producer_id) ${COLUMNS} FROM access_invitation WHERE role = 'owner' AND deleted_at IS NULL
       AND (?::jsonb IS NULL OR producer_id IN (SELECT jsonb_array_elements_text(?::jsonb)))
     ORDER BY producer_id, made_at DESC, id DESC`,
    [producers && JSON.stringify(producers), producers && JSON.stringify(producers)],
  );
  return z.array(invitationSchema).parse(rows);
}

/** A producer's invitations of members that can still be used. */
export async function openInvitationsOf(sql: Sql, producer: string, at: Date): Promise<Invitation[]> {
  return read(sql, `producer_id = ? AND role = 'member' AND ${USABLE}`, [producer, at]);
}

async function read(sql: Sql, where: string, params: readonly unknown[]): Promise<Invitation[]> {
  const rows = await sql(`SELECT ${COLUMNS} FROM access_invitation WHERE ${where} ORDER BY made_at, id`, params);
  return z.array(invitationSchema).parse(rows);
}
