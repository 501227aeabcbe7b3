import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import type { ExpectStatic } from "vitest";
import { htmlFaults } from "./check-html";
import { listed } from "./listed";
import { findAccessFaults, findOverflow } from "./look";

/** The smallest phone, and what 1280 px at 200 % leave for the layout. */
const NARROW = [320, 640];

/** Gzipped script of a desk page's first load, whatever of it is Next's own. */
const MOST_SCRIPT = 170_000;

const weighed = new Map<string, Promise<number>>();

/** A page's answer, the bytes of script it makes a browser fetch, gzipped, and what the browser complains of as long as it is open. */
type Opened = { status: number; html: string; weight: number; complaints: string[] };

export async function opened(page: Page, path: string): Promise<Opened> {
  const complaints: string[] = [];
  // Of the page this tab showed before.
  for (const event of ["console", "response"] as const) page.removeAllListeners(event);
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(weightOf(response));
  });
  const response = await page.goto(path, { waitUntil: "networkidle" });
  const weight = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
  return { status: response?.status() ?? 0, html: (await response?.text()) ?? "", weight, complaints };
}

/** Bytes of a script, gzipped. Their addresses name what is in them: each is weighed once. */
function weightOf(script: Response): Promise<number> {
  const known = weighed.get(script.url()) ?? script.body().then((body) => gzipSync(body).length);
  weighed.set(script.url(), known);
  return known;
}

/** Expects a page of a desk to be light, accessible, quiet, whole on a narrow screen, and written without a fault. */
export async function expectWell(
  expect: ExpectStatic,
  page: Page,
  { html, weight, complaints }: Opened,
  isOurs: (complaint: string) => boolean = () => true,
): Promise<void> {
  expect.soft(weight).toBeLessThanOrEqual(MOST_SCRIPT);
  expect.soft(listed(await findAccessFaults(page))).toBe("");
  expect.soft(listed(complaints.filter(isOurs))).toBe("");
  for (const width of NARROW) expect.soft(listed(await findOverflow(page, width)), `${width} px`).toBe("");
  expect.soft(listed(await htmlFaults(html))).toBe("");
}

/** What can be pressed or filled in the page's main part. */
export const PRESSED = "main :is(a[href], button, input:not([type=hidden]), textarea):visible";

/** How many different things inside the page's main part the Tab key reaches. */
export async function tabThrough(page: Page): Promise<number> {
  const stops = await page.locator("a[href], button, input, select, textarea, summary, [tabindex]").count();
  // Day, month, year and the calendar of a date are stops of their own.
  const most = stops + 4 * (await page.locator("input[type=date], input[type=month]").count());
  await page.evaluate(() => {
    document.addEventListener(
      "focusin",
      ({ target }) => target instanceof Element && target.setAttribute("data-reached", ""),
    );
  });
  for (let press = 0; press <= most; press += 1) await page.keyboard.press("Tab");
  return page.locator("main [data-reached]").count();
}
