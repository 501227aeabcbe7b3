import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { makeProducerAccount, type ProducerAccount, signInAsProducer } from "../support/producer";
import { Seller } from "../support/seller";
import { onShopDatabase } from "../support/shop-database";
import { STOREFRONT_URL } from "../support/system";

/** The marketplace sends sellers back to the shop's own name. */
const SITE = STOREFRONT_URL.replace("//127.0.0.1:", "//localhost:");
const LISTINGS = "/kenh-chu-the/tin-dang";
const NO_SCRIPT = { ...PHONE, baseURL: SITE, javaScriptEnabled: false };

let browser: Browser;
let tab: Tab;
let page: Page;
let seller: Seller;
let firstId: string;
let first: string;
/** Stands in the shop already. */
let second: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const account = await makeProducerAccount();
  const [one, two] = await longNames(account);
  [firstId, first, second] = [one?.id ?? "", one?.name ?? "", two?.name ?? ""];
  tab = await openTab(browser, NO_SCRIPT);
  page = tab.page;
  seller = new Seller(page);
  await seller.openShop();
  await signInAsProducer(page, account, "/kenh-chu-the/gian-hang");
});
afterAll(async () => {
  await seller.market.control("clear-faults", {});
  await browser.close();
});

/** Products whose names are long enough for every marketplace. */
async function longNames({ products }: ProducerAccount): Promise<{ id: string; name: string }[]> {
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      "select id, name from registered_product where id = any($1::text[]) and length(name) between 12 and 90 order by name",
      [products],
    );
    return rows;
  });
}

/** One story: each part goes on from where the one before ended. All of it without JavaScript, unless it says otherwise. */
describe("a producer's listings, without a script", () => {
  it("begin with a shop; what stands there already is asked about before anything is listed twice", async () => {
    await seller.market.control("seed", { shop: seller.shop.id, title: second, sku: "TAY", price: 40_000, stock: 3 });
    await seller.go("Kết nối Shopee");
    await seller.follow(page.getByRole("link", { name: new RegExp(seller.shopName) }));
    expect(await seller.main()).toContain("Đã nối 1 gian hàng");
    for (const name of [first, second]) await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
    await seller.press("Xem thử");
    expect(await seller.main()).toContain("Sẵn sàng gửi: 2");
    await seller.press("Gửi 2 tin lên sàn");
    expect(await seller.main()).toContain("Đã nhận 2 tin");
    await seller.until("1 sản phẩm có thể đã có trên gian hàng");
    await seller.go("Xem và trả lời");
    expect(await seller.main()).toContain(`Sản phẩm: ${second}`);
    await seller.press("Đúng, là tin này");
    expect(await seller.main()).toContain("Không có câu hỏi nào");
    expect((await seller.market.listings(seller.shop.id)).filter(({ title }) => title.startsWith(second))).toHaveLength(
      1,
    );
  });

  it("are followed to where buyers see them, with a score, its reasons and what to do next", async () => {
    await seller.opensListing(first, "Đang hiện trên Shopee");
    expect(await seller.main()).toMatch(/Tin này tốt đến đâu: \d+\/100/);
    const next = page.getByRole("main").getByRole("link", { name: /^Nên làm tiếp/ });
    expect(await next.getAttribute("href")).toMatch(/\/kenh-chu-the\/(san-pham|chung-nhan)/);
    const shown = page.getByRole("link", { name: "Xem trên Shopee" });
    expect(await shown.getAttribute("href")).toMatch(/^https:\/\/shopee\.vn\/product\/\d+\/\d+$/);
  });

  it("with a fault are named with field and sentence; mended there and tried again they are live", async () => {
    await setPrice("500");
    await page.goto(`${LISTINGS}/loi`);
    await seller.until(new RegExp(`Shopee: .*giá[^]*${first}`, "i"));
    const mend = page.getByRole("link", { name: `Sửa: ${first}` });
    expect(await mend.getAttribute("href")).toMatch(/\/gia#price$/);
    await seller.follow(mend);
    await priced("55.000");
    await page.goto(`${LISTINGS}/loi`);
    if ((await seller.main()).includes(first)) await seller.press(/gửi lại/);
    await seller.opensListing(first, "Đang hiện trên Shopee");
    await expect.poll(async () => (await seller.there(first)).price, { timeout: 30_000 }).toBe(55_000);
  });
});

async function setPrice(price: string): Promise<void> {
  await page.goto(`/kenh-chu-the/san-pham/${firstId}/gia`);
  await priced(price);
}

async function priced(price: string): Promise<void> {
  await page.getByLabel("Giá bán").first().fill(price);
  await seller.press(/^Lưu giá và số lượng/);
}

describe("a producer's listings, with the keyboard alone", () => {
  it("edited on the marketplace they wait for a choice, which is made with the keys", async () => {
    const { id } = await seller.there(first);
    await seller.market.control("edit", { listing: id, change: { title: `${first} sửa tay` } });
    await seller.opensListing(first, "Thử gửi lại");
    await seller.press("Thử gửi lại");
    await seller.until("Tin bị sửa trên sàn, cần bạn chọn");
    await page.goto(`${LISTINGS}/loi`);
    await seller.go(`Trả lời: ${first}`);
    await page.getByRole("radio", { name: /Giữ bản trên sàn/ }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    const loaded = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await loaded;
    expect(await seller.main()).toContain("Đã ghi lựa chọn");
    await seller.until("Đang hiện trên Shopee");
    expect((await seller.there(first)).title).toBe(`${first} sửa tay`);
  });
});
