import type { z } from "@medusajs/framework/zod";
import { parse } from "csv-parse/sync";

/**
 * Records of one of our own data files, checked. An empty cell is left out, so that a schema says what it means.
 * @throws ZodError where the file does not have the shape it should: a fault in this repository, not in anybody's input
 */
export function csvRecords<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema>[] {
  const records: unknown[] = parse(text, { columns: true, bom: true });
  return records.map((record) => schema.parse(withoutBlanks(record)));
}

function withoutBlanks(record: unknown): Record<string, unknown> {
  if (typeof record !== "object" || record === null) return {};
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));
}
