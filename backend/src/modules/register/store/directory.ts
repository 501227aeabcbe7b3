import { z } from "@medusajs/framework/zod";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { type Word, wordsOf } from "../../../platform/vietnamese/variants";
import type { Sql } from "./sql";

const text = z.string().nullable();
const entrySchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  legal_type: text,
  province_id: text,
  province_text: z.string(),
  district_text: text,
  commune_text: text,
  updated_at: z.date(),
});
const stateSchema = z.object({ state: z.string() });

/** A producer as lists and suggestions show it, with its name ready to be looked for. */
export type DirectoryEntry = z.infer<typeof entrySchema> & { words: Word[] };

const STATE = "SELECT concat_ws('|', count(*), max(updated_at)) AS state FROM producer WHERE deleted_at IS NULL";
const ALL = `SELECT ${Object.keys(entrySchema.shape).join(", ")} FROM producer WHERE deleted_at IS NULL`;

/**
 * All producers in the order of a Vietnamese dictionary. Some ten thousand rows that change with imports only: read once,
 * and again when they have changed.
 */
export class Directory {
  private remembered: { state: string; entries: readonly DirectoryEntry[] } | null = null;

  async read(sql: Sql): Promise<readonly DirectoryEntry[]> {
    const [row] = await sql(STATE, []);
    const { state } = stateSchema.parse(row);
    if (this.remembered?.state !== state) this.remembered = { state, entries: await readAll(sql) };
    return this.remembered.entries;
  }
}

async function readAll(sql: Sql): Promise<DirectoryEntry[]> {
  const entries = z.array(entrySchema).parse(await sql(ALL, []));
  return entries
    .map((entry) => ({ key: vietnameseSortKey(entry.name), entry: { ...entry, words: wordsOf(entry.name) } }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}
