import { HtmlValidate } from "html-validate";

const checker = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  // React closes void elements with a slash; HTML allows it and it means nothing.
  rules: { "void-style": "off" },
});

/** What is wrong with a page's HTML as it came from the server. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`);
}
