import type { Sql } from "./sql";

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
