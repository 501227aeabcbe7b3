import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const groupSchema = z.object({
  legal_document_id: z.string(),
  code: z.string(),
  parent_code: z.string().nullable(),
  name: z.string(),
  name_en: z.string(),
  printed_as: z.array(z.string()),
});
export type GroupNode = z.infer<typeof groupSchema>;

const unitSchema = z.object({
  id: z.string(),
  level: z.enum(["province", "district", "commune"]),
  name: z.string(),
  prefix: z.string(),
  slug: z.string(),
  parent_id: z.string().nullable(),
  valid_to: z.string().nullable(),
});
export type UnitNode = z.infer<typeof unitSchema>;

/** Units, what became of them and taxonomies: laws, which are loaded whole and have versions of their own. */
export type Reference = {
  units: UnitNode[];
  successions: { old_id: string; new_id: string }[];
  groups: GroupNode[];
};

export async function readReference(knex: Knex): Promise<Reference> {
  const [units, successions, groups] = await Promise.all([
    rowsOf(
      knex,
      unitSchema,
      "select id, level, name, prefix, slug, parent_id, valid_to from admin_unit where deleted_at is null",
    ),
    rowsOf(
      knex,
      z.object({ old_id: z.string(), new_id: z.string() }),
      "select old_id, new_id from admin_succession where deleted_at is null",
    ),
    rowsOf(
      knex,
      groupSchema,
      "select legal_document_id, code, parent_code, name, name_en, printed_as from product_group where deleted_at is null",
    ),
  ]);
  return { units, successions, groups };
}
