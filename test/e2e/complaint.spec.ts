import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE } from "../support/browser";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each([
  ["a phone", PHONE],
  ["a desktop without JavaScript", { ...DESKTOP, javaScriptEnabled: false }],
])("a complaint, on %s", (_name, options) => {
  it("asks for what is missing, then gives a ticket and the day of the answer", async () => {
    const { page, context, complaints } = await openTab(browser, options);
    const shopper = new Shopper(page);
    const send = () => shopper.follow(page.getByRole("button", { name: "Gửi khiếu nại" }));
    await page.goto("/khieu-nai");
    await page.getByLabel("Việc xảy ra").fill("Hàng đến bị ướt (thử nghiệm).");
    await send();
    expect(await page.getByRole("main").getByRole("alert").getByRole("link").count()).toBe(3);
    expect(await page.getByLabel("Việc xảy ra").inputValue()).toContain("bị ướt");

    await page.getByLabel("Về việc gì").selectOption("quality");
    await page.getByLabel("Họ và tên").fill("Nguyễn Thị Mẫu");
    await page.getByLabel("Số điện thoại").fill("0912 345 678");
    await send();
    const answer = await textOf(page.getByRole("main"));
    expect(answer).toContain("Đã nhận khiếu nại");
    expect(answer).toMatch(/Trả lời chậm nhất ngày\s*\d{2}\/\d{2}\/\d{4}/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
