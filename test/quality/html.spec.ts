import { describe, expect, it } from "vitest";
import { htmlFaults } from "../support/check-html";
import { fetchPage } from "../support/fetch-page";
import { listed } from "../support/listed";
import { findJava, nuFaults } from "../support/nu-checker";
import { LOCALES, localePath } from "../support/paths";
import { findTemplates } from "../support/templates";

const templates = await findTemplates();
const java = findJava();
console.info(java ? "The Nu HTML checker runs too." : "No Java found: the Nu HTML checker is left out.");

describe.concurrent.each(templates)("the HTML of $name", ({ path }) => {
  it.each(LOCALES)("has no error in %s", async (locale) => {
    const { html } = await fetchPage(localePath(locale, path));
    expect(listed(await htmlFaults(html))).toBe("");
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
