import { type Word, wordsOf } from "../../../platform/vietnamese/variants";
import type { Label } from "../plan/index-plan";
import { pairLexeme, spellingLexeme } from "./lexemes";

/** Words beyond this are not looked at: nobody types them, and each costs time. */
const MOST_WORDS = 24;

/** One word of a query with the words of the index it may stand for. */
export type Term = {
  word: Word;
  /** Folded words one typing error away; empty in the exact stage. */
  corrections: readonly string[];
  /** The word may be unfinished: words that begin with it match too. */
  unfinished: boolean;
};

/** How the words of a query must meet in a document. */
export type Combination = "all" | "any" | "neighbours";

/** Reads the words of a query. Anything that is not a letter or digit only separates. */
export function termsOf(q: string, lastIsUnfinished: boolean): Term[] {
  const words = wordsOf(q.slice(0, 2000)).slice(0, MOST_WORDS);
  return words.map((word, index) => ({
    word,
    corrections: [],
    unfinished: lastIsUnfinished && index === words.length - 1,
  }));
}

/**
 * The tsquery literal documents must match.
 * `neighbours` asks for any two words that stand next to each other in the query.
 */
export function matchQuery(terms: readonly Term[], combination: Combination, labels: readonly Label[] | null): string {
  const alternatives = terms.map((term) => `(${alternativesOf(term, labels).join(" | ")})`);
  if (combination === "all") return alternatives.join(" & ");
  if (combination === "any" || terms.length < 3) return alternatives.join(" | ");
  return alternatives
    .slice(1)
    .map((second, index) => `(${alternatives[index]} & ${second})`)
    .join(" | ");
}

/** The tsquery literal that ranks matches by the words they hold. */
export function wordQuery(terms: readonly Term[]): string {
  return [...new Set(terms.flatMap((term) => alternativesOf(term, null)))].join(" | ");
}

/** The tsquery literal of words that stand side by side in the query; null for a single word. */
export function neighbourQuery(terms: readonly Term[]): string | null {
  const lexemes = [...new Set(neighbourLexemes(terms))];
  return lexemes.length === 0 ? null : lexemes.map(quoted).join(" | ");
}

/** The tsquery literal of the words as typed, before any correction. */
export function typedQuery(terms: readonly Term[]): string {
  return wordQuery(terms.map((term) => ({ ...term, corrections: [] })));
}

/**
 * The tsquery literal of the exact spellings, or null for a query typed without marks. Who types marks means them: in
 * such a query a word without marks is meant to have none.
 */
export function spellingQuery(terms: readonly Term[]): string | null {
  if (terms.every(({ word }) => word.spelling === null)) return null;
  const lexemes = terms.map(
    ({ word, unfinished }) => `${quoted(spellingLexeme(word) ?? word.folded)}${unfinished ? ":*" : ""}`,
  );
  return [...new Set(lexemes)].join(" | ");
}

/** The folded words as one text, to compare with folded titles. */
export function foldedText(terms: readonly Term[]): string {
  return terms.map(({ word }) => word.folded).join(" ");
}

function alternativesOf({ word, corrections, unfinished }: Term, labels: readonly Label[] | null): string[] {
  const suffix = labels === null ? "" : labels.join("");
  const whole = [word.folded, `_${word.folded}`, ...corrections].map(
    (lexeme) => quoted(lexeme) + (suffix && `:${suffix}`),
  );
  return unfinished ? [`${quoted(word.literal)}:*${suffix}`, ...whole] : whole;
}

function neighbourLexemes(terms: readonly Term[]): string[] {
  return terms.slice(1).flatMap((second, index) => {
    const first = terms[index];
    if (first === undefined) return [];
    return variantsOf(first).flatMap((a) => variantsOf(second).map((b) => pairLexeme(a, b)));
  });
}

function variantsOf({ word, corrections }: Term): Pick<Word, "folded">[] {
  return [word, ...corrections.slice(0, 6).map((folded) => ({ folded }))];
}

/** Lexemes hold letters, digits, `_` and `=` only, so there is nothing to escape. */
function quoted(lexeme: string): string {
  return `'${lexeme}'`;
}
