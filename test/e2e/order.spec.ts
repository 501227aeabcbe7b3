import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE } from "../support/browser";
import { findBuyable } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";
import { textOf } from "../support/text-of";

const [product, another] = await findBuyable(2);
if (!product || !another) throw new Error("unreachable: findBuyable gives as many as asked");
const details = await someDetails();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each([
  ["a desktop", DESKTOP],
  ["a phone", PHONE],
  ["a desktop without JavaScript", { ...DESKTOP, javaScriptEnabled: false }],
  ["a phone without JavaScript", { ...PHONE, javaScriptEnabled: false }],
])("on %s", (_name, options) => {
  it("a buyer finds a product, orders it to pay on delivery, and follows the order", async () => {
    const { page, context, complaints } = await openTab(browser, options);
    const shopper = new Shopper(page);

    await page.goto("/");
    await page.getByRole("search").first().getByLabel("Tìm sản phẩm").fill(product.name);
    await shopper.follow(page.getByRole("button", { name: "Tìm" }).first());
    await shopper.follow(page.getByRole("main").getByRole("link", { name: product.name }).first());
    expect(await textOf(page.getByRole("heading", { level: 1 }))).toBe(product.name);

    await shopper.follow(page.getByRole("button", { name: "Thêm vào giỏ" }).first());
    expect(await textOf(page.getByRole("main"))).toContain(product.name);

    await shopper.goToDetails();
    await shopper.fillDetails(details);
    await shopper.goToReview();
    const review = await textOf(page.getByRole("main"));
    for (const said of [product.name, details.name, details.commune, details.street, details.note]) {
      expect(review).toContain(said);
    }
    const code = await shopper.placeOrder();
    expect(complaints).toEqual([]);
    await context.close();

    await followElsewhere(code);
  });
});

describe("one order for the buyer", () => {
  it("holds the goods of several producers, a part for each", async () => {
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.addToCart(product.handle);
    await shopper.prepareOrder(another.handle, details, 2);
    const code = await shopper.placeOrder();
    // The contract to keep (Law 19/2023 art. 38): both sellers with their addresses, as the order has kept them.
    const contract = await (await page.request.get("/dat-hang/noi-dung")).text();
    for (const said of [product.name, another.name, code, details.name]) expect(contract).toContain(said);
    expect(contract.match(/Địa chỉ: (?!chưa có thông tin)/g)?.length).toBeGreaterThanOrEqual(2);
    await shopper.track(code.toLowerCase(), "+84 912 345 678");
    const order = await textOf(page.getByRole("main"));
    expect(order).toContain("2 phần");
    expect(order).toContain(product.name);
    expect(order).toContain(another.name);
    expect(order.match(/Chờ chủ thể xác nhận/g)).toHaveLength(2);
    await context.close();
  });

  it("can be corrected on the way: details go back filled in, and the cart is as it was", async () => {
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.prepareOrder(product.handle, details);
    await shopper.follow(page.getByRole("link", { name: "Sửa nơi nhận" }));
    expect(await page.getByLabel("Họ và tên người nhận").inputValue()).toBe(details.name);
    expect(await page.getByLabel("Xã, phường hoặc đặc khu").first().inputValue()).toBe(details.commune);
    await page.getByLabel("Số nhà, đường, ấp hoặc khóm").fill("15 ấp Khác");
    await shopper.goToReview();
    expect(await textOf(page.getByRole("main"))).toContain("15 ấp Khác");
    await context.close();
  });
});

describe("an order is shown to nobody who does not know both code and number", () => {
  it("gives a wrong number and an unknown code the same answer", async () => {
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.prepareOrder(product.handle, details);
    const code = await shopper.placeOrder();
    await context.close();

    const stranger = new Shopper((await openTab(browser, PHONE)).page);
    await stranger.track(code, "0987 654 321");
    const wrongNumber = await textOf(stranger.page.getByRole("main").getByRole("alert"));
    await stranger.track("K7MPQ-2XR4H", "0987 654 321");
    expect(await textOf(stranger.page.getByRole("main").getByRole("alert"))).toBe(wrongNumber);
    expect(await stranger.page.content()).not.toContain(details.name);
    await stranger.page.context().close();
  });
});

/** The order as another device of the buyer shows it, with code and number alone. */
async function followElsewhere(code: string): Promise<void> {
  const { page, context } = await openTab(browser, PHONE);
  await new Shopper(page).track(code, details.phone);
  const order = await textOf(page.getByRole("main"));
  expect(order).toContain(code);
  expect(order).toContain("Chờ chủ thể xác nhận");
  expect(order).not.toContain(details.phone);
  await context.close();
}
