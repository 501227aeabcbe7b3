const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Simple HTML as plain text, one line per paragraph or list item. For channels that show no HTML. */
export function plainText(html: string): string {
  return html
    .normalize("NFC")
    .replace(/<(br|\/p|\/li|\/div|\/h\d)\s*\/?>/gi, "\n")
    .replace(/<li[^>]*>/gi, "- ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Text as HTML paragraphs; text that already has tags is left alone. For channels that show HTML only. */
export function simpleHtml(text: string): string {
  const composed = text.normalize("NFC");
  if (/<\w+[^>]*>/.test(composed)) return composed;
  const escaped = composed.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return escaped
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${line.trim()}</p>`)
    .join("");
}
