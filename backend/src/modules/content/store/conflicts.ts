import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";
import { type Conflict, TEXT_FIELDS, withText } from "../domain/merge";
import { findDraft, lockDraft, saveDraft } from "./drafts";

const conflictSchema = z.object({
  id: z.string(),
  registered_product_id: z.string(),
  field: z.enum(TEXT_FIELDS),
  /** What stood in the working copy when the other writing came. */
  kept: z.string().nullable(),
  other: z.string().nullable(),
  other_by: z.string(),
  other_at: z.date(),
});
export type OpenConflict = z.infer<typeof conflictSchema>;

const COLUMNS = Object.keys(conflictSchema.shape).join(", ");

/** Keeps what a second device wrote into a field. The same writing sent again is the one kept before. */
export async function setAside(
  trx: Knex,
  product: string,
  { field, kept, other }: Conflict,
  by: string,
): Promise<void> {
  await trx.raw(
    `insert into content_conflict (id, registered_product_id, field, kept, other, other_by, other_at)
     values (:id, :product, :field, :kept, :other, :by, now())
     on conflict (registered_product_id, field, md5(coalesce(other, ''))) where settled_at is null do nothing`,
    { id: generateEntityId("", "ccon"), product, field, kept, other, by },
  );
}

/** Fields written on two devices that nobody has chosen for yet, the earliest first. */
export async function openConflicts(knex: Knex, products: readonly string[]): Promise<OpenConflict[]> {
  return rowsOf(
    knex,
    conflictSchema,
    `select ${COLUMNS} from content_conflict where settled_at is null
     and registered_product_id in (select jsonb_array_elements_text(cast(:products as jsonb))) order by other_at, id`,
    { products: JSON.stringify(products) },
  );
}

export type Choice = { product: string; id: string; take: "kept" | "other"; by: string };

/**
 * Settles a conflict: `other` writes what was set aside into the working copy, `kept` leaves the copy as it stands. Both at once.
 * @returns false where it was settled before
 */
export async function settleConflict(knex: Knex, { product, id, take, by }: Choice): Promise<boolean> {
  return knex.transaction(async (trx) => {
    await lockDraft(trx, product);
    const [settled] = await rowsOf(
      trx,
      conflictSchema,
      `update content_conflict set settled_by = :by, settled_at = now()
       where id = :id and registered_product_id = :product and settled_at is null returning ${COLUMNS}`,
      { id, product, by },
    );
    if (!settled) return false;
    const draft = await findDraft(trx, product);
    if (take === "other" && draft) {
      const fields = withText(draft.fields, settled.field, settled.other);
      const saved = await saveDraft(trx, { product, fields, basedOn: draft.version, by });
      if (!saved) throw new Error(`The working copy of ${product} was saved outside of its lock`);
    }
    return true;
  });
}
