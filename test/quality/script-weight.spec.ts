import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE } from "../support/browser";
import { type EmptyPage, serveEmptyPage } from "../support/empty-page";
import { findTemplates } from "../support/templates";

/** What our own code may add to what Next ships with an empty page, in gzipped bytes of script files. */
const BUDGET = 20_000;

const budgeted = ["home", "list", "product in stock", "verify", "verify a decision", "indicators", "indicator"];
const templates = (await findTemplates()).filter(({ name }) => budgeted.includes(name));

let browser: Browser;
let empty: EmptyPage;
let emptyBytes = 0;

beforeAll(async () => {
  browser = await launchBrowser();
  empty = await serveEmptyPage();
  emptyBytes = (await weighScripts(empty.url)).files;
  console.info(`An empty page of this Next: ${emptyBytes} bytes of script, gzipped.`);
});

afterAll(async () => {
  await browser.close();
  await empty.stop();
});

describe("JavaScript of the first load", () => {
  it("is weighed for every page with a budget", () => expect(templates).toHaveLength(budgeted.length));

  it.each(templates)("$name adds at most 20 kB", async ({ name, path }) => {
    const { files, inline } = await weighScripts(path);
    const added = files - emptyBytes;
    console.info(`${name}: ${added} bytes above the empty page, and ${inline} bytes of the page's data beside them`);
    expect(added).toBeLessThanOrEqual(BUDGET);
  });
});

/**
 * Gzipped bytes of every script file a browser fetches until the page is quiet, and of the scripts inside the page,
 * in which Next repeats what the page shows.
 */
async function weighScripts(url: string): Promise<{ files: number; inline: number }> {
  const { page, context } = await openTab(browser, PHONE);
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  const inline = await page.locator("script:not([src]):not([type='application/ld+json'])").allTextContents();
  await context.close();
  expect(sizes.length).toBeGreaterThan(0);
  return { files: sizes.reduce((sum, size) => sum + size, 0), inline: gzipSync(inline.join("")).length };
}
