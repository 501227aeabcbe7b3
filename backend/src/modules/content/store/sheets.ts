import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const sheetSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  sha256: z.string(),
  plan: z.unknown(),
  decided_by: z.string(),
  on_behalf_of: z.string().nullable(),
  decided_at: z.date(),
  applied_at: z.date().nullable(),
});
export type KeptSheet = z.infer<typeof sheetSchema>;

const COLUMNS = Object.keys(sheetSchema.shape).join(", ");

export type NewSheet = Pick<KeptSheet, "producer_id" | "sha256" | "plan" | "decided_by" | "on_behalf_of">;

/** Writes down what a sheet changes, before anything of it is carried out. */
export async function keepSheet(knex: Knex, { plan, ...sheet }: NewSheet): Promise<KeptSheet> {
  const [kept] = await rowsOf(
    knex,
    sheetSchema,
    `insert into content_sheet (id, producer_id, sha256, plan, decided_by, on_behalf_of, decided_at)
     values (:id, :producer_id, :sha256, cast(:plan as jsonb), :decided_by, :on_behalf_of, now()) returning ${COLUMNS}`,
    { ...sheet, id: generateEntityId("", "csheet"), plan: JSON.stringify(plan) },
  );
  if (!kept) throw new Error("The database kept nothing of a sheet");
  return kept;
}

export async function findSheet(knex: Knex, id: string): Promise<KeptSheet | null> {
  const [found] = await rowsOf(knex, sheetSchema, `select ${COLUMNS} from content_sheet where id = :id`, { id });
  return found ?? null;
}

/** Sheets a crash may have left, the earliest first. @param before those decided since are probably still at work */
export async function unfinishedSheets(knex: Knex, before: Date): Promise<KeptSheet[]> {
  return rowsOf(
    knex,
    sheetSchema,
    `select ${COLUMNS} from content_sheet where applied_at is null and deleted_at is null and decided_at < :before
     order by decided_at limit 20`,
    { before },
  );
}

export async function finishSheet(knex: Knex, id: string): Promise<void> {
  await knex.raw(
    `update content_sheet set applied_at = now(), updated_at = now() where id = ? and applied_at is null`,
    [id],
  );
}
