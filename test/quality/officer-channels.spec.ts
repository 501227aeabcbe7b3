import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { type ChannelDesk, prepareChannelDesk } from "../support/channel-desk";
import { htmlFaults } from "../support/check-html";
import { expectWell, opened, PRESSED, tabThrough } from "../support/desk-pages";
import { listed } from "../support/listed";
import { signInAsOperator } from "../support/officer";

const SAN = "/can-bo/san";
const TERMS = "he-so=110&tron=1000&san-gia=0&giu-lai=1&phan=100&ban=0";

/** Every page about marketplaces, in the states it can have; what stands in braces is prepared. */
const PAGES = [
  ...["", "/noi", "/gian-hang/{shop}", "/gian-hang/{files}"],
  ...["/nganh-hang?san=shopee", "/nganh-hang?san=postmart"],
  ...["/nganh-hang/shopee/{group}", "/nganh-hang/postmart/{group}"],
  ...["/dieu-kien", "/dieu-kien/shopee", `/dieu-kien/shopee/xem?${TERMS}`, "/dieu-kien/postmart?gian-hang={files}"],
  ...["/thu", "/thu?gian-hang={shop}&nhom={group}", "/thu/{shop}/{product}", "/vua-gui?tin-dang={listing}"],
  ...["/tin-dang", "/tin-dang?gian-hang={files}", "/tin-dang/{listing}", "/tin-dang/khong-co"],
  ...["/tin-giong", "/xin-cho", "/ngung-thu", "/don-hang", "/don-hang/tinh-trang", "/don-hang/{order}"],
  ...["/tep/{files}", "/tep/lan/{batch}", "/tep/cot/buudien"],
  ...["/tep/cot/buudien?ban=0&tieu-de-0=M%C3%A3&tu-0=rowCode&tieu-de-1=N%C6%A1i&tu-1=%3D&gia-tri-1=x"],
  ...["/tep/cot/buudien?ban=0&tieu-de-0=T%C3%AAn&tu-0=name&tieu-de-1=T%C3%AAn&tu-1=price"],
].map((path) => `${SAN}${path}`);

let browser: Browser;
let there: ChannelDesk;
let desk: Tab;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = await openTab(browser, PHONE);
  await signInAsOperator(desk.page, SAN);
  there = await prepareChannelDesk(desk.page);
});

afterAll(() => browser.close());

function pathOf(template: string): string {
  return Object.entries(there).reduce((path, [name, value]) => path.replace(`{${name}}`, value), template);
}

describe.concurrent.each(PAGES)("%s", (template) => {
  it("is accessible, whole, quiet, light and worked with the keyboard; whole in English too", async ({ expect }) => {
    const path = pathOf(template);
    const page = await desk.context.newPage();
    const answer = await opened(page, path);
    const missing = path.endsWith("/khong-co");
    expect(answer.status).toBe(missing ? 404 : 200);
    await expectWell(expect, page, answer, (complaint) => !(missing && complaint.includes("status of 404")));
    const wanted = await page.locator(PRESSED).count();
    expect.soft(await tabThrough(page)).toBeGreaterThanOrEqual(wanted);
    await page.close();
    const english = await desk.context.request.get(`/en${path}`);
    expect(english.status()).toBe(answer.status);
    expect.soft(listed(await htmlFaults(await english.text())), "English").toBe("");
  });
});
