import { z } from "@medusajs/framework/zod";
import type { ComplaintRequest } from "../../../contracts/checkout";
import type { Sql } from "./sql";

export type NewComplaint = Omit<ComplaintRequest, "order_code"> & {
  id: string;
  ticket: string;
  order_code: string | null;
  received_on: string;
  answer_by: string;
};

const receivedSchema = z.object({ ticket: z.string(), received_on: z.string(), answer_by: z.string() });
export type Received = z.infer<typeof receivedSchema>;

/** Keeps a complaint. @returns null where one with its key is kept already; then nothing changes */
export async function insertComplaint(sql: Sql, complaint: NewComplaint): Promise<Received | null> {
  const { id, ticket, idempotency_key, subject, name, phone, order_code, message, received_on, answer_by } = complaint;
  const rows = await sql(
    `INSERT INTO complaint (id, ticket, idempotency_key, subject, name, phone, order_code, message, received_on, answer_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) WHERE deleted_at IS NULL DO NOTHING
     RETURNING ticket, received_on, answer_by`,
    [id, ticket, idempotency_key, subject, name, phone, order_code, message, received_on, answer_by],
  );
  return rows[0] === undefined ? null : receivedSchema.parse(rows[0]);
}

/** The complaint kept under a key. @throws ZodError where there is none */
export async function complaintOfKey(sql: Sql, key: string): Promise<Received> {
  const rows = await sql(
    "SELECT ticket, received_on, answer_by FROM complaint WHERE idempotency_key = ? AND deleted_at IS NULL",
    [key],
  );
  return receivedSchema.parse(rows[0]);
}

export type Answer = { ticket: string; answered_on: string; actor: string; note: string };

/** Records the first answer to a complaint. @returns false where there is no such ticket or it was answered before */
export async function answerComplaint(sql: Sql, { ticket, answered_on, actor, note }: Answer): Promise<boolean> {
  const rows = await sql(
    `UPDATE complaint SET answered_on = ?, answered_by = ?, answer_note = ?, updated_at = clock_timestamp()
     WHERE ticket = ? AND answered_on IS NULL AND deleted_at IS NULL RETURNING id`,
    [answered_on, actor, note, ticket],
  );
  return rows.length === 1;
}

/** Takes an answer back that was recorded a moment ago. */
export async function reopenComplaint(sql: Sql, ticket: string): Promise<void> {
  await sql("UPDATE complaint SET answered_on = NULL, answered_by = NULL, answer_note = NULL WHERE ticket = ?", [
    ticket,
  ]);
}
