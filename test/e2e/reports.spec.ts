import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab } from "../support/browser";
import { htmlFaults } from "../support/check-html";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow } from "../support/look";
import { prepareReport, signInAsOperator } from "../support/officer";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

const LIST = "/can-bo/bao-cao";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("an officer's report", () => {
  it("is prepared, read, released and restated, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false, acceptDownloads: true });
    await signInAsOperator(page, LIST);
    expect(await page.getByText("159/KH-UBND").count()).toBeGreaterThan(0);
    await prepareReport(page, "1999");
    expect(await textOf(page.getByRole("main").getByRole("alert"))).toContain("Năm không hợp lệ");
    await prepareReport(page, "2026");
    expect(await textOf(page.getByRole("status"))).toContain("Đã lập dự thảo");
    expect((await download(page, "Tệp .csv")).toString("utf8")).toContain("DỰ THẢO");

    await release(page, { "Số văn bản": "7/BC-UBND" });
    const pdf = await download(page, "PDF để in và ký");
    expect(pdf.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    expect(await page.getByRole("button", { name: "Phát hành" }).count()).toBe(0);

    await page.goto(LIST);
    await prepareReport(page, "2026");
    await release(page, {});
    expect(await textOf(page.getByRole("main").getByRole("alert"))).toContain("lý do điều chỉnh");
    await release(page, { "Lý do điều chỉnh": "Bổ sung quyết định ký cuối kỳ" });
    expect(await page.getByText("bản điều chỉnh, phát hành lần 2").count()).toBeGreaterThan(0);
    await context.close();
  });

  it("stands on pages without a fault, on a phone and on a desktop, in both languages", async () => {
    const { page, context, complaints } = await openTab(browser, DESKTOP);
    const list = `${LIST}?kind=half_year&year=2026`;
    await signInAsOperator(page, list);
    const report = await page.getByRole("table").getByRole("link").first().getAttribute("href");
    for (const path of [list, report ?? "", `/en${list}`, `/en${report}`]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      const response = await page.goto(path);
      expect.soft(listed(await findAccessFaults(page)), path).toBe("");
      expect.soft(listed(await htmlFaults((await response?.text()) ?? "")), path).toBe("");
      expect.soft(listed(await findOverflow(page, 320)), path).toBe("");
    }
    expect(listed(complaints)).toBe("");
    await context.close();
  });
});

async function release(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await new Shopper(page).follow(page.getByRole("button", { name: "Phát hành" }));
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await file.path());
}
