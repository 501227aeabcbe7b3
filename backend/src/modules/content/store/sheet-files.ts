import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const fileSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  file_name: z.string(),
  bytes: z.instanceof(Buffer),
});
export type SheetFile = z.infer<typeof fileSchema>;

export type NewSheetFile = { producer: string; name: string; bytes: Uint8Array; by: string };

/** Keeps a sheet between its dry run and its applying. A producer's earlier ones are forgotten: the last one sent counts. */
export async function keepSheetFile(knex: Knex, { producer, name, bytes, by }: NewSheetFile): Promise<SheetFile> {
  const [kept] = await rowsOf(
    knex,
    fileSchema,
    `with earlier as (delete from content_sheet_file where producer_id = :producer)
     insert into content_sheet_file (id, producer_id, file_name, bytes, sent_by, sent_at)
     values (:id, :producer, :name, :bytes, :by, now()) returning id, producer_id, file_name, bytes`,
    { id: generateEntityId("", "cshf"), producer, name, bytes: Buffer.from(bytes), by },
  );
  if (!kept) throw new Error("The database kept nothing of a sheet");
  return kept;
}

export async function findSheetFile(knex: Knex, producer: string, id: string): Promise<SheetFile | null> {
  const [found] = await rowsOf(
    knex,
    fileSchema,
    "select id, producer_id, file_name, bytes from content_sheet_file where id = :id and producer_id = :producer",
    { id, producer },
  );
  return found ?? null;
}

/** Forgets sheets sent before an instant. */
export async function forgetSheetFilesBefore(knex: Knex, before: Date): Promise<void> {
  await knex.raw("delete from content_sheet_file where sent_at < ?", [before]);
}
