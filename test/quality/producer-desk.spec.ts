import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { expectWell, opened, PRESSED, tabThrough } from "../support/desk-pages";
import { makeProducerAccount, type ProducerAccount, signInAsProducer } from "../support/producer";

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
    const answer = await opened(page, path);
    expect(answer.status).toBe(200);
    if (prefix === "") console.info(`${template}: ${answer.weight} bytes of script, gzipped`);
    await expectWell(expect, page, answer);
    await page.close();
  });

  it("can be worked with the keyboard: everything that can be pressed is reached", async ({ expect }) => {
    const page = await desk.context.newPage();
    await page.goto(template.replace("{product}", account.products[0] ?? ""));
    const wanted = await page.locator(PRESSED).count();
    const reached = await tabThrough(page);
    expect(reached).toBeGreaterThanOrEqual(wanted);
    await page.close();
  });
});
