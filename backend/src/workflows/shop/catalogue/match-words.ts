import type { Word } from "../../../platform/vietnamese/variants";

/**
 * Whether a text is what was asked for: the same words in the same order. Words typed with marks must carry the same
 * marks (dừa is not dứa); words typed without match whatever marks they may lack.
 */
export function sameWords(asked: readonly Word[], known: readonly Word[]): boolean {
  return asked.length > 0 && asked.length === known.length && asked.every((word, index) => isSame(word, known[index]));
}

/** Whether each asked word begins a word of the text; for suggestions and for finding a name in a list. */
export function holdsWords(asked: readonly Word[], known: readonly Word[]): boolean {
  return asked.every((word) => known.some((other) => other.folded.startsWith(word.folded)));
}

function isSame(asked: Word, known: Word | undefined): boolean {
  return known !== undefined && asked.folded === known.folded && (asked.spelling ?? known.spelling) === known.spelling;
}
