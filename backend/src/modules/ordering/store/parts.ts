import { z } from "@medusajs/framework/zod";
import type { PartState } from "../../../contracts/checkout";
import { type OrderPlan, type PlanPart, partLineSchema } from "../domain/order-plan";
import { BUYER, GOODS_BACK, type MoveFacts, PART_STATES } from "../domain/part-states";
import type { Sql } from "./sql";

const partSchema = z.object({
  id: z.string(),
  order_id: z.string(),
  order_code: z.string(),
  number: z.number(),
  producer_id: z.string().nullable(),
  producer_handle: z.string().nullable(),
  producer_name: z.string().nullable(),
  producer_address: z.string().nullable(),
  producer_registration: z.string().nullable(),
  producer_tax_code: z.string().nullable(),
  state: z.enum(PART_STATES),
  state_since: z.date(),
  answer_by: z.date().nullable(),
  settled_state: z.enum(PART_STATES),
  fulfillment_id: z.string().nullable(),
  goods_total: z.number(),
  shipping_fee: z.number(),
  lines: z.array(partLineSchema),
  sample: z.boolean(),
  created_at: z.date(),
  phone_ending: z.string().nullable(),
  carrier: z.string().nullable(),
  tracking_number: z.string().nullable(),
  goods_back: z.enum(GOODS_BACK).nullable(),
  remitted_on: z.string().nullable(),
  remitted_amount: z.number().nullable(),
});

export type Part = z.infer<typeof partSchema>;

const COLUMNS = Object.keys(partSchema.shape).join(", ");

