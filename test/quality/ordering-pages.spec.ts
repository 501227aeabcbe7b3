import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, type ExpectStatic, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { htmlFaults } from "../support/check-html";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow, findOverflowOfDoubledText, measureLayoutShift } from "../support/look";
import { LOCALES, localePath } from "../support/paths";
import { allProducts, findBuyable } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";

const MOST_SHIFT = 0.02;
const SMALL_PHONE = 360;

const [product, another] = await findBuyable(2);
if (!product || !another) throw new Error("unreachable: findBuyable gives as many as asked");
const soldOut = (await allProducts()).find(({ offer }) => offer?.available === 0);
const details = await someDetails();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What a visitor does, and the pages only somebody who has done it can see. */
const STAGES: { does: string; act: (shopper: Shopper) => Promise<void>; paths: string[] }[] = [
  {
    does: "with goods of two producers in the cart, and nothing filled in",
    act: async (shopper) => {
      await shopper.addToCart(product.handle, 2);
      await shopper.addToCart(another.handle);
      await shopper.goToDetails();
      await shopper.goToReview();
    },
    paths: ["/gio-hang", "/dat-hang", "/dat-hang?xem-lai=thieu"],
  },
  {
    does: "with a commune that is not clear",
    act: async (shopper) => {
      await shopper.addToCart(product.handle);
      await shopper.goToDetails();
      await shopper.fillDetails({ ...details, commune: "Tân" });
      await shopper.goToReview();
    },
    paths: ["/dat-hang?xem-lai=thieu"],
  },
  {
    does: "with a cart of which nothing can be ordered as it stands",
    act: async (shopper) => {
      await shopper.putAside(product.offer?.variant_id, 99);
      await shopper.putAside("variant_gone_from_the_shop", 1);
      await shopper.putAside(soldOut?.offer?.variant_id ?? "variant_gone_too", 1);
    },
    paths: ["/gio-hang"],
  },
  {
    does: "whose goods were gone when the order was placed",
    act: async (shopper) => {
      await shopper.prepareOrder(product.handle, details);
      await shopper.putAside("variant_gone_from_the_shop", 1);
    },
    paths: ["/dat-hang/xac-nhan?ket-qua=het-hang", "/dat-hang/xac-nhan?ket-qua=doi-gia&cu=1000"],
  },
  {
    does: "who looks for an order nobody has",
    act: (shopper) => shopper.track("K7MPQ-2XR4H", details.phone),
    paths: ["/tra-cuu-don-hang?xem=1"],
  },
  {
    does: "before the order",
    act: (shopper) => shopper.prepareOrder(product.handle, details),
    paths: ["/dat-hang/xac-nhan"],
  },
  {
    does: "after the order",
    act: async (shopper) => {
      await shopper.prepareOrder(product.handle, details);
      await shopper.placeOrder();
    },
    paths: ["/dat-hang/hoan-tat", "/tra-cuu-don-hang?xem=1"],
  },
  {
    does: "with a complaint handed in half written",
    act: async (shopper) => {
      await shopper.page.goto("/khieu-nai");
      await shopper.page.getByLabel("Việc xảy ra").fill("Thử nghiệm.");
      await shopper.follow(shopper.page.getByRole("button", { name: "Gửi khiếu nại" }));
    },
    paths: ["/khieu-nai?xem-lai=thieu", "/khieu-nai/da-nhan"],
  },
];

describe.concurrent.each(STAGES)("a visitor $does", ({ act, paths }) => {
  it.for<[string, BrowserContextOptions]>([
    ["a phone", PHONE],
    ["a desktop", DESKTOP],
  ])("sees pages without a fault on %s", async ([_device, options], { expect }) => {
    const tab = await openTab(browser, options);
    await act(new Shopper(tab.page));
    for (const path of paths) for (const locale of LOCALES) await check(expect, tab, localePath(locale, path));
    expect(listed(tab.complaints)).toBe("");
    await tab.context.close();
  });
});

async function check(expect: ExpectStatic, { page }: Tab, path: string): Promise<void> {
  const viewport = page.viewportSize();
  const response = await page.goto(path);
  expect(new URL(page.url()).pathname, "is shown, not left for another page").toBe(path.split("?")[0]);
  expect.soft(await measureLayoutShift(page), path).toBeLessThanOrEqual(MOST_SHIFT);
  expect.soft(listed(await findAccessFaults(page)), path).toBe("");
  expect.soft(listed(await findOverflow(page, 320)), path).toBe("");
  expect.soft(listed(await findOverflowOfDoubledText(page, SMALL_PHONE)), `${path}, doubled letters`).toBe("");
  if (viewport) await page.setViewportSize(viewport);
  const html = (await response?.text()) ?? "";
  expect.soft(listed(await htmlFaults(html)), path).toBe("");
}
