/** Letters that look like đ but are other code points: Ð (U+00D0) and ð (U+00F0) come from wrong keyboards. */
const LOOK_ALIKES: Record<string, string> = { Ð: "Đ", ð: "đ" };

/** NFC, look-alike letters mended, white space (also NBSP) collapsed. The form every text is stored in. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[Ðð]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim();
}

/** Tone and vowel marks stripped, đ mapped to d (NFD does not decompose it), lower case. Punctuation is kept. */
export function stripMarks(text: string): string {
  return normaliseText(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/**
 * The key two spellings of one Vietnamese name share: no marks, no case, letters and digits with single spaces.
 * `"Hợp tác xã Đồng-Tháp"` → `"hop tac xa dong thap"`.
 */
export function foldVietnamese(text: string): string {
  return stripMarks(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Address part of a name: `"Xoài cát Hòa Lộc"` → `"xoai-cat-hoa-loc"`. */
export function slugify(text: string): string {
  return foldVietnamese(text).replaceAll(" ", "-");
}
