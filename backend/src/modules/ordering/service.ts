import { randomUUID } from "node:crypto";
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { PartState } from "../../contracts/checkout";
import { newOrderCode } from "./domain/order-code";
import type { OrderPlan } from "./domain/order-plan";
import type { MoveFacts } from "./domain/part-states";
import { TERM_KEYS, type Term } from "./domain/terms";
import { ClosedDays } from "./models/closed-days";
import { Complaint } from "./models/complaint";
import { DatedTerm } from "./models/dated-term";
import { OrderAttempt } from "./models/order-attempt";
import { OrderPart } from "./models/order-part";
import { OrderPartEvent } from "./models/order-part-event";
import { SellerContact } from "./models/seller-contact";
import * as attempts from "./store/attempts";
import * as complaints from "./store/complaints";
import { OwnBook } from "./store/own-book";
import * as parts from "./store/parts";
import type { Sql } from "./store/sql";

export type Claim =
  | { kind: "mine"; attempt: attempts.Attempt; owner: string }
  | { kind: "placed"; attempt: attempts.Attempt }
  | { kind: "held"; attempt: attempts.Attempt };

type Models = {
  OrderAttempt: typeof OrderAttempt;
  OrderPart: typeof OrderPart;
  OrderPartEvent: typeof OrderPartEvent;
  Complaint: typeof Complaint;
  DatedTerm: typeof DatedTerm;
  ClosedDays: typeof ClosedDays;
  SellerContact: typeof SellerContact;
};
const models: Models = { OrderAttempt, OrderPart, OrderPartEvent, Complaint, DatedTerm, ClosedDays, SellerContact };

