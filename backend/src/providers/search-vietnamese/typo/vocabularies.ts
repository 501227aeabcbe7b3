import { z } from "@medusajs/framework/zod";
import { LRUCache } from "lru-cache";
import { CATALOGUE, type CatalogueEntry } from "../store/catalogue";
import type { Database } from "../store/database";
import { fragment } from "../store/fragment";
import { Vocabulary } from "./vocabulary";

const wordsSchema = z.object({ word_revision: z.coerce.number(), words: z.array(z.string()) });

/** Indexes and versions a process searches at a time are few. */
const MOST_VOCABULARIES = 8;

/** The vocabularies of the indexes, read again when an index has learnt words. */
export class Vocabularies {
  private readonly loaded = new LRUCache<string, { revision: number; vocabulary: Vocabulary }>({
    max: MOST_VOCABULARIES,
  });

  constructor(private readonly database: Database) {}

  /** @param revision of the words, as last seen */
  async of(entry: CatalogueEntry, revision: number): Promise<Vocabulary> {
    const known = this.loaded.get(entry.name);
    if (known?.revision === revision) return known.vocabulary;
    const [row] = await this.database.read(
      wordsSchema,
      fragment(
        `SELECT word_revision, COALESCE((SELECT json_agg(word) FROM ${entry.word_table}), '[]'::json) AS words
         FROM ${CATALOGUE} WHERE name = ?`,
        entry.name,
      ),
    );
    const vocabulary = new Vocabulary(row?.words ?? []);
    if (row !== undefined) this.loaded.set(entry.name, { revision: row.word_revision, vocabulary });
    return vocabulary;
  }
}
