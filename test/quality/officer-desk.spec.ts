import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, type ExpectStatic, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { expectWell, opened, PRESSED, tabThrough } from "../support/desk-pages";
import { prepareReport, signInAsOperator } from "../support/officer";

/** Pages of the desk that are there whatever the register holds. */
const PAGES = [
  "/can-bo",
  "/can-bo/chi-tieu",
  "/can-bo/chi-tieu?tim=zzqxv",
  "/can-bo/chi-tieu/8b/danh-sach?phia=denominator",
  "/can-bo/chi-tieu/7b/danh-sach",
  "/can-bo/chi-tieu/cong-bo",
  "/can-bo/danh-ba",
  "/can-bo/danh-ba/nap",
  "/can-bo/cho-duyet",
  "/can-bo/cho-duyet/da-tra-loi",
  "/can-bo/chung-nhan",
  "/can-bo/moi-chu-the",
  "/can-bo/bang-chung",
  "/can-bo/kenh",
  "/can-bo/kenh/danh-sach-san",
  "/can-bo/noi-dung",
  "/can-bo/don-hang",
  "/can-bo/khieu-nai",
  "/can-bo/tranh-chap",
  "/can-bo/so-lieu",
  "/can-bo/so-lieu/moi?loai=workforce",
  "/can-bo/so-lieu/moi?loai=event",
  "/can-bo/bao-cao",
  "/can-bo/tai-khoan",
  "/can-bo/tai-khoan/moi",
  "/can-bo/tai-khoan/cua-toi",
  "/can-bo/nhat-ky?kiem=1",
];

/** Where English words are longest; they fill the same places as the Vietnamese ones everywhere else. */
const IN_ENGLISH = [
  "/en/can-bo/chi-tieu",
  "/en/can-bo/chi-tieu/8b/danh-sach?phia=denominator",
  "/en/can-bo/cho-duyet",
  "/en/can-bo/bang-chung",
  "/en/can-bo/kenh",
  "/en/can-bo/moi-chu-the",
  "/en/can-bo/bao-cao",
  "/en/can-bo/nhat-ky?kiem=1",
];

/** Pages of one thing, each found by a link to it: where the link stands, and how its address begins. */
const OF_ONE_THING = [
  ["/can-bo/chi-tieu/8b/danh-sach?phia=denominator", "/can-bo/bang-chung/san-pham/"],
  ["/can-bo/bao-cao?kind=half_year&year=2026", "/can-bo/bao-cao/"],
] as const;

let browser: Browser;
let desk: Tab;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = await openTab(browser, PHONE);
  await signInAsOperator(desk.page, "/can-bo/bao-cao");
  await prepareReport(desk.page, "2026");
});

afterAll(() => browser.close());

describe.concurrent.each([...PAGES, ...IN_ENGLISH])("%s", (path) => {
  it("is accessible, whole, quiet, light and worked with the keyboard", ({ expect }) => judge(path, expect));
});

describe.concurrent.each(OF_ONE_THING)("from %s to %s…", (from, begins) => {
  it("is as much so", async ({ expect }) => {
    const page = await desk.context.newPage();
    await page.goto(from);
    const path = await page.locator(`main a[href^="${begins}"]`).first().getAttribute("href");
    await page.close();
    await judge(path ?? "", expect);
  });
});

async function judge(path: string, expect: ExpectStatic): Promise<void> {
  const page = await desk.context.newPage();
  const answer = await opened(page, path);
  expect(answer.status).toBe(200);
  // What can be pressed is the same in both languages.
  if (!path.startsWith("/en")) {
    const wanted = (await page.locator(PRESSED).count()) - (await besideAnother(page));
    expect.soft(await tabThrough(page)).toBeGreaterThanOrEqual(wanted);
  }
  await expectWell(expect, page, answer);
  await page.close();
}

/** Radio buttons beside another one of their group: the Tab key reaches one of them, and arrows lead to the others. */
async function besideAnother(page: Page): Promise<number> {
  const groups = await page
    .locator("main form")
    .evaluateAll((forms) =>
      forms.map((form) => [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(({ name }) => name)),
    );
  return groups.reduce((sum, names) => sum + names.length - new Set(names).size, 0);
}
