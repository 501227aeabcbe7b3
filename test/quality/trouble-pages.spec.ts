import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { htmlFaults } from "../support/check-html";
import { FaultyBackend } from "../support/faulty-backend";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow, findOverflowOfDoubledText } from "../support/look";
import { type OwnStorefront, serveStorefrontOn } from "../support/own-storefront";
import { findBuyable } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";
import { textOf } from "../support/text-of";

/** What a visitor sees while the backend is down: on a storefront of its own, since the shop under test must stay whole. */
const [product] = await findBuyable(1);
if (!product) throw new Error("unreachable: findBuyable gives as many as asked");
const details = await someDetails();
const PAGES = [
  "/",
  "/san-pham",
  `/san-pham/${product.handle}`,
  "/chu-the",
  "/dia-phuong",
  "/xac-thuc?q=sen",
  "/chi-tieu",
];
const TROUBLE = { vi: "Trang chưa hiện được", en: "The page could not be shown" };

const backend = new FaultyBackend();
let storefront: OwnStorefront;
let browser: Browser;

beforeAll(async () => {
  await backend.open();
  [storefront, browser] = await Promise.all([serveStorefrontOn(backend.url), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await storefront.stop();
  await backend.close();
});
beforeEach(() => backend.be("well"));

const visit = (options = PHONE): Promise<Tab> => openTab(browser, { ...options, baseURL: storefront.url });

describe("while the backend does not answer", () => {
  it.each([
    ["gone", PAGES],
    ["broken", PAGES],
    // Each waits until the storefront has lost its patience.
    ["silent", PAGES.slice(0, 2)],
  ] as const)("every page is a whole one with the next step: %s", async (mood, pages) => {
    await backend.be(mood);
    const answers = await Promise.all(
      pages.map(async (path) => ({ path, answer: await fetch(storefront.url + path) })),
    );
    for (const { path, answer } of answers) {
      const html = await answer.text();
      expect.soft([answer.status, answer.headers.get("retry-after")], path).toEqual([503, "60"]);
      expect.soft(html, path).toMatch(new RegExp(`<h1[^>]*>${TROUBLE.vi}</h1>`));
      expect.soft(html.includes(`href="${path}"`), `${path} can be tried again`).toBe(true);
      expect.soft(html, path).not.toMatch(/ECONN|BackendError|127\.0\.0\.1:\d+\/shop|\bat .+:\d+:\d+/);
      expect.soft(listed(await htmlFaults(html)), path).toBe("");
    }
  });

  it.each([PHONE, DESKTOP, { ...PHONE, javaScriptEnabled: false }])(
    "the visitor reads it, and goes on once it is over",
    async (options) => {
      const { page, context } = await visit(options);
      await new Shopper(page).addToCart(product.handle, 2);
      await backend.be("gone");
      expect((await page.goto("/gio-hang"))?.status()).toBe(503);
      expect(await textOf(page.getByRole("heading", { level: 1 }))).toBe(TROUBLE.vi);
      if (options.javaScriptEnabled !== false) await expectWell(page);
      await backend.be("well");
      await new Shopper(page).follow(page.getByRole("link", { name: "Thử lại" }));
      expect(new URL(page.url()).pathname).toBe("/gio-hang");
      expect(
        await page
          .getByLabel(/^Số lượng /)
          .first()
          .inputValue(),
      ).toBe("2");
      await context.close();
    },
  );

  it("it is said in English to who reads English", async () => {
    await backend.be("gone");
    const answer = await fetch(`${storefront.url}/en/san-pham`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(TROUBLE.en);
  });
});

describe("an order that meets a backend in trouble", () => {
  it("was not sent where nobody listens: the buyer is told so, and orders once it is over", async () => {
    const { page, context } = await visit();
    const shopper = new Shopper(page);
    await shopper.prepareOrder(product.handle, details);
    await backend.be("gone");
    await shopper.follow(shopper.orderButton);
    expect(await textOf(page.getByRole("alert").first())).toContain("chưa có gì được đặt");
    await expectWell(page);
    await backend.be("well");
    await shopper.follow(page.getByRole("link", { name: "Thử lại" }));
    expect(await shopper.placeOrder()).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
    await context.close();
  });

  it("is in doubt where the answer never came: it is sent again as it was, and is one", async () => {
    const { page, context } = await visit();
    const shopper = new Shopper(page);
    await shopper.prepareOrder(product.handle, details);
    await backend.be("silent", "POST /shop/orders");
    await shopper.follow(shopper.orderButton);
    expect(await textOf(page.getByRole("alert").first())).toContain("Chưa rõ đơn đã ghi xong chưa");
    await expectWell(page);
    await backend.be("well");
    await shopper.follow(page.getByRole("button", { name: "Gửi lại đơn này" }));
    expect(await shopper.orderCode()).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
    await context.close();
  });
});

async function expectWell(page: Tab["page"]): Promise<void> {
  const viewport = page.viewportSize();
  expect.soft(listed(await findAccessFaults(page))).toBe("");
  expect.soft(listed(await findOverflow(page, 320))).toBe("");
  expect.soft(listed(await findOverflowOfDoubledText(page, 360))).toBe("");
  if (viewport) await page.setViewportSize(viewport);
}