const termSchema = z.object({
  key: z.enum(TERM_KEYS),
  value: z.number(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  source: z.string(),
  sample: z.boolean(),
});

/** Attempts to order, the parts of orders with their history, complaints, and the shop's dated terms. */
export class OrderingService extends MedusaService(models) {
  /** What producers see and note of their own. */
  readonly own: OwnBook;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.own = new OwnBook(dependencies.__pg_connection__);
  }

  /**
   * Makes an idempotency key this caller's to work on, or says who has it.
   * `held`: somebody is at it right now; `placed`: the order stands.
   */
  @InjectManager()
  async claim(idempotencyKey: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<Claim> {
    const sql = runner(context);
    const owner = randomUUID();
    while (true) {
      const fresh = { id: generateEntityId("", "oatt"), idempotency_key: idempotencyKey, order_code: newOrderCode() };
      const mine =
        (await attempts.insertAttempt(sql, fresh, owner)) ??
        (await attempts.takeOverAttempt(sql, idempotencyKey, owner));
      if (mine) return { kind: "mine", attempt: mine, owner };
      const existing = await attempts.findAttempt(sql, idempotencyKey);
      if (existing) return { kind: existing.state === "placed" ? "placed" : "held", attempt: existing };
    }
  }

  /** Takes over an attempt nobody works on; null where there is nothing to do. */
  @InjectManager()
  async takeOver(
    idempotencyKey: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Extract<Claim, { kind: "mine" }> | null> {
    const owner = randomUUID();
    const attempt = await attempts.takeOverAttempt(runner(context), idempotencyKey, owner);
    return attempt && { kind: "mine", attempt, owner };
  }

  @InjectManager()
  async savePlan(
    attempt: attempts.Attempt,
    owner: string,
    plan: OrderPlan,
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return attempts.savePlan(runner(context), attempt, owner, plan);
  }

  @InjectManager()
  async release(attempt: attempts.Attempt, owner: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return attempts.releaseAttempt(runner(context), attempt, owner);
  }

  @InjectManager()
  async drop(attempt: attempts.Attempt, owner: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return attempts.dropAttempt(runner(context), attempt, owner);
  }

  @InjectManager()
  async abandonedKeys(limit: number, @MedusaContext() context: Context<EntityManager> = {}) {
    return attempts.abandonedKeys(runner(context), limit);
  }

  /** Writes the order's parts and closes the attempt, all or nothing. */
  @InjectTransactionManager()
  async place(plan: OrderPlan, @MedusaContext() context: Context<EntityManager> = {}) {
    return parts.insertParts(runner(context), plan, () => generateEntityId("", "opev"));
  }

  @InjectManager()
  async findPart(partId: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return parts.findPart(runner(context), partId);
  }

  @InjectManager()
  async partsOfOrder(orderCode: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return parts.partsOfOrder(runner(context), orderCode);
  }

  /** By part, the earliest step first. */
  @InjectManager()
  async stepsOfOrder(orderCode: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return parts.stepsOfOrder(runner(context), orderCode);
  }

  @InjectManager()
  async pageOfParts(
    states: readonly PartState[],
    producers: readonly string[] | null,
    limit: number,
    offset: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return parts.pageOfParts(runner(context), { states, producers }, limit, offset);
  }

  /** @param producers only parts of these; null: of everybody */
  @InjectManager()
  async countParts(
    states: readonly PartState[],
    producers: readonly string[] | null,
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return parts.countParts(runner(context), { states, producers });
  }

  @InjectManager()
  async unansweredParts(now: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return parts.unansweredParts(runner(context), now);
  }

  @InjectManager()
  async unsettledParts(olderThan: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return parts.unsettledParts(runner(context), olderThan);
  }

  /** Moves a part and writes its event together. @returns null where it was no longer in `from` */
  @InjectTransactionManager()
  async movePart(
    move: {
      part_id: string;
      from: PartState;
      to: PartState;
      at: string;
      actor: string;
      note: string | null;
    } & MoveFacts,
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    const moved = await parts.movePart(runner(context), move);
    if (moved) await parts.insertEvent(runner(context), { ...move, id: generateEntityId("", "opev") });
    return moved;
  }

  @InjectManager()
  async settlePart(
    partId: string,
    state: PartState,
    fulfillmentId: string | null,
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return parts.settlePart(runner(context), partId, state, fulfillmentId);
  }

  /** Complaints about orders of these producers, or all of them, the unanswered and most urgent first. */
  @InjectManager()
  async pageOfComplaints(
    producers: readonly string[] | null,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return complaints.pageOfComplaints(runner(context), producers, page);
  }

  @InjectManager()
  async countUnanswered(
    producers: readonly string[] | null,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<number> {
    return complaints.countUnanswered(runner(context), producers);
  }

  /** Keeps a complaint once per key: a repeat is answered with what was kept first. */
  @InjectManager()
  async keepComplaint(
    complaint: Omit<complaints.NewComplaint, "id">,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<complaints.Received & { repeated: boolean }> {
    const sql = runner(context);
    const kept = await complaints.insertComplaint(sql, { ...complaint, id: generateEntityId("", "compl") });
    if (kept) return { ...kept, repeated: false };
    return { ...(await complaints.complaintOfKey(sql, complaint.idempotency_key)), repeated: true };
  }

  /** @returns false where there is no such ticket or it was answered before */
  @InjectManager()
  async answerComplaint(answer: complaints.Answer, @MedusaContext() context: Context<EntityManager> = {}) {
    return complaints.answerComplaint(runner(context), answer);
  }

  @InjectManager()
  async reopenComplaint(ticket: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return complaints.reopenComplaint(runner(context), ticket);
  }

  /** All dated terms; few rows. */
  @InjectManager()
  async terms(@MedusaContext() context: Context<EntityManager> = {}): Promise<Term[]> {
    const rows = await runner(context)(
      "SELECT key, value, valid_from, valid_to, source, sample FROM dated_term WHERE deleted_at IS NULL",
      [],
    );
    return rows.map((row) => termSchema.parse(row));
  }
}

function runner(context: Context<EntityManager>): Sql {
  const manager = context.transactionManager ?? context.manager;
  if (!manager) throw new Error("Called outside a module context");
  return (statement, params) => manager.execute(statement, [...params]);
}
