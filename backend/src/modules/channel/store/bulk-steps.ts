import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { wakeAct } from "./bulk-queue";
import { rowsOf } from "./rows";

/** `left`: the marketplace or its state did not allow it. `stopped`: taken back before its turn came. */
const outcomeSchema = z.enum(["done", "left", "stopped"]);

const stepSchema = z.object({
  /** What it is done with: a listing, or one size of a product. */
  subject: z.string(),
  begun_at: z.date().nullable(),
  /** Null until it is known. */
  outcome: outcomeSchema.nullable(),
  message_vi: z.string().nullable(),
  message_en: z.string().nullable(),
  told_at: z.date().nullable(),
});
export type BulkStep = z.infer<typeof stepSchema>;

const COLUMNS = Object.keys(stepSchema.shape).join(", ");

/** Why something was not done. */
export type Refusal = { message: string; message_en: string };

/** What becomes of every single thing of an act. Each method is one statement. */
export class BulkSteps {
  constructor(private readonly knex: Knex) {}

  /** Every step of an act, in the order they were chosen. */
  async of(act: string): Promise<BulkStep[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_bulk_step where act_id = ? and deleted_at is null order by position`,
      [act],
    );
    return rows.map((row) => stepSchema.parse(row));
  }

  /** Notes that a step is under way, before anything is done. @returns null where it is no longer to be done; `again`: a crash may have left it done */
  async begin(act: string, subject: string, at: Date): Promise<"first" | "again" | null> {
    const rows = await rowsOf(
      this.knex,
      `with before as (select begun_at from channel_bulk_step where act_id = ? and subject = ?)
       update channel_bulk_step set begun_at = coalesce(begun_at, ?), updated_at = now()
       where act_id = ? and subject = ? and outcome is null
       returning (select begun_at is not null from before) as again`,
      [act, subject, at.toISOString(), act, subject],
    );
    const [again] = rows.map((row) => z.object({ again: z.boolean() }).parse(row).again);
    return again === undefined ? null : again ? "again" : "first";
  }

  /** Notes what became of a step. @param refusal null where it was done */
  async told(act: string, subject: string, refusal: Refusal | null, at: Date): Promise<void> {
    await rowsOf(
      this.knex,
      `update channel_bulk_step set outcome = ?, message_vi = ?, message_en = ?, told_at = ?, updated_at = now()
       where act_id = ? and subject = ? and outcome is null`,
      [
        ...[refusal ? "left" : "done", refusal?.message ?? null, refusal?.message_en ?? null, at.toISOString()],
        ...[act, subject],
      ],
    );
  }

  /** Has somebody look at an act again, a moment later. */
  async lookAgain(act: string, at: Date): Promise<void> {
    await wakeAct(this.knex, act, at);
  }
}

export async function insertSteps(trx: Knex, act: string, subjects: readonly string[]): Promise<void> {
  const steps = [...new Set(subjects)].map((subject, position) => ({
    ...{ id: generateEntityId("", "chstep"), subject, position },
  }));
  await rowsOf(
    trx,
    `insert into channel_bulk_step (id, act_id, subject, position)
     select one.id, ?, one.subject, one.position
     from jsonb_to_recordset(?::jsonb) as one(id text, subject text, position int)`,
    [act, JSON.stringify(steps)],
  );
}

/** Nothing of an act that was not begun is done any more. @returns what was done or is being done */
export async function stopSteps(trx: Knex, act: string, at: Date): Promise<string[]> {
  await rowsOf(
    trx,
    `update channel_bulk_step set outcome = 'stopped', told_at = ? where act_id = ? and begun_at is null and outcome is null`,
    [at.toISOString(), act],
  );
  const rows = await rowsOf(
    trx,
    `select subject from channel_bulk_step
     where act_id = ? and outcome is distinct from 'stopped' and outcome is distinct from 'left' order by position`,
    [act],
  );
  return rows.map((row) => z.object({ subject: z.string() }).parse(row).subject);
}
