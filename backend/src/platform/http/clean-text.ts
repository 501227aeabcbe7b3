import { normaliseText } from "../vietnamese/fold";

/**
 * Text as it may be stored: NFC, single spaces, without control characters and halves of surrogate pairs, which carry no
 * meaning and which PostgreSQL refuses.
 */
export function cleanText(text: string): string {
  return normaliseText(text.replace(/\p{Surrogate}/gu, "").replace(/\p{Control}/gu, " "));
}

/** The same for text of several lines. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join("\n")
    .trim();
}
