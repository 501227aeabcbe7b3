/** The letters Be Vietnam Pro brings in the two files we load: Latin, Vietnamese, common punctuation. */
const UNDRAWABLE =
  /[^\u0020-\u007e\u00a0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/gu;

/**
 * A text as the fonts can draw it. For a letter it does not know, the renderer would ask a font service on the
 * internet; a shop's server does not.
 */
export function drawable(text: string): string {
  return text.normalize("NFC").replace(UNDRAWABLE, " ").replace(/\s+/g, " ").trim();
}
