import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { htmlFaults } from "../support/check-html";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow } from "../support/look";
import { makeProducerAccount, type ProducerAccount, signInAsProducer } from "../support/producer";

/** Gzipped script of a first load, whatever of it is Next's own. */
const MOST_SCRIPT = 170_000;
/** The smallest phone, and what 1280 px at 200 % leave for the layout. */
const NARROW = [320, 640];

/** Pages of the desk that are there for every producer; `{product}` stands for one of its products. */
const PAGES = [
  "/kenh-chu-the",
  "/kenh-chu-the/tro-giup",
  "/kenh-chu-the/san-pham",
  "/kenh-chu-the/san-pham?q=zzqxv",
  "/kenh-chu-the/san-pham/{product}",
  ...["cau-hoi", "cau-chuyen", "cau-chuyen-tieng-anh", "nhan", "bao-quan", "nguon-goc", "ma-vach"].map(
    (subject) => `/kenh-chu-the/san-pham/{product}/${subject}`,
  ),
  "/kenh-chu-the/san-pham/{product}/anh",
  "/kenh-chu-the/san-pham/{product}/gia",
  "/kenh-chu-the/san-pham/{product}/gui-duyet",
  "/kenh-chu-the/san-pham/{product}/hai-ban",
  "/kenh-chu-the/bang-tinh",
  "/kenh-chu-the/don-hang",
  "/kenh-chu-the/don-hang?muc=back",
  "/kenh-chu-the/doi-soat",
  "/kenh-chu-the/doi-soat?thang=2020-01",
  "/kenh-chu-the/ngay-nghi",
  "/kenh-chu-the/chung-nhan",
  "/kenh-chu-the/chung-nhan/{product}",
  "/kenh-chu-the/thong-bao",
  "/kenh-chu-the/gian-hang",
  ...["", "/dang", "/dang/thu", "/dang/tien-do", "/loi", "/trung", "/gia"].map(
    (page) => `/kenh-chu-the/tin-dang${page}`,
  ),
];

let browser: Browser;
let account: ProducerAccount;
let desk: Tab;

beforeAll(async () => {
  browser = await launchBrowser();
  account = await makeProducerAccount();
  desk = await openTab(browser, PHONE);
  await signInAsProducer(desk.page, account);
});

afterAll(() => browser.close());

describe.concurrent.each(PAGES)("%s", (template) => {
  it.for(["", "/en"])("is accessible, whole, quiet and light %s", async (prefix, { expect }) => {
    const path = prefix + template.replace("{product}", account.products[0] ?? "");
    const page = await desk.context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    const { status, html, weight } = await opened(page, path);
    expect(status).toBe(200);
    if (prefix === "") console.info(`${template}: ${weight} bytes of script, gzipped`);
    expect.soft(weight).toBeLessThanOrEqual(MOST_SCRIPT);
    expect.soft(listed(await findAccessFaults(page))).toBe("");
    expect.soft(listed(complaints)).toBe("");
    for (const width of NARROW) expect.soft(listed(await findOverflow(page, width))).toBe("");
    expect.soft(listed(await htmlFaults(html))).toBe("");
    await page.close();
  });

  it("can be worked with the keyboard: everything that can be pressed is reached", async ({ expect }) => {
    const page = await desk.context.newPage();
    await page.goto(template.replace("{product}", account.products[0] ?? ""));
    const wanted = await page.locator("main :is(a[href], button, input:not([type=hidden]), textarea):visible").count();
    const reached = await tabThrough(page);
    expect(reached).toBeGreaterThanOrEqual(wanted);
    await page.close();
  });
});

/** A page's answer, and the bytes of script it makes a browser fetch, gzipped. */
async function opened(page: Page, path: string): Promise<{ status: number; html: string; weight: number }> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  const response = await page.goto(path, { waitUntil: "networkidle" });
  const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  return { status: response?.status() ?? 0, html: (await response?.text()) ?? "", weight };
}

/** How many different things inside the page's main part the Tab key reaches. */
async function tabThrough(page: Page): Promise<number> {
  const stops = await page.locator("a[href], button, input, select, textarea, summary, [tabindex]").count();
  // Day, month, year and the calendar of a date are stops of their own.
  const most = stops + 4 * (await page.locator("input[type=date], input[type=month]").count());
  for (let press = 0; press <= most; press += 1) {
    await page.keyboard.press("Tab");
    await page.evaluate(() => document.activeElement?.setAttribute("data-reached", ""));
  }
  return page.locator("main [data-reached]").count();
}
