import { z } from "@medusajs/framework/zod";
import type { Grant } from "../domain/grants";
import { ROLES } from "../domain/grants";
import type { Sql } from "./sql";

const grantSchema = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  unit_ids: z.array(z.string()).nullable(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  granted_by: z.string().nullable(),
});

const principalSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  auth_identity_id: z.string().nullable(),
  state: z.enum(["invited", "active", "disabled"]),
  created_at: z.date(),
  last_seen_at: z.date().nullable(),
  grants: z.array(grantSchema),
});

/** Somebody of the staff, with all grants ever given. */
export type Principal = z.infer<typeof principalSchema>;

const PRINCIPAL = `
  SELECT p.id, p.email, p.name, p.auth_identity_id, p.state, p.created_at,
    (SELECT max(s.seen_at) FROM access_session s WHERE s.principal_id = p.id AND s.stage = 'desk') AS last_seen_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'unit_ids', g.unit_ids, 'valid_from', g.valid_from,
      'valid_to', g.valid_to, 'granted_by', g.granted_by) ORDER BY g.created_at, g.id)
      FROM access_grant g WHERE g.principal_id = p.id AND g.deleted_at IS NULL), '[]') AS grants
  FROM access_principal p WHERE p.kind = 'staff' AND p.deleted_at IS NULL`;

export async function findPrincipal(sql: Sql, id: string): Promise<Principal | null> {
  return one(await sql(`${PRINCIPAL} AND p.id = ?`, [id]));
}

/** @param email lower case */
export async function findPrincipalByEmail(sql: Sql, email: string): Promise<Principal | null> {
  return one(await sql(`${PRINCIPAL} AND p.email = ?`, [email]));
}

/** All of them, by name. Some hundreds at most. */
export async function listPrincipals(sql: Sql): Promise<Principal[]> {
  return z.array(principalSchema).parse(await sql(`${PRINCIPAL} ORDER BY p.name, p.id`, []));
}

/** Names of anybody with an account, whatever desk it is for. */
export async function namesOf(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const marks = ids.map(() => "?").join(", ");
  const rows = await sql(`SELECT id, name FROM access_principal WHERE id IN (${marks})`, ids);
  const named = z.array(z.object({ id: z.string(), name: z.string() })).parse(rows);
  return new Map(named.map(({ id, name }) => [id, name]));
}

export type NewPrincipal = { id: string; email: string; name: string; created_by: string | null };

/** @returns false where the address has an account already */
export async function insertPrincipal(sql: Sql, { id, email, name, created_by }: NewPrincipal): Promise<boolean> {
  const rows = await sql(
    `INSERT INTO access_principal (id, email, name, created_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, email) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [id, email, name, created_by],
  );
  return rows.length === 1;
}

/** Ties an account to its login and opens it. */
export async function activatePrincipal(sql: Sql, id: string, authIdentityId: string): Promise<void> {
  await sql(
    `UPDATE access_principal SET auth_identity_id = ?, state = 'active', updated_at = clock_timestamp()
     WHERE id = ? AND state <> 'disabled'`,
    [authIdentityId, id],
  );
}

/** Closes an account, or opens a closed one again: as active where it has a login, else as invited. */
export async function setDisabled(sql: Sql, id: string, disabled: boolean): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_principal SET updated_at = clock_timestamp(), state =
       CASE WHEN ? THEN 'disabled' WHEN auth_identity_id IS NULL THEN 'invited' ELSE 'active' END
     WHERE id = ? AND (state = 'disabled') <> ? RETURNING id`,
    [disabled, id, disabled],
  );
  return rows.length === 1;
}

/**
 * Takes a code of a second factor, unless it is the one taken last within two minutes.
 * @returns false for a code that was used before
 */
export async function takeCode(sql: Sql, principalId: string, digest: string, at: Date): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_principal SET last_code = ?, last_code_at = ? WHERE id = ?
       AND (last_code IS DISTINCT FROM ? OR last_code_at < ?::timestamptz - interval '2 minutes') RETURNING id`,
    [digest, at, principalId, digest, at],
  );
  return rows.length === 1;
}

export type NewGrant = Omit<Grant, "unit_ids"> & {
  principal_id: string;
  unit_ids: readonly string[] | null;
  granted_by: string | null;
};

export async function insertGrant(sql: Sql, grant: NewGrant): Promise<void> {
  const units = grant.unit_ids === null ? null : JSON.stringify(grant.unit_ids);
  await sql(
    `INSERT INTO access_grant (id, principal_id, role, unit_ids, valid_from, valid_to, granted_by)
     VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)`,
    [grant.id, grant.principal_id, grant.role, units, grant.valid_from, grant.valid_to, grant.granted_by],
  );
}

/** Lets a grant end on a day, unless it ends sooner. @returns false where there is no such grant of the person */
export async function closeGrant(
  sql: Sql,
  { id, principal_id, day, by }: { id: string; principal_id: string; day: string; by: string },
): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_grant SET valid_to = ?, closed_by = ?, updated_at = clock_timestamp()
     WHERE id = ? AND principal_id = ? AND (valid_to IS NULL OR valid_to > ?) AND deleted_at IS NULL RETURNING id`,
    [day, by, id, principal_id, day],
  );
  return rows.length === 1;
}

function one(rows: unknown[]): Principal | null {
  return rows[0] === undefined ? null : principalSchema.parse(rows[0]);
}
