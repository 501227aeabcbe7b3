import { z } from "@medusajs/framework/zod";
import { KINDS } from "../domain/session-rules";
import type { Sql } from "./sql";

const personSchema = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  auth_identity_id: z.string().nullable(),
  state: z.enum(["invited", "active", "disabled"]),
});

/** Somebody who acts for producers, or one of the staff whom a producer lets act for it. */
export type Person = z.infer<typeof personSchema>;

const PERSON = `SELECT p.id, p.kind, p.name, p.phone, p.email, p.auth_identity_id, p.state
  FROM access_principal p WHERE p.deleted_at IS NULL`;

export async function findPerson(sql: Sql, id: string): Promise<Person | null> {
  return one(await sql(`${PERSON} AND p.id = ?`, [id]));
}

/** @param phone as `+84…` */
export async function findPersonByPhone(sql: Sql, phone: string): Promise<Person | null> {
  return one(await sql(`${PERSON} AND p.kind = 'producer' AND p.phone = ?`, [phone]));
}

/** @param email lower case */
export async function findPersonByEmail(sql: Sql, email: string, kind: "staff" | "producer"): Promise<Person | null> {
  return one(await sql(`${PERSON} AND p.kind = ? AND p.email = ?`, [kind, email]));
}

export type NewPerson = { id: string; name: string; phone: string | null; email: string | null };

/** Makes a person who is signed in at once. @returns false where number or address belong to somebody already */
export async function insertPerson(sql: Sql, { id, name, phone, email }: NewPerson): Promise<boolean> {
  const rows = await sql(
    `INSERT INTO access_principal (id, kind, name, phone, email, state) VALUES (?, 'producer', ?, ?, ?, 'active')
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, name, phone, email],
  );
  return rows.length === 1;
}

/** Changes how somebody is reached. @returns false where the number or address is somebody else's */
export async function setReach(
  sql: Sql,
  id: string,
  { name, phone, email }: { name?: string; phone?: string; email?: string },
): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_principal p SET name = coalesce(?, p.name), phone = coalesce(?, p.phone), email = coalesce(?, p.email),
       updated_at = clock_timestamp()
     WHERE p.id = ? AND p.kind = 'producer' AND NOT EXISTS (
       SELECT 1 FROM access_principal o WHERE o.kind = 'producer' AND o.deleted_at IS NULL AND o.id <> p.id
         AND (o.phone = ? OR o.email = ?)) RETURNING p.id`,
    [name ?? null, phone ?? null, email ?? null, id, phone ?? null, email ?? null],
  );
  return rows.length === 1;
}

/** Ties a person to the login that holds their password. */
export async function setLogin(sql: Sql, id: string, authIdentityId: string): Promise<void> {
  await sql("UPDATE access_principal SET auth_identity_id = ?, updated_at = clock_timestamp() WHERE id = ?", [
    authIdentityId,
    id,
  ]);
}

function one(rows: unknown[]): Person | null {
  return rows[0] === undefined ? null : personSchema.parse(rows[0]);
}
