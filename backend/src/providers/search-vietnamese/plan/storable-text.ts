/** PostgreSQL refuses NUL and halves of surrogate pairs in text; neither carries meaning. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
