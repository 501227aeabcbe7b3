import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE } from "../support/browser";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow, findOverflowOfDoubledText, measureLayoutShift } from "../support/look";
import { localePath } from "../support/paths";
import { findTemplates } from "../support/templates";

/** Google calls 0.1 good; a page that is made on the server has no reason to move at all. */
const MOST_SHIFT = 0.02;
/** The smallest phone, and what 1280 px at 200 % leave for the layout. */
const NARROW = [320, 640];
const SMALL_PHONE = 360;
const LATE_LETTERS = ["home", "list", "product in stock", "verify a name"];

const templates = await findTemplates();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.concurrent.each(templates)("$name", ({ path, status = 200 }) => {
  it.for([
    { locale: "vi", device: "phone", options: PHONE },
    { locale: "vi", device: "desktop", options: DESKTOP },
    { locale: "en", device: "phone", options: PHONE },
    { locale: "en", device: "desktop", options: DESKTOP },
  ] as const)(
    "is accessible, still and quiet in $locale on a $device, and needs no sideways scrolling",
    async ({ locale, options }, { expect }) => {
      const { page, context, complaints } = await openTab(browser, options);
      const response = await page.goto(localePath(locale, path));
      expect(response?.status()).toBe(status);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect.soft(await measureLayoutShift(page)).toBeLessThanOrEqual(MOST_SHIFT);
      expect.soft(listed(await findAccessFaults(page))).toBe("");
      expect.soft(listed(complaints.filter(isOurs(status)))).toBe("");
      for (const width of NARROW) expect.soft(listed(await findOverflow(page, width)), `${width} px`).toBe("");
      if (options === PHONE)
        expect.soft(listed(await findOverflowOfDoubledText(page, SMALL_PHONE)), "doubled letters").toBe("");
      await context.close();
    },
  );
});

describe("letters that come late, as on a poor network", () => {
  it.each(templates.filter(({ name }) => LATE_LETTERS.includes(name)))("move nothing on $name", async ({ path }) => {
    const { page, context } = await openTab(browser, DESKTOP);
    await page.route("**/*.woff2", async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await route.continue();
    });
    await page.goto(localePath("en", path));
    expect(await measureLayoutShift(page)).toBe(0);
    await context.close();
  });
});

/** A page that is not there makes the browser write so into its console. */
function isOurs(status: number): (complaint: string) => boolean {
  return (complaint) => !(status === 404 && complaint.includes("status of 404"));
}
