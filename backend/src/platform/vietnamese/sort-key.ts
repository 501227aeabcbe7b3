import { normaliseText } from "./fold";

/** The Vietnamese alphabet with the letters of loan words at their usual place. */
const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** One ASCII character, such that separators < digits < letters < letters of other scripts in byte order. */
function placeOf(letter: string): string {
  const place = ALPHABET.indexOf(letter);
  if (place >= 0) return String.fromCharCode("A".charCodeAt(0) + place);
  if (/^[0-9]$/u.test(letter)) return letter;
  return /\p{L}/u.test(letter) ? "~" : " ";
}

/**
 * A key whose byte order is the order of a Vietnamese dictionary: letters first (a ă â … d đ e ê …), tones only between
 * otherwise equal texts (ngang, huyền, hỏi, ngã, sắc, nặng). It lets PostgreSQL sort the same way under any locale.
 */
export function vietnameseSortKey(text: string): string {
  let letters = "";
  let tones = "";
  for (const character of normaliseText(text).toLowerCase()) {
    const decomposed = character.normalize("NFD");
    const tone = TONES.findIndex((mark) => decomposed.includes(mark));
    letters += placeOf(decomposed.replace(/[\u0300\u0309\u0303\u0301\u0323]/gu, "").normalize("NFC"));
    tones += tone + 1;
  }
  return `${letters}\t${tones.replace(/0+$/u, "")}`;
}
