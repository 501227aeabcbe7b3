import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";
import type { ContentFields } from "../domain/fields";
import { type SizeWords, withSizes } from "../domain/size-words";
import { findDrafts } from "./drafts";

export type LabelChange = {
  product: string;
  label: Partial<ContentFields["label"]>;
  sizes: readonly SizeWords[];
  /** What the working copy starts from where there is none yet. */
  start: ContentFields;
};

type Sender = { by: string; onBehalfOf: string | null };

/** A working copy as it is written: `version` is the new one. */
type Written = { product: string; fields: ContentFields; version: number };

/**
 * Writes parts of the labels of many products, and names of their sizes, into their working copies and sends those for review, all or none, in a handful of
 * statements. Repeating it changes and sends nothing.
 */
export async function sendLabels(knex: Knex, changes: readonly LabelChange[], sender: Sender): Promise<void> {
  await knex.transaction(async (trx) => {
    const products = changes.map(({ product }) => product);
    await lockAll(trx, "content_draft", products);
    const drafts = await findDrafts(trx, products);
    const written = changes.flatMap(({ product, label, sizes, start }): Written[] => {
      const draft = drafts.get(product);
      const standing = draft?.fields ?? start;
      const fields = withSizes({ ...standing, label: { ...standing.label, ...label } }, sizes);
      if (draft && JSON.stringify(fields) === JSON.stringify(standing)) return [];
      return [{ product, fields, version: (draft?.version ?? 0) + 1 }];
    });
    if (written.length === 0) return;
    await saveAll(trx, written, sender.by);
    await submitAll(trx, written, sender);
  });
}

/** In one order for everybody, so that two sheets never wait for each other. */
async function lockAll(trx: Knex, what: string, products: readonly string[]): Promise<void> {
  await trx.raw(
    `select pg_advisory_xact_lock(hashtextextended(? || ':' || p, 0))
     from (select p from jsonb_array_elements_text(cast(? as jsonb)) as p order by p) as ordered`,
    [what, JSON.stringify(products)],
  );
}

const countSchema = z.object({ total: z.coerce.number() });

async function saveAll(trx: Knex, written: readonly Written[], by: string): Promise<void> {
  const [saved] = await rowsOf(
    trx,
    countSchema,
    `with saved as (
       insert into content_draft as d (registered_product_id, fields, version, updated_by, changed_at)
       select product, fields, version, :by, now()
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(product text, fields jsonb, version int)
       on conflict (registered_product_id) do update
         set fields = excluded.fields, version = excluded.version, updated_by = excluded.updated_by, changed_at = now()
         where d.version = excluded.version - 1
       returning registered_product_id, version, fields, updated_by, changed_at
     ), kept as (
       insert into content_draft_version (registered_product_id, version, fields, saved_by, saved_at)
       select registered_product_id, version, fields, updated_by, changed_at from saved
     )
     select count(*) as total from saved`,
    { rows: JSON.stringify(written), by },
  );
  if (saved?.total !== written.length) throw new Error("A working copy was saved by somebody else at the same time");
}

/** What is still unanswered of the products is replaced, as `submit` does for one. */
async function submitAll(trx: Knex, written: readonly Written[], { by, onBehalfOf }: Sender): Promise<void> {
  const products = written.map(({ product }) => product);
  await lockAll(trx, "content_submission", products);
  await trx.raw(
    `update content_submission set verdict = 'replace', decided_by = ?, decided_at = now(), updated_at = now()
     where registered_product_id in (select jsonb_array_elements_text(cast(? as jsonb)))
       and verdict is null and deleted_at is null`,
    [by, JSON.stringify(products)],
  );
  const rows = written.map(({ product, fields }) => ({ id: generateEntityId("", "csub"), product, fields }));
  await trx.raw(
    `insert into content_submission (id, registered_product_id, fields, submitted_by, on_behalf_of, submitted_at)
     select id, product, fields, ?, ?, now()
     from jsonb_to_recordset(cast(? as jsonb)) as given(id text, product text, fields jsonb)`,
    [by, onBehalfOf, JSON.stringify(rows)],
  );
}
