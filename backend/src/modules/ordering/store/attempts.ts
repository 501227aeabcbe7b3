import { z } from "@medusajs/framework/zod";
import { type OrderPlan, orderPlanSchema } from "../domain/order-plan";
import type { Sql } from "./sql";

const attemptSchema = z.object({
  id: z.string(),
  idempotency_key: z.string(),
  order_code: z.string(),
  state: z.enum(["open", "placed"]),
  order_id: z.string().nullable(),
  total: z.number().nullable(),
  plan: orderPlanSchema.nullable(),
  tries: z.number(),
});

export type Attempt = z.infer<typeof attemptSchema>;

/** Longer than any order takes; after it a dead process's attempt may be taken over. */
const LEASE = "interval '30 seconds'";
const COLUMNS = "id, idempotency_key, order_code, state, order_id, total, plan, tries";

/** Writes a new attempt held by `owner`. @returns null where the key (or, once in 10¹³, the code) exists */
export async function insertAttempt(
  sql: Sql,
  fresh: { id: string; idempotency_key: string; order_code: string },
  owner: string,
): Promise<Attempt | null> {
  return one(
    await sql(
      `INSERT INTO order_attempt (id, idempotency_key, order_code, lease_owner, lease_until)
       VALUES (?, ?, ?, ?, clock_timestamp() + ${LEASE}) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [fresh.id, fresh.idempotency_key, fresh.order_code, owner],
    ),
  );
}

/** Takes over an open attempt whose holder gave up or died. @returns null where it is held, placed or gone */
export async function takeOverAttempt(sql: Sql, idempotencyKey: string, owner: string): Promise<Attempt | null> {
  return one(
    await sql(
      `UPDATE order_attempt SET lease_owner = ?, lease_until = clock_timestamp() + ${LEASE}, tries = tries + 1
       WHERE idempotency_key = ? AND state = 'open' AND lease_until < clock_timestamp() RETURNING ${COLUMNS}`,
      [owner, idempotencyKey],
    ),
  );
}

export async function findAttempt(sql: Sql, idempotencyKey: string): Promise<Attempt | null> {
  return one(await sql(`SELECT ${COLUMNS} FROM order_attempt WHERE idempotency_key = ?`, [idempotencyKey]));
}

/** @returns false where the lease has been lost meanwhile */
export async function savePlan(sql: Sql, attempt: Attempt, owner: string, plan: OrderPlan): Promise<boolean> {
  const rows = await sql(
    "UPDATE order_attempt SET plan = ?, order_id = ?, total = ? WHERE id = ? AND lease_owner = ? AND state = 'open' RETURNING id",
    [JSON.stringify(plan), plan.order_id, plan.total, attempt.id, owner],
  );
  return rows.length === 1;
}

/** Lets others go on with the attempt at once. */
export async function releaseAttempt(sql: Sql, attempt: Attempt, owner: string): Promise<void> {
  await sql(
    "UPDATE order_attempt SET lease_until = clock_timestamp() - interval '1 second' WHERE id = ? AND lease_owner = ?",
    [attempt.id, owner],
  );
}

/** Forgets an attempt that came to nothing, so that its key may be used again. */
export async function dropAttempt(sql: Sql, attempt: Attempt, owner: string): Promise<void> {
  await sql("DELETE FROM order_attempt WHERE id = ? AND lease_owner = ? AND state = 'open'", [attempt.id, owner]);
}

/** Keys of attempts nobody is working on. */
export async function abandonedKeys(sql: Sql, limit: number): Promise<string[]> {
  const rows = await sql(
    `SELECT idempotency_key FROM order_attempt WHERE state = 'open' AND lease_until < clock_timestamp() - ${LEASE}
     ORDER BY lease_until LIMIT ?`,
    [limit],
  );
  return rows.map((row) => z.object({ idempotency_key: z.string() }).parse(row).idempotency_key);
}

function one(rows: unknown[]): Attempt | null {
  return rows[0] === undefined ? null : attemptSchema.parse(rows[0]);
}
