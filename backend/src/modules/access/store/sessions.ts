import { z } from "@medusajs/framework/zod";
import { MEMBER_ROLES } from "../domain/acting";
import { ROLES } from "../domain/grants";
import { KINDS, STAGES, type Stage } from "../domain/session-rules";
import type { Sql } from "./sql";

const grantSchema = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  unit_ids: z.array(z.string()).nullable(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
});

const days = { valid_from: z.string(), valid_to: z.string().nullable() };

const sessionSchema = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  stage: z.enum(STAGES),
  second_factor_at: z.date().nullable(),
  opened_at: z.date(),
  seen_at: z.date(),
  ended_at: z.date().nullable(),
  principal_id: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  name: z.string(),
  auth_identity_id: z.string().nullable(),
  grants: z.array(grantSchema),
  acting_producer_id: z.string().nullable(),
  memberships: z.array(z.object({ producer_id: z.string(), role: z.enum(MEMBER_ROLES), ...days })),
  delegations: z.array(z.object({ producer_id: z.string(), ...days })),
});

/** A sign-in with the person it belongs to and all they were ever given, also on other days. */
export type Session = z.infer<typeof sessionSchema>;

/** The sign-in a token belongs to. @returns null where there is none, or its person is no longer active */
export async function findSession(sql: Sql, digest: string): Promise<Session | null> {
  const rows = await sql(
    `SELECT s.id, s.stage, s.second_factor_at, s.opened_at, s.seen_at, s.ended_at, p.id AS principal_id, p.kind, p.email,
       p.phone, p.name, p.auth_identity_id, s.acting_producer_id, coalesce((
         SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'unit_ids', g.unit_ids,
           'valid_from', g.valid_from, 'valid_to', g.valid_to) ORDER BY g.id)
         FROM access_grant g WHERE g.principal_id = p.id AND g.deleted_at IS NULL), '[]') AS grants,
       coalesce((SELECT jsonb_agg(jsonb_build_object('producer_id', m.producer_id, 'role', m.role,
           'valid_from', m.valid_from, 'valid_to', m.valid_to) ORDER BY m.created_at, m.id)
         FROM access_membership m WHERE m.principal_id = p.id AND m.deleted_at IS NULL), '[]') AS memberships,
       coalesce((SELECT jsonb_agg(jsonb_build_object('producer_id', d.producer_id,
           'valid_from', d.valid_from, 'valid_to', d.valid_to) ORDER BY d.created_at, d.id)
         FROM access_delegation d WHERE d.principal_id = p.id AND d.deleted_at IS NULL), '[]') AS delegations
     FROM access_session s JOIN access_principal p ON p.id = s.principal_id AND p.state = 'active' AND p.deleted_at IS NULL
     WHERE s.token_digest = ? AND s.deleted_at IS NULL`,
    [digest],
  );
  return rows[0] === undefined ? null : sessionSchema.parse(rows[0]);
}

export type NewSession = { id: string; principal_id: string; digest: string; stage: Stage; at: Date };

export async function insertSession(sql: Sql, { id, principal_id, digest, stage, at }: NewSession): Promise<void> {
  await sql(
    `INSERT INTO access_session (id, principal_id, token_digest, stage, opened_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)`,
    [id, principal_id, digest, stage, at, at],
  );
}

/** Moves a sign-in on to the desk under a new token, once. @returns false where it was no longer at that stage */
export async function advanceSession(
  sql: Sql,
  step: { id: string; from: Stage; digest: string; secondFactorAt: Date | null; at: Date },
): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_session SET stage = 'desk', token_digest = ?, second_factor_at = coalesce(?, second_factor_at), seen_at = ?,
       updated_at = clock_timestamp() WHERE id = ? AND stage = ? AND ended_at IS NULL RETURNING id`,
    [step.digest, step.secondFactorAt, step.at, step.id, step.from],
  );
  return rows.length === 1;
}

export async function noteUse(sql: Sql, id: string, at: Date): Promise<void> {
  await sql("UPDATE access_session SET seen_at = ? WHERE id = ? AND ended_at IS NULL AND seen_at < ?", [at, id, at]);
}

export async function endSession(sql: Sql, id: string, at: Date): Promise<void> {
  await sql("UPDATE access_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL", [at, id]);
}

/** @param except a session that goes on; null ends all of the person's */
export async function endSessionsOf(sql: Sql, principalId: string, except: string | null, at: Date): Promise<void> {
  await sql(
    "UPDATE access_session SET ended_at = ? WHERE principal_id = ? AND ended_at IS NULL AND id IS DISTINCT FROM ?",
    [at, principalId, except],
  );
}

/** Forgets sign-ins nobody can use any more. */
export async function deleteSessionsBefore(sql: Sql, seenBefore: Date): Promise<void> {
  await sql("DELETE FROM access_session WHERE seen_at < ?", [seenBefore]);
}
