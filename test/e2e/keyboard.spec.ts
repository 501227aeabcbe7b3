import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab } from "../support/browser";
import { findBuyable } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";
import { textOf } from "../support/text-of";

const [product] = await findBuyable(1);
if (!product) throw new Error("unreachable: findBuyable gives as many as asked");
const details = await someDetails();
const MOST_TABS = 150;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("with the keyboard alone", () => {
  it("the first key leads past the menu to what the page is about", async () => {
    const { page, context } = await openTab(browser, DESKTOP);
    await page.goto("/san-pham");
    await page.keyboard.press("Tab");
    expect(await textOf(page.locator(":focus"))).toBe("Đến nội dung chính");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
    await context.close();
  });

  it("a buyer searches by suggestion, orders, and always sees where the focus is", async () => {
    const { page, context } = await openTab(browser, DESKTOP);
    const shopper = new Shopper(page);
    await page.goto("/");
    await tabTo(page, page.getByRole("combobox").first());
    await page.keyboard.type(product.name);
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const reached = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await reached;
    expect(await textOf(page.getByRole("heading", { level: 1 }))).toBe(product.name);

    await press(page, page.getByRole("button", { name: "Thêm vào giỏ" }).first());
    await press(page, page.getByRole("link", { name: "Đặt hàng", exact: true }));
    await tabTo(page, page.getByLabel("Họ và tên người nhận"));
    await page.keyboard.type(details.name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(details.phone);
    await page.keyboard.press("Tab");
    await choose(page, details.province);
    await page.keyboard.press("Tab");
    await page.keyboard.type(details.commune);
    await page.getByRole("listbox").getByRole("option", { name: details.commune }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel("Số nhà, đường, ấp hoặc khóm"));
    await page.keyboard.type(details.street);
    await press(page, page.getByRole("button", { name: "Xem lại đơn" }));
    await press(page, shopper.orderButton);
    expect(await shopper.orderCode()).toMatch(/^\w{5}-\w{5}$/);
    await context.close();
  });

  it("someone sent back to the form lands on what is to be mended", async () => {
    const { page, context } = await openTab(browser, DESKTOP);
    const shopper = new Shopper(page);
    await shopper.addToCart(product.handle);
    await shopper.goToDetails();
    await press(page, page.getByRole("button", { name: "Xem lại đơn" }));
    await page.keyboard.press("Tab");
    expect(await textOf(page.locator(":focus"))).toContain("nhập họ và tên");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(":focus").getAttribute("id")).toBe("name");
    await context.close();
  });
});

/** Presses Tab until the element has the focus, and checks on the way that the focus can always be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null || activeElement === document.body || getComputedStyle(activeElement).outlineStyle;
    });
    if (outline === "none") throw new Error(`No outline around ${await page.locator(":focus").innerHTML()}`);
  }
  throw new Error(`${MOST_TABS} presses of Tab do not reach ${wanted}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  const loaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await loaded;
}

/** Walks a focused select to an option. */
async function choose(page: Page, name: string): Promise<void> {
  const select = page.locator(":focus");
  const options = await select.locator("option").allTextContents();
  const at = options.findIndex((option) => option.includes(name));
  await page.keyboard.press("Home");
  for (let step = 0; step < at; step += 1) await page.keyboard.press("ArrowDown");
  expect(await select.inputValue()).not.toBe("");
}
