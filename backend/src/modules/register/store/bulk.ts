import { chunksOf } from "../../../platform/chunks";
import type { Sql } from "./sql";

/** Rows of one statement: enough to make the statement's own cost vanish, few enough to keep its text small. */
const CHUNK = 2_000;

/** Inserts many rows by few statements. The table's own types read the values. */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
  onConflict = "",
): Promise<void> {
  const list = columns.join(", ");
  for (const chunk of chunksOf(rows, CHUNK)) {
    await sql(
      `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, ?::jsonb) ${onConflict}`,
      [JSON.stringify(chunk)],
    );
  }
}

/** Sets only the fields each change names. */
export async function updateRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  changes: readonly { id: string; set: object }[],
): Promise<void> {
  const list = columns.join(", ");
  for (const chunk of chunksOf(changes, CHUNK)) {
    await sql(
      `UPDATE ${table} AS known SET (${list}, updated_at) =
         (SELECT ${list}, now() FROM jsonb_populate_record(known, change.set))
       FROM (SELECT entry ->> 'id' AS id, entry -> 'set' AS set FROM jsonb_array_elements(?::jsonb) AS entry) AS change
       WHERE known.id = change.id`,
      [JSON.stringify(chunk)],
    );
  }
}
