import { z } from "@medusajs/framework/zod";
import type { Column } from "../plan/index-plan";
import { CATALOGUE, type CatalogueEntry } from "./catalogue";
import type { Database } from "./database";
import { documentRow } from "./document-row";
import { type Fragment, fragment } from "./fragment";
import { sortKeyColumns, sqlType } from "./tables";

/** Documents per statement: large enough to spare round trips, small enough to keep a statement near one megabyte. */
const BATCH = 300;

const countSchema = z.object({ document_count: z.coerce.number(), analysed_count: z.coerce.number() });

/** Writes documents, replacing those with the same id; the last of two with one id wins. */
export async function writeDocuments(
  database: Database,
  entry: CatalogueEntry,
  documents: readonly Record<string, unknown>[],
): Promise<void> {
  const rows = [
    ...new Map(documents.map((document) => documentRow(document, entry.plan)).map((row) => [row.id, row])).values(),
  ];
  // One order for all writers, so that two of them never wait for each other in a circle.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const words = [...new Set(batch.flatMap((row) => row.words))].sort();
    const [count] = await database.read(
      countSchema,
      upsert(
        entry,
        batch.map(({ row }) => row),
        words,
      ),
    );
    if (count !== undefined) await analyseWhenDoubled(database, entry, count);
  }
}

/** One statement: documents, words, and the revision with the number of documents. */
function upsert(entry: CatalogueEntry, rows: readonly Record<string, unknown>[], words: readonly string[]): Fragment {
  const columns = tableColumns(entry);
  const names = columns.map(({ name }) => name).join(", ");
  return fragment(
    `WITH written AS (
      INSERT INTO ${entry.document_table} (${names})
      SELECT ${names} FROM json_to_recordset(?::json) AS given (${columns.map(({ name, type }) => `${name} ${type}`).join(", ")})
      ON CONFLICT (id) DO UPDATE SET ${columns.map(({ name }) => `${name} = EXCLUDED.${name}`).join(", ")}
      RETURNING (xmax = 0) AS added
    ), learnt AS (
      INSERT INTO ${entry.word_table} (word) SELECT json_array_elements_text(?::json) ON CONFLICT DO NOTHING RETURNING word
    )
    UPDATE ${CATALOGUE} SET
      revision = revision + 1,
      word_revision = word_revision + (SELECT count(*) FROM learnt),
      document_count = document_count + (SELECT count(*) FROM written WHERE added),
      updated_at = now()
    WHERE name = ? RETURNING document_count, analysed_count`,
    JSON.stringify(rows),
    JSON.stringify(words),
    entry.name,
  );
}

function tableColumns({ plan }: CatalogueEntry): { name: string; type: string }[] {
  const own = plan.columns.map((column: Column) => ({ name: column.name, type: sqlType(column) }));
  const sortKeys = sortKeyColumns(plan).flatMap(({ sort_name }) =>
    sort_name === null ? [] : [{ name: sort_name, type: "text" }],
  );
  const fixed = { id: "text", search: "tsvector", title: "text", title_words: "smallint", document: "json" };
  return [...Object.entries(fixed).map(([name, type]) => ({ name, type })), ...own, ...sortKeys];
}

/** Fresh statistics after a bulk load; waiting for the autovacuum would leave the first minute of searches slow. */
async function analyseWhenDoubled(
  database: Database,
  entry: CatalogueEntry,
  count: z.infer<typeof countSchema>,
): Promise<void> {
  if (count.document_count < 2 * Math.max(count.analysed_count, 50)) return;
  await database.change([
    fragment(`ANALYZE ${entry.document_table}`),
    fragment(`UPDATE ${CATALOGUE} SET analysed_count = document_count WHERE name = ?`, entry.name),
  ]);
}
