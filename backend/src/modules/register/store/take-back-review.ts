import { z } from "@medusajs/framework/zod";
import { canonicalName } from "../import/plan/name-key";
import { producerQuestion, unitQuestion } from "../import/plan/review-keys";
import { producersByIds } from "./reads";
import type { RegisterProducer } from "./records";
import { findReviewForUpdate, type Review, reopenReview } from "./reviews";
import type { Sql } from "./sql";

export type TakeBackResult =
  /** `repeated`: nobody has answered the question, or its answer was taken back before. */
  | { kind: "taken_back"; review: Review; repeated: boolean }
  | { kind: "no_such_review" }
  /** The producer the answer made has become somebody's by now, whose facts must not lose their subject. */
  | { kind: "in_use" };

/** Whether anything outside the register rests on a producer. */
export type IsUsed = (producer: string) => Promise<boolean>;

/**
 * Takes the answer to a question back: it is open again, the next import asks it again, and what the answer alone has changed is as
 * it was before. What was recorded of certificates is untouched. Run in one transaction; doing it again changes nothing.
 */
export async function takeBackReview(sql: Sql, key: string, isUsed: IsUsed): Promise<TakeBackResult> {
  const review = await findReviewForUpdate(sql, key);
  if (!review) return { kind: "no_such_review" };
  if (review.state === "open") return { kind: "taken_back", review, repeated: true };
  const undone = review.chosen_id === null || (await undo(sql, review, review.chosen_id, isUsed));
  return undone ? { kind: "taken_back", review: await reopenReview(sql, review), repeated: false } : { kind: "in_use" };
}

/** @returns false where the answer cannot be taken back */
async function undo(sql: Sql, review: Review, chosen: string, isUsed: IsUsed): Promise<boolean> {
  if (review.kind === "unit") await unplace(sql, review, chosen);
  if (review.kind === "product" && review.resolution === "candidate") await part(sql, review, chosen);
  if (review.kind !== "producer") return true;
  if (review.resolution === "candidate") {
    await unlink(sql, review, chosen);
    return true;
  }
  return !(await isUsed(chosen)) && unmake(sql, review, chosen);
}

const placed = z.object({
  id: z.string(),
  province_text: z.string(),
  district_text: z.string().nullable(),
  commune_text: z.string().nullable(),
});

const placeOf = ({ province_text, district_text, commune_text }: z.infer<typeof placed>) => ({
  province: province_text,
  district: district_text,
  commune: commune_text,
});

/** Rows of the very question: later imports followed the answer without asking. */
async function followers(
  sql: Sql,
  statement: string,
  params: readonly unknown[],
  isOf: (row: z.infer<typeof placed>) => boolean,
) {
  const rows = z.array(placed).parse(await sql(statement, params));
  return JSON.stringify(rows.filter(isOf).map(({ id }) => id));
}

/** The products are nobody's again, and the spelling is no name of that producer. */
async function unlink(sql: Sql, review: Review, producer: string): Promise<void> {
  const ids = await followers(
    sql,
    `SELECT ${Object.keys(placed.shape).join(", ")} FROM registered_product WHERE producer_id = ? AND producer_text = ?`,
    [producer, review.text],
    (row) => producerQuestion(review.text, placeOf(row)) === review.key,
  );
  await sql(
    `UPDATE registered_product SET producer_id = NULL, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [ids],
  );
  const [known] = await producersByIds(sql, [producer]);
  if (known) await forgetSpelling(sql, known, review.text);
}

/** Where another answer, too, has said that the spelling is that producer's, it stays. */
async function forgetSpelling(sql: Sql, { id, aliases }: Pick<RegisterProducer, "id" | "aliases">, text: string) {
  const [{ others }] = z.tuple([z.object({ others: z.number() })]).parse(
    await sql(
      `SELECT count(*)::int AS others FROM import_review
       WHERE kind = 'producer' AND state = 'resolved' AND chosen_id = ? AND text = ? AND deleted_at IS NULL`,
      [id, text],
    ),
  );
  if (others > 1) return;
  const kept = aliases.filter((name) => canonicalName(name) !== canonicalName(text));
  await sql(
    `UPDATE producer SET aliases = ARRAY(SELECT jsonb_array_elements_text(?::jsonb)), updated_at = now() WHERE id = ?`,
    [JSON.stringify(kept), id],
  );
}

/** The producer the answer made is gone, unless products of other questions are its by now. */
async function unmake(sql: Sql, review: Review, producer: string): Promise<boolean> {
  const ids = await followers(
    sql,
    `SELECT ${Object.keys(placed.shape).join(", ")} FROM registered_product WHERE producer_id = ?`,
    [producer],
    (row) => producerQuestion(review.text, placeOf(row)) !== review.key,
  );
  if (ids !== "[]") return false;
  await unlink(sql, review, producer);
  await sql("UPDATE producer SET deleted_at = now(), updated_at = now() WHERE id = ?", [producer]);
  return true;
}

/** Two products stand apart again, with what each had been joined with before. */
async function part(sql: Sql, review: Review, kept: string): Promise<void> {
  await sql(
    `UPDATE registered_product SET same_as = NULL, updated_at = now()
     WHERE same_as = ? AND id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [kept, JSON.stringify(review.product_ids)],
  );
  await sql(
    `UPDATE registered_product AS joined SET same_as = earlier.chosen_id, updated_at = now() FROM import_review AS earlier
     WHERE earlier.kind = 'product' AND earlier.state = 'resolved' AND earlier.resolution = 'candidate' AND earlier.deleted_at IS NULL
       AND joined.id = ANY (earlier.product_ids) AND joined.same_as = ?
       AND earlier.chosen_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [kept, JSON.stringify(review.product_ids)],
  );
  // Whoever follows changes learns of the recognitions it has lost.
  await sql("UPDATE registered_product SET updated_at = now() WHERE id = ?", [kept]);
}

const placeLevel = z.enum(["district", "commune"]);

/** Products and producers of the question are in no unit of that level again. */
async function unplace(sql: Sql, review: Review, unit: string): Promise<void> {
  const level = placeLevel.safeParse(review.key.split("|")[1]);
  if (!level.success) return;
  const column = level.data;
  for (const table of ["registered_product", "producer"]) {
    const ids = await followers(
      sql,
      `SELECT ${Object.keys(placed.shape).join(", ")} FROM ${table} WHERE ${column}_id = ? AND ${column}_text = ?`,
      [unit, review.text],
      (row) => unitQuestion(column, review.text, placeOf(row)) === review.key,
    );
    await sql(
      `UPDATE ${table} SET ${column}_id = NULL, updated_at = now() WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
      [ids],
    );
  }
}