/** Writes the parts of a plan and closes its attempt. Run in one transaction; repeating it changes nothing. */
export async function insertParts(sql: Sql, plan: OrderPlan, eventId: () => string): Promise<void> {
  for (const part of plan.parts) {
    const inserted = await sql(
      `INSERT INTO order_part (id, order_id, order_code, number, producer_id, producer_handle, producer_name,
         producer_address, producer_registration, producer_tax_code,
         state, state_since, answer_by, settled_state, goods_total, shipping_fee, lines, sample, phone_ending)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, 'waiting', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
      partValues(plan, part),
    );
    if (inserted.length > 0)
      await insertEvent(sql, {
        id: eventId(),
        part_id: part.id,
        from: null,
        to: "waiting",
        at: plan.placed_at,
        actor: BUYER,
        note: null,
      });
  }
  await sql(
    "UPDATE order_attempt SET state = 'placed', plan = NULL, lease_owner = NULL, lease_until = NULL WHERE order_code = ?",
    [plan.order_code],
  );
}

export type PartEvent = {
  id: string;
  part_id: string;
  from: PartState | null;
  to: PartState;
  at: string;
  actor: string;
  note: string | null;
};

export async function insertEvent(sql: Sql, event: PartEvent): Promise<void> {
  await sql(
    "INSERT INTO order_part_event (id, part_id, from_state, to_state, at, actor, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
    [event.id, event.part_id, event.from, event.to, event.at, event.actor, event.note],
  );
}

/** Moves a part, only from the state it was seen in. @returns null where somebody else moved it meanwhile */
export async function movePart(
  sql: Sql,
  move: { part_id: string; from: PartState; to: PartState; at: string } & MoveFacts,
): Promise<Part | null> {
  const rows = await sql(
    `UPDATE order_part SET state = ?, state_since = ?, answer_by = NULL, carrier = coalesce(?, carrier),
       tracking_number = coalesce(?, tracking_number), goods_back = ?, updated_at = clock_timestamp()
     WHERE id = ? AND state = ? RETURNING ${COLUMNS}`,
    [
      move.to,
      move.at,
      move.carrier ?? null,
      move.tracking_number ?? null,
      move.goods_back ?? null,
      move.part_id,
      move.from,
    ],
  );
  return rows[0] === undefined ? null : partSchema.parse(rows[0]);
}

/** Remembers that the effect of `state` on stock and fulfilment has been carried out. */
export async function settlePart(
  sql: Sql,
  partId: string,
  state: PartState,
  fulfillmentId: string | null,
): Promise<void> {
  await sql("UPDATE order_part SET settled_state = ?, fulfillment_id = coalesce(?, fulfillment_id) WHERE id = ?", [
    state,
    fulfillmentId,
    partId,
  ]);
}

export async function findPart(sql: Sql, partId: string): Promise<Part | null> {
  return (await listParts(sql, "id = ?", [partId]))[0] ?? null;
}

export async function partsOfOrder(sql: Sql, orderCode: string): Promise<Part[]> {
  return listParts(sql, "order_code = ? ORDER BY number", [orderCode]);
}

const stepSchema = z.object({ part_id: z.string(), state: z.enum(PART_STATES), at: z.date(), actor: z.string() });

/** The steps the parts of an order have taken, the earliest first. */
export async function stepsOfOrder(sql: Sql, orderCode: string): Promise<z.infer<typeof stepSchema>[]> {
  const rows = await sql(
    `SELECT event.part_id, event.to_state AS state, event.at, event.actor FROM order_part_event event
     JOIN order_part part ON part.id = event.part_id AND part.deleted_at IS NULL
     WHERE part.order_code = ? AND event.deleted_at IS NULL ORDER BY event.at, event.id`,
    [orderCode],
  );
  return rows.map((row) => stepSchema.parse(row));
}

/** Parts nobody answered in time. */
export async function unansweredParts(sql: Sql, now: string): Promise<Part[]> {
  return listParts(sql, "state = 'waiting' AND answer_by <= ? ORDER BY answer_by LIMIT 100", [now]);
}

/** Parts whose last step has not reached stock and fulfilment: a crash came between. */
export async function unsettledParts(sql: Sql, olderThan: string): Promise<Part[]> {
  return listParts(sql, "state <> settled_state AND state_since < ? ORDER BY state_since LIMIT 100", [olderThan]);
}

/** Parts at some steps; `producers` null: of everybody. */
export type PartFilter = { states: readonly PartState[]; producers: readonly string[] | null };

/** Newest first, for the officer's desk. */
export async function pageOfParts(sql: Sql, filter: PartFilter, limit: number, offset: number): Promise<Part[]> {
  const { where, params } = wanted(filter);
  return listParts(sql, `${where} ORDER BY state_since DESC, id LIMIT ? OFFSET ?`, [...params, limit, offset]);
}

export async function countParts(sql: Sql, filter: PartFilter): Promise<number> {
  const { where, params } = wanted(filter);
  const rows = await sql(`SELECT count(*)::int AS total FROM order_part WHERE deleted_at IS NULL AND ${where}`, params);
  return z.object({ total: z.number() }).parse(rows[0]).total;
}

function wanted({ states, producers }: PartFilter): { where: string; params: unknown[] } {
  const where = `state IN (${states.map(() => "?").join(", ")})`;
  if (producers === null) return { where, params: [...states] };
  return {
    where: `${where} AND producer_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    params: [...states, JSON.stringify(producers)],
  };
}

/** @param where SQL of our own with `?` for every parameter, with order and limit */
export async function listParts(sql: Sql, where: string, params: readonly unknown[]): Promise<Part[]> {
  const rows = await sql(`SELECT ${COLUMNS} FROM order_part WHERE deleted_at IS NULL AND ${where}`, params);
  return rows.map((row) => partSchema.parse(row));
}

/** Of goods the register names no producer of. */
const NOBODY = { id: null, handle: null, name: null, address: null, registration_number: null, tax_code: null };

function partValues(plan: OrderPlan, part: PlanPart): unknown[] {
  const { producer, lines } = part;
  const kept = lines.map((line) => partLineSchema.parse(line));
  const sample = lines.some((line) => line.sample);
  const { id, handle, name, address, registration_number, tax_code } = producer ?? NOBODY;
  const who = [id, handle, name, address, registration_number, tax_code];
  const what = [part.goods_total, part.shipping_fee, JSON.stringify(kept), sample, plan.buyer.phone.slice(-4)];
  return [part.id, plan.order_id, plan.order_code, part.number, ...who, plan.placed_at, plan.answer_by, ...what];
}
