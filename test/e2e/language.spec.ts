import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE } from "../support/browser";
import { findBuyable } from "../support/shop-routes";
import { Shopper } from "../support/shopper";

const [product] = await findBuyable(1);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each([
  ["a desktop", DESKTOP],
  ["a phone without JavaScript", { ...PHONE, javaScriptEnabled: false }],
])("the other language, on %s", (_name, options) => {
  it.each([`/san-pham/${product?.handle}`, "/san-pham?stars=4&page=1", "/tim-kiem?q=tr%C3%A0", "/"])(
    "shows the same page: %s",
    async (path) => {
      const { page, context } = await openTab(browser, options);
      const shopper = new Shopper(page);
      await page.goto(path);
      await shopper.follow(page.getByRole("link", { name: "Read this page in English" }));
      const { pathname, search } = new URL(page.url());
      expect(pathname + search).toBe(path === "/" ? "/en" : `/en${path}`);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await shopper.follow(page.getByRole("link", { name: "Đọc trang này bằng tiếng Việt" }));
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
      await context.close();
    },
  );

  it("keeps the cart", async () => {
    const { page, context } = await openTab(browser, options);
    const shopper = new Shopper(page);
    await shopper.addToCart(product?.handle ?? "", 2);
    await page.goto("/en/gio-hang");
    expect(
      await page
        .getByLabel(/^Quantity /)
        .first()
        .inputValue(),
    ).toBe("2");
    await context.close();
  });
});
