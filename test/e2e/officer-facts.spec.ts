import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab } from "../support/browser";
import { signInAsOperator } from "../support/officer";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

const NAME = `Không gian thử nghiệm ${Date.now()}`;
const PLACE = "Xã Mỹ Thọ";
const PROOF = { name: "bien-ban.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
const NO_PROOF = { name: "ghi-chu.txt", mimeType: "text/plain", buffer: Buffer.from("không phải minh chứng") };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("an officer who reports what the register does not hold", () => {
  it("reports it with its proof, corrects it and takes it back, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false });
    await signInAsOperator(page, "/can-bo/so-lieu/moi?loai=facility");
    await report(page);
    await correct(page);
    await withdraw(page);
    await context.close();
  });

  it("finds the producer a fact is about", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false });
    await signInAsOperator(page, "/can-bo/so-lieu/moi?loai=workforce");
    const shopper = new Shopper(page);
    await page.getByLabel("Tìm sản phẩm hoặc chủ thể theo tên").fill("hợp tác xã");
    await shopper.follow(page.getByRole("button", { name: "Tìm", exact: true }));
    expect(await page.getByLabel("Chủ thể", { exact: true }).locator("option").count()).toBeGreaterThan(2);
    await page.getByLabel("Chủ thể", { exact: true }).selectOption({ index: 1 });
    await page.getByLabel("Tổng số lao động").fill("12");
    await page.getByLabel("Trong đó có bằng cấp, chứng chỉ").fill("30");
    await page.getByLabel("Nguồn số liệu").fill("Khảo sát thử nghiệm");
    await shopper.follow(page.getByRole("button", { name: "Ghi số liệu" }));
    expect(await textOf(page.getByRole("main"))).toContain("không thể nhiều hơn tổng số");
    expect(await page.getByLabel("Tổng số lao động").inputValue()).toBe("12");
    await page.getByLabel("Trong đó có bằng cấp, chứng chỉ").fill("3");
    await shopper.follow(page.getByRole("button", { name: "Ghi số liệu" }));
    expect(await textOf(page.getByRole("status"))).toContain("Đã ghi số liệu");
    await context.close();
  });
});

describe("an officer who answers for the whole province", () => {
  it("publishes the numbers of a day, restates them with a reason, and everybody can read both, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false });
    await signInAsOperator(page, "/can-bo/chi-tieu");
    const shopper = new Shopper(page);
    await shopper.follow(page.getByRole("link", { name: "Công bố số liệu" }));
    await page.getByLabel("Tôi đã xem số liệu của ngày này").check();
    await shopper.follow(page.getByRole("button", { name: "Công bố", exact: true }));
    expect(await textOf(page.getByRole("status"))).toContain("Đã công bố");
    const newest = page.getByRole("row").nth(1);
    await newest.getByText("Công bố lại", { exact: false }).first().click();
    await newest.getByLabel("Lý do, bằng tiếng Việt").fill(NAME);
    await newest.getByLabel("Lý do, bằng tiếng Anh").fill("A trial.");
    await shopper.follow(newest.getByRole("button", { name: "Công bố lại" }));
    expect(await textOf(page.getByRole("row").nth(2))).toContain("Đã được công bố lại");

    await page.goto("/chi-tieu/dinh-chinh");
    const rows = page.getByRole("table", { name: /Các lần công bố/ }).getByRole("row");
    expect(await textOf(rows.nth(1))).toContain(NAME);
    const file = await page.request.get((await rows.nth(1).getByRole("link").getAttribute("href")) ?? "");
    const published: { publication: { content_hash: string }; indicators: unknown[] } = await file.json();
    expect(await textOf(rows.nth(1))).toContain(published.publication.content_hash);
    expect(published.indicators.length).toBeGreaterThan(10);
    await context.close();
  });
});

async function report(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  await page.getByLabel("Tỉnh, thành phố").selectOption({ label: "Tỉnh Đồng Tháp" });
  await shopper.follow(page.getByRole("button", { name: "Hiện các đơn vị" }));
  await page.getByLabel("Tên", { exact: true }).fill(NAME);
  await page.getByLabel("Nguồn số liệu").fill("Biên bản bàn giao thử nghiệm");
  const place = page.getByLabel("Địa bàn của số liệu");
  expect(await place.inputValue(), "of which place it is, is never guessed").toBe("");
  await place.selectOption({ label: PLACE });
  await page.getByLabel("Tệp minh chứng").setInputFiles(NO_PROOF);
  await shopper.follow(page.getByRole("button", { name: "Ghi số liệu" }));
  expect(await page.getByLabel("Tên", { exact: true }).inputValue()).toBe(NAME);
  await page.getByLabel("Tệp minh chứng").setInputFiles(PROOF);
  await shopper.follow(page.getByRole("button", { name: "Ghi số liệu" }));
  const recorded = await textOf(page.getByRole("main"));
  for (const words of ["Đã ghi số liệu", NAME, PLACE, "bien-ban.pdf", "Đang dùng"]) expect(recorded).toContain(words);
}

async function correct(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  await shopper.follow(page.getByRole("link", { name: "Ghi bản sửa" }));
  expect(await page.getByLabel("Tên", { exact: true }).inputValue()).toBe(NAME);
  const place = page.getByLabel("Địa bàn của số liệu").locator("option:checked");
  expect(await textOf(place), "the place of what is corrected").toBe(PLACE);
  await page.getByLabel("Đang hoạt động").selectOption("1");
  await page.getByLabel("Lý do sửa").fill("Đã khai trương");
  await shopper.follow(page.getByRole("button", { name: "Ghi số liệu" }));
  const corrected = await textOf(page.getByRole("main"));
  for (const words of ["Các bản trước và sau", "Đã có bản sửa", "Đã khai trương"]) expect(corrected).toContain(words);
}

async function withdraw(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  await page.getByLabel("Lý do sửa").fill("Ghi thử, không có thật");
  await shopper.follow(page.getByRole("button", { name: "Rút lại số liệu này" }));
  const list = await textOf(page.getByRole("main"));
  expect(list).toContain("Đã rút lại.");
  expect(list).not.toContain(NAME);
}
