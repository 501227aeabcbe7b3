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

const complaintSchema = z.object({
  ticket: z.string(),
  subject: z.enum(["quality", "delivery", "refund", "certificate", "privacy", "other"]),
  name: z.string(),
  phone: z.string(),
  order_code: z.string().nullable(),
  message: z.string(),
  received_on: z.string(),
  answer_by: z.string(),
  answered_on: z.string().nullable(),
  answered_by: z.string().nullable(),
  answer_note: z.string().nullable(),
});

/**
 * The unanswered first, the most urgent of them before others.
 * @param producers only complaints about orders with a part of one of these; null: all, also those about no order
 */
export async function pageOfComplaints(
  sql: Sql,
  producers: readonly string[] | null,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ complaints: z.infer<typeof complaintSchema>[]; total: number }> {
  const { where, params } = about(producers);
  const columns = Object.keys(complaintSchema.shape).map((name) => `c.${name}`);
  const rows = await sql(
    `SELECT ${columns.join(", ")} FROM complaint c WHERE ${where}
     ORDER BY c.answered_on DESC NULLS FIRST, c.answer_by, c.id LIMIT ? OFFSET ?`,
    [...params, limit, offset],
  );
  const counted = await sql(`SELECT count(*)::int AS total FROM complaint c WHERE ${where}`, params);
  return { complaints: z.array(complaintSchema).parse(rows), total: totalSchema.parse(counted[0]).total };
}

/** @param producers as for `pageOfComplaints` */
export async function countUnanswered(sql: Sql, producers: readonly string[] | null): Promise<number> {
  const { where, params } = about(producers);
  const rows = await sql(
    `SELECT count(*)::int AS total FROM complaint c WHERE ${where} AND c.answered_on IS NULL`,
    params,
  );
  return totalSchema.parse(rows[0]).total;
}

const totalSchema = z.object({ total: z.number() });

function about(producers: readonly string[] | null): { where: string; params: string[] } {
  if (producers === null) return { where: "c.deleted_at IS NULL", params: [] };
  return {
    where: `c.deleted_at IS NULL AND EXISTS (
      SELECT 1 FROM order_part part WHERE part.order_code = c.order_code AND part.deleted_at IS NULL
      AND part.producer_id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    params: [JSON.stringify(producers)],
  };
}
