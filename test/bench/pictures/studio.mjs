/** What the scripts that take the guides' pictures share. */
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";

/** The running demonstration. */
export const SHOP = process.env.SHOP_URL ?? "http://127.0.0.1:8000";
const PATIENCE_MS = 120_000;
/** Screens have few colours: a palette keeps the letters sharp and the file small. */
const PALETTE = { palette: true, colours: 64, compressionLevel: 9 };
const COVER = "#e7ddd0";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** A guide's pictures, and which of them are wanted: those named on the command line, else all. @param {string} guide folder below docs/images */
export function album(guide) {
  const folder = path.join(import.meta.dirname, "../../../docs/images", guide);
  const named = process.argv.slice(2);
  fs.mkdirSync(folder, { recursive: true });
  return {
    isWanted: (/** @type {string} */ name) => named.length === 0 || named.includes(name),
    /** @param {Page} page @param {string} name @param {Locator[]} [secrets] covered in the picture */
    async keep(page, name, secrets = []) {
      const taken = await page.screenshot({ mask: secrets, maskColor: COVER, animations: "disabled" });
      const made = await sharp(taken).png(PALETTE).toBuffer();
      fs.writeFileSync(path.join(folder, `${name}.png`), made);
      console.log(`${name}.png ${Math.round(made.length / 1024)} kB`);
    },
  };
}

/**
 * Works in one tab of a browser of its own. @param {import("playwright-core").BrowserContextOptions} screen
 * @param {(page: Page) => Promise<void>} work
 */
export async function inTab(screen, work) {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const context = await browser.newContext({ ...screen, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    context.setDefaultTimeout(PATIENCE_MS);
    await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** Scrolls what stands there to the top, the page's title where nothing is named. @param {Page} page @param {Locator} [top] */
export async function downTo(page, top = page.getByRole("heading", { level: 1 })) {
  await top.evaluate((found) => window.scrollTo(0, found.getBoundingClientRect().top + window.scrollY - 16));
}
