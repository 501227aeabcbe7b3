const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const TELEPHONE = /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/gu;
const LONGEST = 2_000;

/**
 * The beginning of a page's text, to show what was seen. Telephone numbers and e-mail addresses of sellers and
 * reviewers prove nothing about presence and are not kept.
 */
export function excerptOf(text: string): string {
  const masked = text
    .slice(0, LONGEST * 2)
    .replace(EMAIL, "[e-mail]")
    .replace(TELEPHONE, "[điện thoại]");
  const cut = masked.slice(0, LONGEST);
  // A pair of surrogates must not be cut in two: such a half has no UTF-8, and no hash.
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).replace(/\p{Surrogate}/gu, "\ufffd").trim();
}
