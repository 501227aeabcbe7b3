import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../../contracts/common";

const paperSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  product_id: z.string().nullable(),
  kind: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issued_on: z.string().nullable(),
  expires_on: z.string().nullable(),
  file_id: z.string().nullable(),
  file_name: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().nullable(),
  created_at: z.date(),
});
export type Paper = z.infer<typeof paperSchema>;
export type NewPaper = Omit<Paper, "id" | "created_at"> & { added_by: string };

const COLUMNS = Object.keys(paperSchema.shape).join(", ");

/** All standing papers of a producer, the latest first. */
export async function papersOf(knex: Knex, producer: string): Promise<Paper[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from dossier_paper where producer_id = ? and deleted_at is null order by created_at desc, id`,
    [producer],
  );
  return rows.map((row) => paperSchema.parse(row));
}

export async function findPaper(knex: Knex, producer: string, id: string): Promise<Paper | null> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from dossier_paper where producer_id = ? and id = ? and deleted_at is null`,
    [producer, id],
  );
  return rows[0] === undefined ? null : paperSchema.parse(rows[0]);
}

/** Papers of everybody that end on or before a day. */
export async function papersEndingBy(knex: Knex, day: IsoDay): Promise<Paper[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from dossier_paper where expires_on <= ? and deleted_at is null order by expires_on, id`,
    [day],
  );
  return rows.map((row) => paperSchema.parse(row));
}

export async function insertPaper(knex: Knex, paper: NewPaper): Promise<string> {
  const id = generateEntityId("", "paper");
  await knex("dossier_paper").insert({ id, ...paper });
  return id;
}

/** @returns the paper that was taken away; null where there was none */
export async function removePaper(knex: Knex, producer: string, id: string, by: string): Promise<Paper | null> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `update dossier_paper set deleted_at = now(), removed_by = ?, updated_at = now()
     where producer_id = ? and id = ? and deleted_at is null returning ${COLUMNS}`,
    [by, producer, id],
  );
  return rows[0] === undefined ? null : paperSchema.parse(rows[0]);
}
