import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, type ExpectStatic, it } from "vitest";
import { launchBrowser, openTab, PHONE } from "../support/browser";
import { htmlFaults } from "../support/check-html";
import { expectWell, opened, PRESSED, tabThrough } from "../support/desk-pages";
import { invitation } from "../support/invitation";
import { listed } from "../support/listed";
import { findOverflow, findOverflowOfDoubledText } from "../support/look";
import { prepareProducerDesk } from "../support/producer-desk";
import { Tabs } from "../support/tabs";

const DESK = "/kenh-chu-the";
const SMALL_PHONE = 360;
const SCREEN = { width: 390, height: 844 };

/** Every page of the desk, in the states it can have; what stands in braces is prepared. */
const PAGES = [
  ...["", "/tro-giup", "/them", "/thanh-vien", "/tai-khoan", "/thong-bao", "/khong-co"],
  ...["/san-pham", "/san-pham?q=zzqxv", "/san-pham/{product}", "/san-pham/khong-co"],
  ...["cau-hoi", "cau-chuyen", "cau-chuyen-tieng-anh", "nhan", "bao-quan", "nguon-goc", "ma-vach"].map(
    (subject) => `/san-pham/{product}/${subject}`,
  ),
  ...["anh", "gia", "gia?loai=1", "gia?loai=moi", "gui-duyet", "hai-ban"].map((part) => `/san-pham/{product}/${part}`),
  "/bang-tinh",
  ...[
    "/don-hang",
    "/don-hang?muc=back",
    "/don-hang/{order}",
    "/doi-soat",
    "/doi-soat?ky=2020-q1",
    "/doi-soat?tu=2020-01-01&den=2099-12-31",
  ],
  ...["/lien-he", "/ngay-nghi", "/chung-nhan", "/chung-nhan/{product}"],
  ...["/gian-hang", "/gian-hang/{files}/tep"],
  ...["/tin-dang", "/tin-dang?q=zzqxv", "/tin-dang/{listing}", "/tin-dang/dang", "/tin-dang/dang/thu"],
  ...["/tin-dang/dang/tien-do", "/tin-dang/dang/tien-do?lan={send}", "/tin-dang/loi", "/tin-dang/trung"],
  ...["/tin-dang/nhieu", "/tin-dang/nhieu?viec=remove&tat-ca=1"],
  ...["/tin-dang/nhieu/tien-do", "/tin-dang/nhieu/tien-do?lan={act}", "/tin-dang/nhieu/tien-do?lan={prices}"],
  ...["/tin-dang/gia", "/tin-dang/gia?xem=1&gia=percent&gia-so=5&sp={product}"],
].map((path) => `${DESK}${path}`);

/** Pages of getting in, for who is not signed in. */
const GATE = [
  ...[
    "",
    "/ma",
    "/mat-khau",
    "/quen-mat-khau",
    "/mat-khau-moi",
    "/mat-khau-moi?ma=khong-co",
    "/la-cua-toi",
    "/la-cua-toi?chu-the={handle}",
  ].map((page) => `${DESK}/dang-nhap${page}`),
  ...["/dang-nhap/la-cua-toi/ma", "/loi-moi", "/loi-moi?ma={token}", "/loi-moi?ma=khong-co", "/loi-moi/ma"].map(
    (page) => `${DESK}${page}`,
  ),
];

let browser: Browser;
let there: Record<string, string>;
let desk: Tabs;
let stranger: Tabs;

beforeAll(async () => {
  browser = await launchBrowser();
  const { desk: signedIn, ...prepared } = await prepareProducerDesk(browser);
  desk = new Tabs(signedIn.context, SCREEN);
  stranger = new Tabs((await openTab(browser, PHONE)).context, SCREEN);
  there = { ...prepared, ...(await invitation()) };
}, 240_000);

afterAll(() => browser.close());

function pathOf(template: string): string {
  return Object.entries(there).reduce((path, [name, value]) => path.replace(`{${name}}`, value), template);
}

/** Light, accessible, whole with small and with doubled letters, worked with the keyboard; whole in English too. */
async function expectWellMade(expect: ExpectStatic, page: Page, path: string): Promise<void> {
  const missing = path.endsWith("khong-co") && !path.includes("?");
  const answer = await opened(page, path);
  expect(answer.status).toBe(missing ? 404 : 200);
  await expectWell(expect, page, answer, (complaint) => !(missing && complaint.includes("status of 404")));
  // What is not there is told on the shop's own page.
  if (!missing) expect.soft(listed(await findOverflowOfDoubledText(page, SMALL_PHONE)), "doubled letters").toBe("");
  const wanted = await page.locator(PRESSED).count();
  expect.soft(await tabThrough(page)).toBeGreaterThanOrEqual(wanted);
  const english = await page.goto(`/en${path}`);
  expect.soft(listed(await findOverflow(page, 320)), "English").toBe("");
  expect.soft(listed(await htmlFaults((await english?.text()) ?? "")), "English").toBe("");
}

describe.concurrent.each(PAGES)("%s", (template) => {
  it("is well made", ({ expect }) => desk.look((page) => expectWellMade(expect, page, pathOf(template))));
});

describe.concurrent.each(GATE)("%s, before signing in", (template) => {
  it("is well made", ({ expect }) => stranger.look((page) => expectWellMade(expect, page, pathOf(template))));
});
