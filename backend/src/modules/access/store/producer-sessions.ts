import { z } from "@medusajs/framework/zod";
import type { Sql } from "./sql";

export type NewProducerSession = {
  id: string;
  principal_id: string;
  digest: string;
  acting: string | null;
  device: string | null;
  at: Date;
};

/** A sign-in at the producers' desk, open at once. */
export async function insertProducerSession(sql: Sql, fresh: NewProducerSession): Promise<void> {
  const { id, principal_id, digest, acting, device, at } = fresh;
  await sql(
    `INSERT INTO access_session (id, principal_id, token_digest, stage, opened_at, seen_at, acting_producer_id, device)
     VALUES (?, ?, ?, 'desk', ?, ?, ?, ?)`,
    [id, principal_id, digest, at, at, acting, device],
  );
}

export async function setActing(sql: Sql, id: string, producer: string): Promise<void> {
  await sql("UPDATE access_session SET acting_producer_id = ?, updated_at = clock_timestamp() WHERE id = ?", [
    producer,
    id,
  ]);
}

const deviceSchema = z.object({
  id: z.string(),
  device: z.string().nullable(),
  opened_at: z.date(),
  seen_at: z.date(),
});
export type Device = z.infer<typeof deviceSchema>;

/** Sign-ins of a person that are open, the one used last first. @param seenAfter those left alone since before are over */
export async function devicesOf(sql: Sql, principal: string, seenAfter: Date, openedAfter: Date): Promise<Device[]> {
  const rows = await sql(
    `SELECT id, device, opened_at, seen_at FROM access_session WHERE principal_id = ? AND ended_at IS NULL
       AND seen_at > ? AND opened_at > ? AND deleted_at IS NULL ORDER BY seen_at DESC, id`,
    [principal, seenAfter, openedAfter],
  );
  return z.array(deviceSchema).parse(rows);
}

/** Ends one sign-in of a person. @returns false where it is not theirs or over already */
export async function endDevice(sql: Sql, principal: string, id: string, at: Date): Promise<boolean> {
  const rows = await sql(
    "UPDATE access_session SET ended_at = ? WHERE id = ? AND principal_id = ? AND ended_at IS NULL RETURNING id",
    [at, id, principal],
  );
  return rows.length === 1;
}
