import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ContentFields } from "../domain/fields";
import { type Draft, draftSchema, rowsOf } from "./rows";

const COLUMNS = Object.keys(draftSchema.shape).join(", ");

export async function findDraft(knex: Knex, product: string): Promise<Draft | null> {
  const [draft] = await rowsOf(
    knex,
    draftSchema,
    `select ${COLUMNS} from content_draft where registered_product_id = :product`,
    {
      product,
    },
  );
  return draft ?? null;
}

/** Working copies by product; products without one are missing from the answer. */
export async function findDrafts(knex: Knex, products: readonly string[]): Promise<Map<string, Draft>> {
  const found = await rowsOf(
    knex,
    draftSchema,
    `select ${COLUMNS} from content_draft where registered_product_id in (select jsonb_array_elements_text(cast(:products as jsonb)))`,
    { products: JSON.stringify(products) },
  );
  return new Map(found.map((draft) => [draft.registered_product_id, draft]));
}

export type DraftSave = { product: string; fields: ContentFields; basedOn: number; by: string };

/**
 * Saves the working copy. @param basedOn the version it was made from, 0 for the first
 * @returns null where another save came first: the database decides, not a question before
 */
export async function saveDraft(knex: Knex, { product, fields, basedOn, by }: DraftSave): Promise<Draft | null> {
  const [draft] = await rowsOf(
    knex,
    draftSchema,
    `insert into content_draft as d (registered_product_id, fields, version, updated_by, changed_at)
     select :product, cast(:fields as jsonb), 1, :by, now() where cast(:basedOn as int) = 0
       or exists (select 1 from content_draft where registered_product_id = :product)
     on conflict (registered_product_id) do update
       set fields = excluded.fields, version = d.version + 1, updated_by = excluded.updated_by, changed_at = now()
       where d.version = cast(:basedOn as int)
     returning ${COLUMNS}`,
    { product, fields: JSON.stringify(fields), by, basedOn },
  );
  return draft ?? null;
}
