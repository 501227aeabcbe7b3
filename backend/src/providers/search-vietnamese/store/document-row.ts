import { readDocumentPath } from "@medusajs/framework/utils";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { wordsOf } from "../../../platform/vietnamese/variants";
import { columnValue } from "../plan/column-value";
import type { Column, IndexPlan } from "../plan/index-plan";
import { storableText } from "../plan/storable-text";
import { invalid } from "../refusal";
import { tsvectorLiteral } from "../text/lexemes";

/** One row of a document table, ready for JSON. */
export type DocumentRow = { id: string; words: string[]; row: Record<string, unknown> };

/**
 * Projects a document onto the columns of its index.
 * @throws MedusaError INVALID_DATA without a primary key
 */
export function documentRow(document: Record<string, unknown>, plan: IndexPlan): DocumentRow {
  const key = document[plan.primary_key];
  if (typeof key !== "string" || key === "") invalid(`A document lacks its primary key "${plan.primary_key}"`);
  const fields = plan.searchable.map(({ path, label }) => ({ text: textAt(document, path), label }));
  const title = wordsOf(fields[0]?.text ?? "").map((word) => word.folded);
  return {
    id: key,
    words: [...new Set(fields.flatMap(({ text }) => wordsOf(text).map((word) => word.folded)))],
    row: {
      id: key,
      search: tsvectorLiteral(fields),
      title: title.join(" "),
      title_words: title.length,
      ...Object.fromEntries(plan.columns.flatMap((column) => columnEntries(document, column))),
      document: storable(document),
    },
  };
}

function textAt(document: Record<string, unknown>, path: string): string {
  return readDocumentPath(document, path.split(".")).map(String).join(" . ");
}

function columnEntries(document: Record<string, unknown>, column: Column): [string, unknown][] {
  const values = readDocumentPath(document, column.path.split("."))
    .map((value) => columnValue(column, value))
    .filter((value) => value !== null);
  const value = column.array ? values : (values[0] ?? null);
  if (column.type !== "text" || column.sort_name === null) return [[column.name, value]];
  return [
    [column.name, value],
    [column.sort_name, typeof value === "string" ? vietnameseSortKey(value) : null],
  ];
}

/** The document with texts PostgreSQL can hold. Copied only where it must be changed. */
function storable(document: Record<string, unknown>): Record<string, unknown> {
  const json = JSON.stringify(document);
  if (!/\\u0000|\\ud[89a-f]/u.test(json)) return document;
  return JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? storableText(value) : value));
}
