import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab } from "../support/browser";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow } from "../support/look";
import { signInAsOperator } from "../support/officer";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

/** The count without this shop: there a demonstration has products that are not online. */
const OFFLINE = "/can-bo/chi-tieu?cach=8b%3Awithout-own-shop";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("an officer who brings producers online", () => {
  it("sees who is offline, invites one with a slip, and notes what was said, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false, acceptDownloads: true });
    await signInAsOperator(page, OFFLINE);
    const invited = await inviteFirst(page);
    await page.goto(`${OFFLINE}&buoc=remind`);
    const waiting = page.getByRole("row").filter({ hasText: invited });
    expect(await textOf(waiting.first())).toContain("Đã mời");
    await new Shopper(page).follow(waiting.first().getByRole("link", { name: `Ghi liên hệ với ${invited}` }));
    await noteCall(page);
    await page.goto(`${OFFLINE}&buoc=remind`);
    expect(await textOf(waiting.first())).toContain("Hẹn mở tài khoản trong tuần");
    await context.close();
  });

  it("works on pages without a fault, on a phone and on a desktop", async () => {
    const { page, context, complaints } = await openTab(browser, DESKTOP);
    await signInAsOperator(page, OFFLINE);
    const note = await page
      .getByRole("link", { name: /^Ghi liên hệ với/ })
      .first()
      .getAttribute("href");
    const pages = [
      OFFLINE,
      note ?? "",
      "/can-bo/moi-chu-the",
      "/can-bo/noi-dung",
      "/can-bo/don-hang",
      "/can-bo/khieu-nai",
    ];
    for (const path of [...pages, `/en${OFFLINE}`]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      expect.soft(listed(await findAccessFaults(page)), path).toBe("");
      expect.soft(listed(await findOverflow(page, 320)), path).toBe("");
    }
    expect(listed(complaints)).toBe("");
    await context.close();
  });
});

/** @returns the producer's name */
async function inviteFirst(page: Page): Promise<string> {
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox") })
    .filter({ hasText: "Mời mở tài khoản" });
  const link = row.first().getByRole("link", { name: /^Ghi liên hệ với/ });
  const name = ((await link.getAttribute("aria-label")) ?? "").replace("Ghi liên hệ với ", "");
  await row.first().getByRole("checkbox").check();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Mời các chủ thể đã chọn và in phiếu" }).click();
  const slip = await readFile(await (await saving).path());
  expect(slip.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  return name;
}

async function noteCall(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  const send = () => shopper.follow(page.getByRole("button", { name: "Ghi lại" }));
  await page.getByLabel("Ngày").fill("2099-01-01");
  await page.getByLabel("Đã nói gì").fill("Hẹn mở tài khoản trong tuần.");
  await send();
  expect(await textOf(page.getByRole("main"))).toContain("không sau hôm nay");
  expect(await page.getByLabel("Đã nói gì").inputValue()).toBe("Hẹn mở tài khoản trong tuần.");
  await page.getByLabel("Ngày").fill(new Date().toISOString().slice(0, 10));
  await send();
  expect(await textOf(page.getByRole("status"))).toContain("Đã ghi lần liên hệ");
}
