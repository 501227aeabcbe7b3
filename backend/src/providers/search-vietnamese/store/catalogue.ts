import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { indexPlanSchema } from "../plan/index-plan";
import type { Database } from "./database";
import { fragment } from "./fragment";

/** Lists the physical indexes with their plan, revision and number of documents. */
export const CATALOGUE = "search_vietnamese_index";

const entrySchema = z.object({
  name: z.string(),
  document_table: z.string(),
  word_table: z.string(),
  plan_hash: z.string(),
  plan: indexPlanSchema,
});
export type CatalogueEntry = z.infer<typeof entrySchema>;

const infoSchema = z.object({
  name: z.string(),
  document_count: z.coerce.number(),
  created_at: z.date(),
  updated_at: z.date(),
});

/** @returns the entry of a physical index, or undefined */
export async function findEntry(database: Database, name: string): Promise<CatalogueEntry | undefined> {
  const [entry] = await database.read(
    entrySchema,
    fragment(`SELECT name, document_table, word_table, plan_hash, plan FROM ${CATALOGUE} WHERE name = ?`, name),
  );
  return entry;
}

/** All physical indexes with their number of documents. */
export async function listInfos(database: Database, provider: string): Promise<SearchTypes.SearchIndexInfo[]> {
  const rows = await database.read(
    infoSchema,
    fragment(`SELECT name, document_count, created_at, updated_at FROM ${CATALOGUE} ORDER BY name`),
  );
  return rows.map((row) => ({ ...row, provider }));
}

/**
 * Remembers the entries a process reads. A physical name stands for one version, so its plan hardly ever changes; every
 * page of results brings the hash of the plan along, which shows when it did.
 */
export class Catalogue {
  private readonly entries = new Map<string, CatalogueEntry>();

  constructor(private readonly database: Database) {}

  /** @throws MedusaError NOT_FOUND for an index this provider does not hold */
  async retrieve(name: string): Promise<CatalogueEntry> {
    return this.entries.get(name) ?? this.retrieveFresh(name);
  }

  /** Reads the entry again: writers must not rely on what they saw earlier. */
  async retrieveFresh(name: string): Promise<CatalogueEntry> {
    const entry = await findEntry(this.database, name);
    if (entry === undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `The Vietnamese search provider has no index "${name}"`);
    }
    this.entries.set(name, entry);
    return entry;
  }

  forget(name: string): void {
    this.entries.delete(name);
  }
}
