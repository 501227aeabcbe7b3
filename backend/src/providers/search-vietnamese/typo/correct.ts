import type { Term } from "../text/text-query";
import type { Vocabulary } from "./vocabulary";

/** Shorter words have neighbours everywhere: corrected only when the index does not know them. */
const SHORTEST_DOUBTED = 3;

/** Adds corrections to the words no document holds. */
export function correctUnknown(terms: readonly Term[], vocabulary: Vocabulary): Term[] {
  return terms.map((term) => (isKnown(term, vocabulary) ? term : corrected(term, vocabulary)));
}

/** Adds corrections to every word but the very short known ones: a typing error can make another real word. */
export function correctAll(terms: readonly Term[], vocabulary: Vocabulary): Term[] {
  return terms.map((term) =>
    isKnown(term, vocabulary) && term.word.folded.length < SHORTEST_DOUBTED ? term : corrected(term, vocabulary),
  );
}

function isKnown({ word, unfinished }: Term, vocabulary: Vocabulary): boolean {
  return unfinished ? vocabulary.hasPrefix(word.literal) || vocabulary.has(word.folded) : vocabulary.has(word.folded);
}

function corrected(term: Term, vocabulary: Vocabulary): Term {
  return { ...term, corrections: vocabulary.corrections(term.word.folded) };
}
