import { z } from "@medusajs/framework/zod";
import type { SearchStage } from "../options";
import type { CatalogueEntry } from "../store/catalogue";
import type { Database } from "../store/database";
import { fragment, join } from "../store/fragment";
import { correctAll, correctUnknown } from "../typo/correct";
import type { Vocabularies } from "../typo/vocabularies";
import { type Matching, matchCondition } from "./matching";
import type { TextRequest } from "./request";

/** How a query was finally understood; without a matching there is nothing to find. */
export type Understanding = { stage: SearchStage; matching: Matching | null };

const NOTHING: Understanding = { stage: "none", matching: null };

/**
 * Chooses the strictest reading of a text that finds enough: the words as typed, then with typing errors corrected, then
 * only some of the words. Filters play no part in it, so choosing a facet never changes how the words were understood.
 */
export class Stages {
  constructor(
    private readonly database: Database,
    private readonly vocabularies: Vocabularies,
    private readonly enough: number,
  ) {}

  async understand(entry: CatalogueEntry, text: TextRequest): Promise<Understanding> {
    if (text.terms.length === 0) return NOTHING;
    const typed: Matching = { terms: text.terms, combination: text.combination, labels: text.labels };
    const hits = await this.count(entry, typed);
    if (hits >= this.enough || (!text.typoTolerance && !text.anyWord)) return exact(typed, hits);
    const corrected = text.typoTolerance ? await this.corrected(entry, typed, hits) : null;
    if (corrected !== null) return { stage: hits > 0 ? "exact" : "typo", matching: corrected };
    if (hits > 0 || !text.anyWord) return exact(typed, hits);
    return this.someWords(entry, typed, text.typoTolerance);
  }

  /** Corrects words the index does not know; only when that finds nothing, words it does know as well. */
  private async corrected(entry: CatalogueEntry, typed: Matching, hits: number): Promise<Matching | null> {
    const vocabulary = await this.vocabularies.of(entry);
    const unknown = { ...typed, terms: correctUnknown(typed.terms, vocabulary) };
    if (hasCorrections(unknown) && (await this.count(entry, unknown)) > hits) return unknown;
    if (hits > 0) return null;
    const all = { ...typed, terms: correctAll(typed.terms, vocabulary) };
    return hasCorrections(all) && (await this.count(entry, all)) > 0 ? all : null;
  }

  private async someWords(entry: CatalogueEntry, typed: Matching, typoTolerance: boolean): Promise<Understanding> {
    const terms = typoTolerance ? correctUnknown(typed.terms, await this.vocabularies.of(entry)) : typed.terms;
    for (const combination of ["neighbours", "any"] as const) {
      const matching = { ...typed, terms, combination };
      if ((await this.count(entry, matching)) > 0) return { stage: "any_word", matching };
    }
    return NOTHING;
  }

  /** Number of matches, counted no further than needed. */
  private async count(entry: CatalogueEntry, matching: Matching): Promise<number> {
    const found = join(
      [fragment(`SELECT count(*)::int AS hits FROM (SELECT 1 FROM ${entry.document_table} WHERE`), matchCondition(matching), fragment(`LIMIT ${this.enough}) AS found`)],
      " ",
    );
    const [row] = await this.database.read(z.object({ hits: z.number() }), found);
    return row?.hits ?? 0;
  }
}

function exact(matching: Matching, hits: number): Understanding {
  return hits > 0 ? { stage: "exact", matching } : NOTHING;
}

function hasCorrections({ terms }: Matching): boolean {
  return terms.some(({ corrections }) => corrections.length > 0);
}
