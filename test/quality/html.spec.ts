import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { fetchPage } from "../support/fetch-page";
import { listed } from "../support/listed";
import { findJava, nuFaults } from "../support/nu-checker";
import { LOCALES, localePath } from "../support/paths";
import { findTemplates } from "../support/templates";

const checker = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // React closes void elements with a slash; HTML allows it and it means nothing.
    "void-style": "off",
    // A page asks for its own language in words of that language; the switch is the one exception it knows.
    "no-redundant-role": "error",
  },
});

const templates = await findTemplates();
const java = findJava();
console.info(java ? "The Nu HTML checker runs too." : "No Java found: the Nu HTML checker is left out.");

describe.each(templates)("the HTML of $name", ({ path }) => {
  it.each(LOCALES)("has no error in %s", async (locale) => {
    const { html } = await fetchPage(localePath(locale, path));
    const { results } = await checker.validateString(html);
    const faults = results.flatMap(({ messages }) => messages);
    expect(
      listed(faults.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`)),
    ).toBe("");
  });
});

it.runIf(java)("the Nu HTML checker finds no error either", async () => {
  const pages = await Promise.all(
    templates.flatMap(({ name, path }) =>
      LOCALES.map(async (locale) => ({ name: `${name} ${locale}`, ...(await fetchPage(localePath(locale, path))) })),
    ),
  );
  expect(listed(await nuFaults(pages))).toBe("");
});
