import { z } from "@medusajs/framework/zod";
import { MEMBER_ROLES, type MemberRole } from "../domain/acting";
import type { Sql } from "./sql";

/** Everything that changes who acts for a producer goes one after the other. Run inside a transaction. */
export async function lockProducer(sql: Sql, producer: string): Promise<void> {
  await sql("SELECT pg_advisory_xact_lock(hashtext('access_producer'), hashtext(?))", [producer]);
}

const HOLDS = (row: string) =>
  `${row}.deleted_at IS NULL AND ${row}.valid_from <= ? AND (${row}.valid_to IS NULL OR ${row}.valid_to > ?)`;

export type NewMembership = {
  id: string;
  principal_id: string;
  producer_id: string;
  role: MemberRole;
  valid_from: string;
  given_by: string | null;
};

export async function insertMembership(sql: Sql, fresh: NewMembership): Promise<void> {
  const { id, principal_id, producer_id, role, valid_from, given_by } = fresh;
  await sql(
    `INSERT INTO access_membership (id, principal_id, producer_id, role, valid_from, given_by) VALUES (?, ?, ?, ?, ?, ?)`,
    [id, principal_id, producer_id, role, valid_from, given_by],
  );
}

/** Lets a membership end today. @returns false where it does not hold any more */
export async function closeMembership(sql: Sql, id: string, day: string, by: string): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_membership SET valid_to = ?, closed_by = ?, updated_at = clock_timestamp()
     WHERE id = ? AND deleted_at IS NULL AND (valid_to IS NULL OR valid_to > ?) RETURNING id`,
    [day, by, id, day],
  );
  return rows.length === 1;
}

const memberSchema = z.object({
  id: z.string(),
  principal_id: z.string(),
  producer_id: z.string(),
  role: z.enum(MEMBER_ROLES),
  valid_from: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

/** One who works for a producer today. */
export type Member = z.infer<typeof memberSchema>;

/** Who works for a producer on a day, owners first. */
export async function membersOf(sql: Sql, producer: string, day: string): Promise<Member[]> {
  const rows = await sql(
    `SELECT m.id, m.principal_id, m.producer_id, m.role, m.valid_from, p.name, p.phone, p.email
     FROM access_membership m JOIN access_principal p ON p.id = m.principal_id
     WHERE m.producer_id = ? AND ${HOLDS("m")} ORDER BY m.role DESC, m.created_at, m.id`,
    [producer, day, day],
  );
  return z.array(memberSchema).parse(rows);
}

/** Of some producers those that have an owner on a day. */
export async function ownedAmong(sql: Sql, producers: readonly string[], day: string): Promise<Set<string>> {
  const rows = await sql(
    `SELECT DISTINCT m.producer_id FROM access_membership m
     WHERE m.producer_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND m.role = 'owner' AND ${HOLDS("m")}`,
    [JSON.stringify(producers), day, day],
  );
  return new Set(
    z
      .array(z.object({ producer_id: z.string() }))
      .parse(rows)
      .map(({ producer_id }) => producer_id),
  );
}

export type NewDelegation = {
  id: string;
  producer_id: string;
  principal_id: string;
  valid_from: string;
  valid_to: string;
  given_by: string;
};

export async function insertDelegation(sql: Sql, fresh: NewDelegation): Promise<void> {
  const { id, producer_id, principal_id, valid_from, valid_to, given_by } = fresh;
  await sql(
    `INSERT INTO access_delegation (id, producer_id, principal_id, valid_from, valid_to, given_by) VALUES (?, ?, ?, ?, ?, ?)`,
    [id, producer_id, principal_id, valid_from, valid_to, given_by],
  );
}

/** Lets a delegation end today. @returns false where it does not hold any more */
export async function closeDelegation(sql: Sql, id: string, day: string, by: string): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_delegation SET valid_to = ?, closed_by = ?, updated_at = clock_timestamp()
     WHERE id = ? AND deleted_at IS NULL AND valid_to > ? RETURNING id`,
    [day, by, id, day],
  );
  return rows.length === 1;
}

const delegationSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  principal_id: z.string(),
  valid_from: z.string(),
  valid_to: z.string(),
  name: z.string(),
  kind: z.enum(["staff", "producer"]),
});
export type Delegation = z.infer<typeof delegationSchema>;

/** Whom a producer lets act for it on a day. */
export async function delegationsOf(sql: Sql, producer: string, day: string): Promise<Delegation[]> {
  const rows = await sql(
    `SELECT d.id, d.producer_id, d.principal_id, d.valid_from, d.valid_to, p.name, p.kind
     FROM access_delegation d JOIN access_principal p ON p.id = d.principal_id
     WHERE d.producer_id = ? AND ${HOLDS("d")} ORDER BY d.created_at, d.id`,
    [producer, day, day],
  );
  return z.array(delegationSchema).parse(rows);
}

/** Whose a row of a table is. @param table one of ours, never a visitor's words */
export async function producerOfRow(
  sql: Sql,
  table: "access_membership" | "access_delegation" | "access_invitation",
  id: string,
): Promise<string | null> {
  const rows = await sql(`SELECT producer_id FROM ${table} WHERE id = ? AND deleted_at IS NULL`, [id]);
  return rows[0] === undefined ? null : z.object({ producer_id: z.string() }).parse(rows[0]).producer_id;
}
