import type { SearchStage } from "../options";
import { correctAll, correctUnknown } from "../typo/correct";
import type { Vocabulary } from "../typo/vocabulary";
import type { Matching } from "./matching";
import type { TextRequest } from "./request";

/** How a query was finally understood; without a matching there is nothing to find. */
export type Understanding = { stage: SearchStage; matching: Matching | null };

/** What the stages need to know of an index. */
export type Evidence = {
  /** With fewer hits than this the next stage is tried. */
  enough: number;
  /** Number of documents that match, filters aside. Need not count beyond `enough`. */
  count(matching: Matching): Promise<number>;
  vocabulary(): Promise<Vocabulary>;
};

const NOTHING: Understanding = { stage: "none", matching: null };

/**
 * Chooses the strictest reading of a text that finds enough: the words as typed, then with typing errors corrected, then
 * only some of the words. Filters play no part in it, so choosing a facet never changes how the words were understood.
 */
export async function understand(text: TextRequest, evidence: Evidence): Promise<Understanding> {
  if (text.terms.length === 0) return NOTHING;
  const typed: Matching = { terms: text.terms, combination: text.combination, labels: text.labels };
  const hits = await evidence.count(typed);
  const exact: Understanding = hits > 0 ? { stage: "exact", matching: typed } : NOTHING;
  if (hits >= evidence.enough) return exact;
  const corrected = text.typoTolerance ? await correct(typed, hits, evidence) : null;
  if (corrected !== null) return { stage: hits > 0 ? "exact" : "typo", matching: corrected };
  return hits === 0 && text.anyWord ? someWords(typed, text.typoTolerance, evidence) : exact;
}

/** Corrects words the index does not know; only when that finds nothing, words it does know as well. */
async function correct(typed: Matching, hits: number, evidence: Evidence): Promise<Matching | null> {
  const vocabulary = await evidence.vocabulary();
  const unknown = { ...typed, terms: correctUnknown(typed.terms, vocabulary) };
  if (hasCorrections(unknown) && (await evidence.count(unknown)) > hits) return unknown;
  if (hits > 0) return null;
  const all = { ...typed, terms: correctAll(typed.terms, vocabulary) };
  return hasCorrections(all) && (await evidence.count(all)) > 0 ? all : null;
}

async function someWords(typed: Matching, typoTolerance: boolean, evidence: Evidence): Promise<Understanding> {
  const terms = typoTolerance ? correctUnknown(typed.terms, await evidence.vocabulary()) : typed.terms;
  for (const combination of ["neighbours", "any"] as const) {
    const matching = { ...typed, terms, combination };
    if ((await evidence.count(matching)) > 0) return { stage: "any_word", matching };
  }
  return NOTHING;
}

function hasCorrections({ terms }: Matching): boolean {
  return terms.some(({ corrections }) => corrections.length > 0);
}
