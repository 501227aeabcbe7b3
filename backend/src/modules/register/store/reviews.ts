import { z } from "@medusajs/framework/zod";
import { exactUnit, type UnitScope, withinScope } from "../../../platform/access/unit-scope";
import type { ReviewAnswers, ReviewRecord } from "../import/plan/types";
import { insertRows } from "./bulk";
import { columnsOf } from "./records";
import type { Sql } from "./sql";

export const reviewSchema = z.object({
  id: z.string(),
  key: z.string(),
  import_id: z.string(),
  kind: z.enum(["producer", "unit", "product"]),
  code: z.string(),
  text: z.string(),
  product_ids: z.array(z.string()),
  candidates: z.array(z.object({ id: z.string(), label: z.string() })),
  message: z.string(),
  row: z.number(),
  state: z.enum(["open", "resolved"]),
  resolution: z.enum(["candidate", "new", "leave"]).nullable(),
  chosen_id: z.string().nullable(),
  resolved_by: z.string().nullable(),
  resolved_at: z
    .date()
    .nullable()
    .transform((at) => at?.toISOString() ?? null),
});

/** A question about a name, as it is kept. */
export type Review = z.infer<typeof reviewSchema>;

const ASKED = [
  "id",
  "key",
  "import_id",
  "kind",
  "code",
  "text",
  "product_ids",
  "candidates",
  "message",
  "row",
  "state",
];
const COLUMNS = columnsOf(reviewSchema).join(", ");

/** Asks each question once: one that stands already, open or answered, only learns of further products. */
export async function insertReviews(
  sql: Sql,
  importId: string,
  reviews: readonly ReviewRecord[],
  newId: () => string,
): Promise<void> {
  const rows = reviews.map((review) => ({ ...review, id: newId(), import_id: importId, state: "open" }));
  await insertRows(
    sql,
    "import_review",
    ASKED,
    rows,
    `ON CONFLICT (key) WHERE deleted_at IS NULL DO UPDATE SET updated_at = now(), product_ids =
       ARRAY(SELECT DISTINCT unnest(import_review.product_ids || excluded.product_ids))`,
  );
}

/** Every answer given, by the question: the record chosen or made, or null where the name stays as printed. */
export async function reviewAnswers(sql: Sql): Promise<ReviewAnswers> {
  const rows = await sql(
    "SELECT key, chosen_id FROM import_review WHERE state = 'resolved' AND deleted_at IS NULL",
    [],
  );
  const answers = z.array(z.object({ key: z.string(), chosen_id: z.string().nullable() })).parse(rows);
  return new Map(answers.map(({ key, chosen_id }) => [key, chosen_id]));
}

/** Open questions the oldest first, so that none is left behind; answered ones the latest answer first. Only those all of whose products lie in the scope. */
export async function pageOfReviews(
  sql: Sql,
  state: Review["state"],
  { limit, offset }: { limit: number; offset: number },
  scope: UnitScope,
): Promise<{ reviews: Review[]; total: number }> {
  const within = withinScope(scope, exactUnit("p"));
  const mine =
    scope.kind === "all"
      ? "TRUE"
      : `cardinality(product_ids) > 0 AND NOT EXISTS (SELECT 1 FROM unnest(product_ids) AS asked (id) WHERE NOT EXISTS (
           SELECT 1 FROM registered_product p WHERE p.id = asked.id AND ${within.condition}))`;
  const where = `state = ? AND deleted_at IS NULL AND ${mine}`;
  const params = [state, ...within.params];
  const rows = await sql(
    `SELECT ${COLUMNS} FROM import_review WHERE ${where} ORDER BY resolved_at DESC, created_at, "row", id LIMIT ? OFFSET ?`,
    [...params, limit, offset],
  );
  const counted = await sql(`SELECT count(*)::int AS total FROM import_review WHERE ${where}`, params);
  return {
    reviews: z.array(reviewSchema).parse(rows),
    total: z.object({ total: z.number() }).parse(counted[0]).total,
  };
}

/** @param key the question's key or id */
export async function productsOfReview(sql: Sql, key: string): Promise<string[] | null> {
  const rows = await sql("SELECT product_ids FROM import_review WHERE (key = ? OR id = ?) AND deleted_at IS NULL", [
    key,
    key,
  ]);
  return rows[0] === undefined ? null : z.object({ product_ids: z.array(z.string()) }).parse(rows[0]).product_ids;
}

/** @param key the question's key or id; the row stays locked until the transaction ends */
export async function findReviewForUpdate(sql: Sql, key: string): Promise<Review | null> {
  const rows = await sql(
    `SELECT ${COLUMNS} FROM import_review WHERE (key = ? OR id = ?) AND deleted_at IS NULL FOR UPDATE`,
    [key, key],
  );
  return rows[0] === undefined ? null : reviewSchema.parse(rows[0]);
}

/** The question is asked again, as if nobody had answered it. */
export async function reopenReview(sql: Sql, review: Review): Promise<Review> {
  const rows = await sql(
    `UPDATE import_review SET state = 'open', resolution = NULL, chosen_id = NULL, resolved_by = NULL, resolved_at = NULL,
       updated_at = now() WHERE id = ? RETURNING ${COLUMNS}`,
    [review.id],
  );
  return reviewSchema.parse(rows[0]);
}

export async function closeReview(
  sql: Sql,
  review: Review,
  answer: { resolution: NonNullable<Review["resolution"]>; chosen_id: string | null; actor: string },
): Promise<Review> {
  const rows = await sql(
    `UPDATE import_review SET state = 'resolved', resolution = ?, chosen_id = ?, resolved_by = ?, resolved_at = now(),
       updated_at = now() WHERE id = ? RETURNING ${COLUMNS}`,
    [answer.resolution, answer.chosen_id, answer.actor, review.id],
  );
  return reviewSchema.parse(rows[0]);
}
