/** Combining marks of the five written tones, in the order of the Vietnamese dictionary. */
const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const TONE_MARKS = new RegExp(`[${TONES.join("")}]`, "gu");

/** One syllable or code of a text, in the forms that are compared. */
export interface Word {
  /** As it was written. */
  readonly text: string;
  /** No marks, no case, y and i merged: `"Mỹ"` → `"mi"`. */
  readonly folded: string;
  /** With marks but without their place (`hoà` = `hòa`); null for a word written without any. */
  readonly spelling: string | null;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Written in capitals throughout, three at least: `DATO`, `VICOSAP`. */
  readonly loud: boolean;
}

/** No marks and no case; đ (and the look-alikes of wrong keyboards) becomes d. Punctuation is kept. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐÐð]/gu, "d")
    .toLowerCase();
}

/** People write `quý` and `quí`, `kỹ` and `kĩ`: where y is the only vowel of a syllable it counts as i. */
function mergeYAndI(syllable: string): string {
  return syllable.replace(/^([b-df-hj-np-tv-xzđ]+)y$/u, "$1i").replace(/^quy/u, "qui");
}

function spellingOf(word: string): string {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tone = decomposed.match(TONE_MARKS)?.[0];
  const letters = decomposed.replace(TONE_MARKS, "").normalize("NFC");
  return `${tone === undefined ? 0 : TONES.indexOf(tone) + 1}${mergeYAndI(letters)}`;
}

/** Letters and digits are parted, so that `ST25` equals `ST 25` and `500gr` reads as a number with its unit. */
const WORDS = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** The words of a text in order; anything else parts them. Letters of other scripts are left out. */
export function wordsOf(text: string): Word[] {
  return (text.normalize("NFC").match(WORDS) ?? []).flatMap((raw) => {
    const plain = fold(raw).replace(/[^a-z0-9]/g, "");
    if (plain === "") return [];
    const marked = raw.toLowerCase() !== plain;
    const capital = /^\p{Lu}/u.test(raw);
    const loud = /^\p{Lu}{3,}$/u.test(raw);
    return [{ text: raw, folded: mergeYAndI(plain), spelling: marked ? spellingOf(raw) : null, capital, loud }];
  });
}

/** The words of a text known to carry all its marks: there a word without any has the level tone, and is no other. */
export function fullySpelled(words: readonly Word[]): Word[] {
  return words.map((word) => ({ ...word, spelling: word.spelling ?? `0${word.folded}` }));
}

/** The same word: by its marks where both are written with marks, without them where one is not. */
export function sameWord(a: Word, b: Word): boolean {
  return a.folded === b.folded && (a.spelling === null || b.spelling === null || a.spelling === b.spelling);
}

/** Does `phrase` stand in `words`, one word after the other? */
export function positionOf(phrase: readonly Word[], words: readonly Word[]): number {
  if (phrase.length === 0) return -1;
  return words.findIndex((_, start) =>
    phrase.every((word, offset) => {
      const there = words[start + offset];
      return there !== undefined && sameWord(word, there);
    }),
  );
}
