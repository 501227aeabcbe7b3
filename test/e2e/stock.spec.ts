import type { ProductDetail, ProductSummary } from "@contracts/catalogue";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE } from "../support/browser";
import { allProducts, findProduct, shopGet } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";
import { textOf } from "../support/text-of";

const details = await someDetails();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("goods that run out", () => {
  it("are not sold when there are none: the page says so and has no button", async () => {
    const { handle } = await findProduct("sold out", ({ offer }) => offer?.available === 0);
    const { page, context } = await openTab(browser, PHONE);
    await page.goto(`/san-pham/${handle}`);
    expect(await textOf(page.getByRole("main"))).toMatch(/hết hàng/i);
    expect(await page.getByRole("button", { name: "Thêm vào giỏ" }).count()).toBe(0);
    await context.close();
  });

  it("cannot be put into the cart beyond what there is, and the cart offers what there is", async () => {
    const { handle, offer } = await scarce();
    const { page, context } = await openTab(browser, PHONE);
    const shopper = new Shopper(page);
    await shopper.addToCart(handle);
    await page
      .getByLabel(/^Số lượng /)
      .first()
      .fill(String((offer?.available ?? 0) + 1));
    await shopper.follow(page.getByRole("button", { name: /^Đổi số lượng/ }).first());
    const cart = page.getByRole("main");
    expect(await textOf(cart)).toContain(`chỉ còn ${offer?.available}`);
    expect(await page.getByRole("link", { name: "Đặt hàng", exact: true }).count()).toBe(0);
    await shopper.follow(page.getByRole("button", { name: `Đổi thành ${offer?.available}` }));
    expect(await page.getByRole("link", { name: "Đặt hàng", exact: true }).count()).toBe(1);
    await context.close();
  });

  it("go to one of two buyers of the last ones; the other is told and loses nothing typed", async () => {
    const { handle, offer } = await scarce();
    const last = offer?.available ?? 0;
    const [quick, slow] = await Promise.all([openTab(browser, PHONE), openTab(browser, PHONE)]);
    const winner = new Shopper(quick.page);
    const loser = new Shopper(slow.page);
    await loser.prepareOrder(handle, details, last);
    await winner.prepareOrder(handle, details, last);
    await winner.placeOrder();
    await loser.follow(loser.orderButton);
    expect(await textOf(slow.page.getByRole("main").getByRole("alert").first())).toMatch(/hết hàng/);
    expect(await textOf(slow.page.getByRole("main"))).toContain(details.street);
    expect((await shopGet<ProductDetail>(`/products/${handle}`)).offer?.available).toBe(0);
    await Promise.all([quick.context.close(), slow.context.close()]);
  });
});

/** The product with the fewest pieces left: these tests buy them all. */
async function scarce(): Promise<ProductSummary> {
  const sold = (await allProducts()).filter(({ offer }) => offer !== null && offer.available > 0);
  const now = await Promise.all(
    sold
      .sort((one, other) => (one.offer?.available ?? 0) - (other.offer?.available ?? 0))
      .slice(0, 20)
      .map(({ handle }) => shopGet<ProductDetail>(`/products/${handle}`)),
  );
  const product = now.find(({ offer }) => offer !== null && offer.available > 0 && offer.available < 99);
  if (!product) throw new Error("The running shop has nothing scarce left to buy; give it fresh sample data.");
  return product;
}
