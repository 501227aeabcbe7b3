/**
 * Reads a syllable typed in Telex on a keyboard without Vietnamese input: `"nuwowcs"` → `"nuoc"`, `"ddoongf"` → `"dong"`.
 * After its vowel a Vietnamese syllable never holds s, f, r, x, j or w, so those letters are tone and vowel marks there.
 * @param word lower-case ASCII
 * @returns the folded syllable, or the word itself where it holds no vowel
 */
export function foldTelex(word: string): string {
  const parts = /^([^aeiouyw]*)([aeiouyw].*)$/u.exec(word);
  if (parts === null) return word;
  const [, onset = "", rime = ""] = parts;
  const vowels = rime
    .replace(/^w/u, "u")
    .replace(/[sfrxjw]/gu, "")
    .replace(/([aeo])\1/gu, "$1");
  return onset.replace("dd", "d") + vowels;
}
