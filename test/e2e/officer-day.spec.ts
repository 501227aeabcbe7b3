import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayAt } from "../../backend/src/platform/calendar/day";
import { DESKTOP, launchBrowser, openTab } from "../support/browser";
import { decisionOf, importDecision } from "../support/day/decision";
import { claimPage, putOnMarketplace } from "../support/day/evidence";
import { draftReport } from "../support/day/report";
import { onlineShare } from "../support/day/share";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow } from "../support/look";
import { signInAsOperator } from "../support/officer";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

const OFFLINE = "/can-bo/chi-tieu";
/** The count without this shop: there a demonstration has products that are not online. */
const WITHOUT_OWN_SHOP = `${OFFLINE}?cach=8b%3Awithout-own-shop`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("an officer's day", () => {
  it("leads from a signed decision to a higher share in the half-year report, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false, acceptDownloads: true });
    await signInAsOperator(page, OFFLINE);
    const before = await onlineShare(page);
    const decision = decisionOf();
    await importDecision(page, decision);

    // One more product in force, and nobody has seen it anywhere.
    const recognised = await onlineShare(page);
    expect(recognised.total).toBe(before.total + 1);
    expect(await waiting(page, decision.product)).toContain("Mời mở tài khoản");
    await invite(page, decision.producer);
    expect(await waiting(page, decision.product)).toContain("Nhắc lời mời");
    await page.getByRole("link", { name: `Ghi liên hệ với ${decision.producer}` }).click();
    await noteCall(page);
    expect(await waiting(page, decision.product)).toContain("Hẹn mở tài khoản trong tuần");

    // The producer lists it; the job of the running shop opens the page over HTTP and knows the product in it.
    const address = await putOnMarketplace(`${decision.product} ${decision.producer}`);
    await page.getByRole("link", { name: decision.product }).click();
    await claimPage(page, address);
    const sold = await onlineShare(page);
    expect(sold).toMatchObject({ counted: recognised.counted + 1, total: recognised.total });
    await page.goto(`${OFFLINE}?tim=${encodeURIComponent(decision.product)}`);
    expect(await textOf(page.getByRole("main"))).toContain("Không có sản phẩm nào trong danh sách này");

    await page.goto("/chi-tieu/8b");
    const published = (await textOf(page.getByRole("main"))).replace(/\s+/g, " ");
    expect(published).toContain(`${sold.percent} %`);
    expect(published).toContain(`${sold.counted} trên ${sold.total} sản phẩm`);
    await draftReport(page, sold, decision);
    await context.close();
  });

  it("goes over pages without a fault, on a phone and on a desktop", async () => {
    const { page, context, complaints } = await openTab(browser, DESKTOP);
    await signInAsOperator(page, WITHOUT_OWN_SHOP);
    const note = await page
      .getByRole("link", { name: /^Ghi liên hệ với/ })
      .first()
      .getAttribute("href");
    for (const path of [WITHOUT_OWN_SHOP, note ?? "", `/en${WITHOUT_OWN_SHOP}`]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      expect.soft(listed(await findAccessFaults(page)), path).toBe("");
      expect.soft(listed(await findOverflow(page, 320)), path).toBe("");
    }
    expect(listed(complaints)).toBe("");
    await context.close();
  });

  it("shows what a line of a channel's life would change before it is kept, and keeps nothing until then", async () => {
    const { page, context } = await openTab(browser, DESKTOP);
    await signInAsOperator(page, "/can-bo/kenh");
    const lazada = page.locator("section#lazada");
    const lines = await lazada.getByRole("row").count();
    await lazada.locator("summary").click();
    await lazada.getByLabel("Việc gì, bằng tiếng Việt").fill("Đóng cửa (thử).");
    await lazada.getByLabel("Việc gì, bằng tiếng Anh").fill("Closed (a trial).");
    await lazada.getByLabel("Nguồn, mỗi dòng một nguồn").fill("Công văn mẫu");
    await new Shopper(page).follow(lazada.getByRole("button", { name: "Xem ảnh hưởng trước khi ghi" }));
    expect(await textOf(page.getByRole("main"))).toContain("Lazada không còn được tính là kênh bán");
    expect(listed(await findAccessFaults(page))).toBe("");
    expect(listed(await findOverflow(page, 320))).toBe("");
    await new Shopper(page).follow(page.getByRole("link", { name: "Sửa lại" }));
    expect(await lazada.getByLabel("Nguồn, mỗi dòng một nguồn").inputValue()).toBe("Công văn mẫu");
    expect(await lazada.getByRole("row").count()).toBe(lines);
    await context.close();
  });
});

/** What the desk says of a product that is not counted as online. */
async function waiting(page: Page, product: string): Promise<string> {
  await page.goto(`${OFFLINE}?tim=${encodeURIComponent(product)}`);
  return textOf(page.getByRole("row").filter({ hasText: product }));
}

async function invite(page: Page, producer: string): Promise<void> {
  await page.getByRole("row").filter({ hasText: producer }).getByRole("checkbox").check();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Mời các chủ thể đã chọn và in phiếu" }).click();
  const slip = await readFile(await (await saving).path());
  expect(slip.subarray(0, 5).toString("latin1")).toBe("%PDF-");
}

async function noteCall(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  const send = () => shopper.follow(page.getByRole("button", { name: "Ghi lại" }));
  await page.getByLabel("Ngày").fill("2099-01-01");
  await page.getByLabel("Đã nói gì").fill("Hẹn mở tài khoản trong tuần.");
  await send();
  expect(await textOf(page.getByRole("main"))).toContain("không sau hôm nay");
  expect(await page.getByLabel("Đã nói gì").inputValue()).toBe("Hẹn mở tài khoản trong tuần.");
  await page.getByLabel("Ngày").fill(dayAt(new Date()));
  await send();
  expect(await textOf(page.getByRole("status"))).toContain("Đã ghi lần liên hệ");
}
