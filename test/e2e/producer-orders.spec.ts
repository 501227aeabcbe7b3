import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { makeProducerAccount, type ProducerAccount, signInAsProducer } from "../support/producer";
import { findBuyable } from "../support/shop-routes";
import { Shopper, someDetails } from "../support/shopper";
import { textOf } from "../support/text-of";

const [product] = await findBuyable(1);
if (!product?.producer) throw new Error("unreachable: what can be bought has a seller");
const details = await someDetails();
const ORDERS = "/kenh-chu-the/don-hang";

let browser: Browser;
let account: ProducerAccount;
let buyer: Tab;

beforeAll(async () => {
  browser = await launchBrowser();
  account = await makeProducerAccount(product.producer?.id);
  buyer = await openTab(browser, PHONE);
});
afterAll(() => browser.close());

async function order(): Promise<string> {
  const shopper = new Shopper(buyer.page);
  await shopper.prepareOrder(product?.handle ?? "", details);
  return shopper.placeOrder();
}

const main = (page: Page) => textOf(page.getByRole("main"));

describe.each([
  ["a phone", PHONE],
  ["a phone without JavaScript", { ...PHONE, javaScriptEnabled: false }],
])("on %s", (_name, options) => {
  it("a producer takes an order from accepting it to the buyer's door, and notes the cash", async () => {
    const code = await order();
    const { page, context, complaints } = await openTab(browser, options);
    await signInAsProducer(page, account, `${ORDERS}?q=${code}`);
    const producer = new Shopper(page);
    const press = (name: string) => producer.follow(page.getByRole("button", { name }).first());

    expect(await main(page)).toContain(code);
    await press("Nhận đơn");
    for (const said of [code, details.name, details.phone, details.street]) expect(await main(page)).toContain(said);

    const address = new URL(page.url()).pathname;
    const sheet = await context.request.get(`${address}/phieu`);
    expect([sheet.status(), sheet.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    expect((await sheet.body()).subarray(0, 5).toString()).toBe("%PDF-");

    await press("Đã đóng gói");
    await page.getByLabel("Bên vận chuyển").fill("Viettel Post");
    await page.getByLabel("Mã vận đơn").fill("VT-0001");
    await press("Giao cho bên vận chuyển");
    expect(await main(page)).toContain("VT-0001");
    await press("Khách đã nhận hàng");
    expect(await main(page)).not.toContain(details.street);
    await press("Ghi tiền đã nhận");
    expect(await main(page)).toContain("Đã nhận");

    await page.goto("/kenh-chu-the/doi-soat");
    expect(await main(page)).toContain(code);
    expect(complaints).toEqual([]);
    await context.close();

    const follower = new Shopper(buyer.page);
    await follower.track(code, details.phone);
    for (const said of ["Đã giao hàng", "Viettel Post", "VT-0001"]) expect(await main(buyer.page)).toContain(said);
  });
});

describe("an order nobody has accepted yet", () => {
  it("is taken back by its buyer, who cannot any more once it was accepted", async () => {
    const [code, accepted] = [await order(), await order()];
    const shopper = new Shopper(buyer.page);
    const cancel = async () => {
      await buyer.page.getByText("Hủy phần này").click();
      await shopper.follow(buyer.page.getByRole("button", { name: "Hủy, tôi không mua nữa" }));
    };
    await shopper.track(code, details.phone);
    await cancel();
    for (const said of ["Đã hủy. Bạn không phải trả gì", "Phần này đã hủy"])
      expect(await main(buyer.page)).toContain(said);
    expect(await buyer.page.getByText("Hủy phần này").count()).toBe(0);

    await shopper.track(accepted, details.phone);
    const { page, context } = await openTab(browser, PHONE);
    await signInAsProducer(page, account, `${ORDERS}?q=${accepted}`);
    await new Shopper(page).follow(page.getByRole("button", { name: "Nhận đơn" }).first());
    await cancel();
    expect(await main(buyer.page)).toContain("Người bán vừa nhận đơn");
    expect(await main(buyer.page)).toContain("Chủ thể đã nhận đơn");
    await context.close();
  });
});

describe("one order tapped on two devices", () => {
  it("is accepted once; the second tap finds it accepted", async () => {
    const code = await order();
    const tabs = await Promise.all([1, 2].map(() => openTab(browser, PHONE)));
    for (const { page } of tabs) {
      await signInAsProducer(page, account, `${ORDERS}?q=${code}`);
      await page.getByRole("button", { name: "Nhận đơn" }).waitFor();
    }
    for (const { page } of tabs) await new Shopper(page).follow(page.getByRole("button", { name: "Nhận đơn" }).first());
    for (const { page, context } of tabs) {
      expect(await main(page)).toContain("Đã nhận, chờ đóng gói");
      await context.close();
    }
  });
});
