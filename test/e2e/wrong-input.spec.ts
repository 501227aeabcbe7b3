import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE } from "../support/browser";
import { findBuyable } from "../support/shop-routes";
import { type Details, Shopper, someDetails } from "../support/shopper";
import { textOf } from "../support/text-of";

const [product] = await findBuyable(1);
if (!product) throw new Error("unreachable: findBuyable gives as many as asked");
const good = await someDetails();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const WAYS = [
  ["with a script", PHONE],
  ["without one", { ...DESKTOP, javaScriptEnabled: false }],
] as const;

/** Which field, what was wrong, and what the page says of it. */
const FAULTS: [string, Partial<Details>, RegExp][] = [
  ["name", { name: "   " }, /nhập họ và tên người nhận/],
  ["phone", { phone: "" }, /nhập số điện thoại/],
  ["phone", { phone: "0912 345" }, /còn thiếu chữ số/],
  ["phone", { phone: "0912 345 678 999" }, /thừa chữ số/],
  ["phone", { phone: "không có" }, /chỉ gồm chữ số/],
  ["commune", { commune: "" }, /gõ tên xã, phường/],
  ["commune", { commune: "Xã Không Có Tên Này" }, /chưa rõ/],
  ["street", { street: "" }, /số nhà, đường, ấp hoặc khóm/],
];

describe.each(WAYS)("a checkout with something missing, %s", (_way, options) => {
  it.each(FAULTS)(
    "%s: %o is said at the field and above the form, and nothing typed is lost",
    async (field, wrong, said) => {
      const { page, context } = await openTab(browser, options);
      await submit(page, { ...good, ...wrong });
      const summary = page.getByRole("main").getByRole("alert");
      expect(await textOf(summary)).toMatch(said);
      const control = page.locator(`#${field}`);
      expect(await control.getAttribute("aria-invalid")).toBe("true");
      expect(await textOf(page.locator(`#${field}-fault`))).toMatch(said);
      expect((await control.getAttribute("aria-describedby"))?.split(" ")).toContain(`${field}-fault`);
      expect(await page.getByLabel("Ghi chú cho người bán").inputValue()).toBe(good.note);
      await summary.getByRole("link").first().click();
      expect(new URL(page.url()).hash).toBe(`#${field}`);
      await context.close();
    },
  );

  it("asks for the province first, and for everything at once where everything is missing", async () => {
    const { page, context } = await openTab(browser, options);
    const shopper = new Shopper(page);
    await shopper.addToCart(product.handle);
    await shopper.goToDetails();
    await shopper.goToReview();
    const faults = await page.getByRole("main").getByRole("alert").getByRole("link").allTextContents();
    expect(faults).toHaveLength(5);
    expect(faults.join(" ")).toContain("chọn tỉnh hoặc thành phố");
    expect(await page.title()).toMatch(/^Cần sửa/);
    await context.close();
  });

  it("refuses a number that cannot be called only the backend knows of, and lets it be mended", async () => {
    const { page, context } = await openTab(browser, options);
    const shopper = new Shopper(page);
    await submit(page, { ...good, phone: "1900 123 456" });
    await shopper.follow(shopper.orderButton);
    expect(await textOf(page.locator("#phone-fault"))).toContain("tổng đài");
    await page.getByLabel("Số điện thoại").fill(good.phone);
    await shopper.goToReview();
    expect(await shopper.placeOrder()).toMatch(/^\w{5}-\w{5}$/);
    await context.close();
  });
});

it("a wrong e-mail, which nobody need give, is said too", async () => {
  const { page, context } = await openTab(browser, PHONE);
  const shopper = new Shopper(page);
  await shopper.addToCart(product.handle);
  await shopper.goToDetails();
  await shopper.fillDetails(good);
  await page.getByText("Thêm địa chỉ email").click();
  await page.getByLabel("Email").fill("mau@");
  await shopper.goToReview();
  expect(await textOf(page.locator("#email-fault"))).toContain("Email chưa đúng");
  await context.close();
});

async function submit(page: Page, details: Details): Promise<void> {
  const shopper = new Shopper(page);
  await shopper.addToCart(product?.handle ?? "");
  await shopper.goToDetails();
  await shopper.fillDetails(details);
  await shopper.goToReview();
}
