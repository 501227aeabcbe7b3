import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";
import { type ContentFields, contentFieldsSchema } from "../domain/fields";
import { type Draft, draftSchema } from "./rows";

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
 * Saves the working copy and keeps the version for good. @param basedOn the version it was made from, 0 for the first
 * @returns null where another save came first: the database decides, not a question before
 */
export async function saveDraft(knex: Knex, { product, fields, basedOn, by }: DraftSave): Promise<Draft | null> {
  const [draft] = await rowsOf(
    knex,
    draftSchema,
    `with saved as (
       insert into content_draft as d (registered_product_id, fields, version, updated_by, changed_at)
       select :product, cast(:fields as jsonb), 1, :by, now() where cast(:basedOn as int) = 0
         or exists (select 1 from content_draft where registered_product_id = :product)
       on conflict (registered_product_id) do update
         set fields = excluded.fields, version = d.version + 1, updated_by = excluded.updated_by, changed_at = now()
         where d.version = cast(:basedOn as int)
       returning ${COLUMNS}
     ), kept as (
       insert into content_draft_version (registered_product_id, version, fields, saved_by, saved_at)
       select registered_product_id, version, fields, updated_by, changed_at from saved
     )
     select ${COLUMNS} from saved`,
    { product, fields: JSON.stringify(fields), by, basedOn },
  );
  return draft ?? null;
}

const versionSchema = z.object({ fields: contentFieldsSchema });

/** The working copy as it once was; null where there was no such version. */
export async function findVersion(knex: Knex, product: string, version: number): Promise<ContentFields | null> {
  const [kept] = await rowsOf(
    knex,
    versionSchema,
    `select fields from content_draft_version where registered_product_id = :product and version = :version`,
    { product, version },
  );
  return kept?.fields ?? null;
}

/** Savings of one product's copy follow each other until the transaction ends. */
export async function lockDraft(trx: Knex, product: string): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`content_draft:${product}`]);
}
