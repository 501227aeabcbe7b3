import { z } from "@medusajs/framework/zod";
import { KINDS } from "../domain/session-rules";
import type { Sql } from "./sql";

export type LinkPurpose = "invitation" | "password";

export type NewLink = {
  id: string;
  principal_id: string;
  purpose: LinkPurpose;
  digest: string;
  expires_at: Date;
  created_by: string | null;
};

/** Makes a link; earlier ones of the same purpose stop working. */
export async function insertLink(sql: Sql, link: NewLink): Promise<void> {
  await sql("UPDATE access_link SET used_at = now() WHERE principal_id = ? AND purpose = ? AND used_at IS NULL", [
    link.principal_id,
    link.purpose,
  ]);
  await sql(
    `INSERT INTO access_link (id, principal_id, purpose, token_digest, expires_at, created_by) VALUES (?, ?, ?, ?, ?, ?)`,
    [link.id, link.principal_id, link.purpose, link.digest, link.expires_at, link.created_by],
  );
}

const usedSchema = z.object({ principal_id: z.string(), purpose: z.enum(["invitation", "password"]) });
type UsedLink = z.infer<typeof usedSchema>;
const foundSchema = usedSchema.extend({ kind: z.enum(KINDS) });
type FoundLink = z.infer<typeof foundSchema>;

/** Whose link it is, while it can be used. */
export async function findLink(sql: Sql, digest: string, at: Date): Promise<FoundLink | null> {
  const rows = await sql(
    `SELECT l.principal_id, l.purpose, p.kind FROM access_link l
       JOIN access_principal p ON p.id = l.principal_id AND p.state <> 'disabled' AND p.deleted_at IS NULL
       WHERE l.token_digest = ? AND l.used_at IS NULL AND l.expires_at > ? AND l.deleted_at IS NULL`,
    [digest, at],
  );
  return rows[0] === undefined ? null : foundSchema.parse(rows[0]);
}

/** Uses a link up: of several at once exactly one gets it. */
export async function redeemLink(sql: Sql, digest: string, at: Date): Promise<UsedLink | null> {
  const rows = await sql(
    `UPDATE access_link SET used_at = ? WHERE token_digest = ? AND used_at IS NULL AND expires_at > ? AND deleted_at IS NULL
     RETURNING principal_id, purpose`,
    [at, digest, at],
  );
  return rows[0] === undefined ? null : usedSchema.parse(rows[0]);
}
