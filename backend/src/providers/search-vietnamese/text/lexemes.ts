import { type Word, wordsOf } from "../../../platform/vietnamese/variants";
import type { Label } from "../plan/index-plan";

/**
 * The text index of a document is a tsvector we write ourselves, because no text search configuration of PostgreSQL
 * knows Vietnamese: English ones drop "than", "do" and "can" as stop words. Four kinds of lexemes, told apart by their
 * first character: the folded word (`gao`), the word as typed where y and i differ (`quy`), two neighbours (`_gaonep`)
 * and the exact spelling of a word with marks (`=5gao`).
 */
export function pairLexeme(first: Pick<Word, "folded">, second: Pick<Word, "folded">): string {
  return `_${first.folded}${second.folded}`;
}

/** Lexeme of the exact spelling, null for a word without marks. */
export function spellingLexeme(word: Word): string | null {
  return word.spelling === null ? null : `=${word.spelling}`;
}

/** A text of a document and the weight class of its field. */
export type LabelledText = { text: string; label: Label };

/**
 * Writes a tsvector literal. Every field has one position, so a word counts once per field however often it stands there.
 * Lexemes hold letters, digits, `_` and `=` only, hence the quotes cannot be broken out of.
 */
export function tsvectorLiteral(fields: readonly LabelledText[]): string {
  const places = new Map<string, string[]>();
  fields.forEach(({ text, label }, index) => {
    for (const lexeme of lexemesOf(wordsOf(text))) {
      places.set(lexeme, [...(places.get(lexeme) ?? []), `${index + 1}${label}`]);
    }
  });
  return [...places].map(([lexeme, positions]) => `'${lexeme}':${positions.join(",")}`).join(" ");
}

function lexemesOf(words: readonly Word[]): Set<string> {
  const lexemes = new Set<string>();
  words.forEach((word, index) => {
    lexemes.add(word.folded).add(word.literal);
    const spelling = spellingLexeme(word);
    if (spelling !== null) lexemes.add(spelling);
    const next = words[index + 1];
    if (next !== undefined) lexemes.add(pairLexeme(word, next));
  });
  return lexemes;
}
