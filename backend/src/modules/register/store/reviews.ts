import type { ReviewRecord } from "../import/plan/types";
import { insertRows } from "./bulk";
import type { Sql } from "./sql";

const COLUMNS = [
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
    COLUMNS,
    rows,
    `ON CONFLICT (key) WHERE deleted_at IS NULL DO UPDATE SET updated_at = now(), product_ids =
       ARRAY(SELECT DISTINCT unnest(import_review.product_ids || excluded.product_ids))`,
  );
}
