import { foldVietnamese, normaliseText } from "./fold";

/** Combining marks of the five written tones, in the order of the Vietnamese dictionary. */
const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const TONE_MARKS = new RegExp(`[${TONES.join("")}]`, "gu");

/**
 * One spelling for the syllables people write with y or with i: `"quy"` and `"qui"`, `"ky"` and `"ki"`, `"quyt"` and
 * `"quit"`. Applies where y is the only vowel of the syllable; `"thuy"` and `"thui"`, `"tay"` and `"tai"` stay apart.
 * @param syllable lower case without tone marks
 */
export function mergeYAndI(syllable: string): string {
  return syllable.replace(/^([b-df-hj-np-tv-xzđ]+)y$/u, "$1i").replace(/^quy/u, "qui");
}

/**
 * The key that two accepted spellings of one accented syllable share, and that different syllables do not share:
 * `"hoà"` = `"hòa"`, `"quý"` = `"quí"`, `"kỹ"` = `"kĩ"`, but `"dừa"` ≠ `"dứa"` ≠ `"dưa"`.
 * The tone comes first, as the digit 1 to 5 (0 for the level tone), so that the key does not depend on where it is placed.
 */
export function spellingKey(syllable: string): string {
  const decomposed = normaliseText(syllable).toLowerCase().normalize("NFD");
  const tone = decomposed.match(TONE_MARKS)?.[0];
  const letters = decomposed.replace(TONE_MARKS, "").normalize("NFC");
  return `${tone === undefined ? 0 : TONES.indexOf(tone) + 1}${mergeYAndI(letters)}`;
}

/** One word of a text, in the forms search compares. */
export type Word = {
  /** Without marks and case, as written: `"quý"` → `"quy"`. */
  literal: string;
  /** Without marks and case, y and i merged: `"quý"` → `"qui"`. */
  folded: string;
  /** {@link spellingKey} of a word that carries marks, null for one that carries none. */
  spelling: string | null;
};

/** Nobody searches for longer words; storage has limits too (PostgreSQL lexemes: 2,046 bytes). */
const LONGEST_WORD = 60;

/** Splits a text into words. White space and punctuation separate; letters of other scripts are left out. */
export function wordsOf(text: string): Word[] {
  const raw = normaliseText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return raw.flatMap((long) => {
    const word = long.slice(0, LONGEST_WORD);
    const literal = foldVietnamese(word).replaceAll(" ", "");
    if (literal === "") return [];
    const marked = word.toLowerCase() !== literal;
    return [{ literal, folded: mergeYAndI(literal), spelling: marked ? spellingKey(word) : null }];
  });
}
