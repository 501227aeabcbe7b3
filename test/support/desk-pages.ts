import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** The smallest phone, and what 1280 px at 200 % leave for the layout. */
export const NARROW = [320, 640];

/** Gzipped script of a desk page's first load, whatever of it is Next's own. */
export const MOST_SCRIPT = 170_000;

/** A page's answer, and the bytes of script it makes a browser fetch, gzipped. */
export async function opened(page: Page, path: string): Promise<{ status: number; html: string; weight: number }> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  const response = await page.goto(path, { waitUntil: "networkidle" });
  const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  return { status: response?.status() ?? 0, html: (await response?.text()) ?? "", weight };
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
