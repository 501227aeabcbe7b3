import type { Quote } from "@contracts/checkout";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE } from "../support/browser";
import { findBuyable, shopPost } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";

const [product] = await findBuyable(1);
if (!product) throw new Error("unreachable: findBuyable gives as many as asked");
const { handle } = product;
const details = await someDetails();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const WITHOUT_SCRIPT = { ...PHONE, javaScriptEnabled: false };

describe("one order, however often it is sent", () => {
  it("a double click", async () => {
    const before = await inStock();
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.prepareOrder(handle, details);
    await shopper.orderButton.dblclick();
    await shopper.orderCode();
    expect(await inStock()).toBe(before - 1);
    await context.close();
  });

  it("the same form sent twice at once, with no script to hold the second back", async () => {
    const before = await inStock();
    const { page, context } = await openTab(browser, WITHOUT_SCRIPT);
    const shopper = new Shopper(page);
    await shopper.prepareOrder(handle, details);
    const [action, sealed] = await Promise.all([
      page.locator("form:has(input[name=don])").getAttribute("action"),
      page.locator("input[name=don]").inputValue(),
    ]);
    const send = () => context.request.post(action ?? "", { form: { don: sealed }, maxRedirects: 0 });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((answer) => new URL(answer.headers().location ?? "", page.url()).pathname)).toEqual(
      Array(3).fill("/dat-hang/hoan-tat"),
    );
    expect(await inStock()).toBe(before - 1);
    await context.close();
  });

  it("the page before, brought back and sent again", async () => {
    const before = await inStock();
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.prepareOrder(handle, details);
    const sealed = await page.locator("input[name=don]").inputValue();
    const code = await shopper.placeOrder();
    await page.reload();
    expect(await shopper.orderCode()).toBe(code);
    await context.request.post("/dat-hang/dat", { form: { don: sealed } });
    await page.goto("/dat-hang/hoan-tat");
    expect(await shopper.orderCode()).toBe(code);
    expect(await inStock()).toBe(before - 1);
    await context.close();
  });

  it("two tabs", async () => {
    const before = await inStock();
    const { page, context } = await openTab(browser, PHONE);
    const one = new Shopper(page);
    await one.prepareOrder(handle, details);
    const other = new Shopper(await context.newPage());
    await other.page.goto("/dat-hang/xac-nhan");
    expect(await one.placeOrder()).toBe(await other.placeOrder());
    expect(await inStock()).toBe(before - 1);
    await context.close();
  });

  it("but a second order when the buyer fills the cart anew", async () => {
    const before = await inStock();
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.prepareOrder(handle, details);
    const first = await shopper.placeOrder();
    await shopper.prepareOrder(handle, details);
    expect(await shopper.placeOrder()).not.toBe(first);
    expect(await inStock()).toBe(before - 2);
    await context.close();
  });
});

/** What can be sold this moment. The product's page is made from the catalogue, which follows within two seconds. */
async function inStock(): Promise<number> {
  const lines = [{ variant_id: product?.offer?.variant_id, quantity: 1 }];
  const quote = await shopPost<Quote>("/quote", { lines });
  return quote.lines[0]?.available ?? Number.NaN;
}
