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
    const shown = await page.request.get(
      (await page.getByRole("link", { name: "Xem trên Shopee" }).getAttribute("href")) ?? "",
    );
    expect(await shown.text()).toContain(first);
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

  it("that fail on the marketplace's side heal by themselves, and say that nothing has to be done", async () => {
    await seller.market.control("faults", { mode: "server_error", path: "/product/update_price", times: 3 });
    await setPrice("56.000");
    await page.goto(`${LISTINGS}/loi`);
    await seller.until("Tự gửi lại, bạn không cần làm gì");
    await seller.press(/Thử gửi lại/);
    await expect.poll(async () => (await seller.there(first)).price, { timeout: 60_000 }).toBe(56_000);
  });

  it("are hidden many at a time and shown again; ended for good they say so", async () => {
    await page.goto(LISTINGS);
    for (const name of [first, second]) await page.getByRole("checkbox", { name: `Chọn ${name}, Shopee` }).check();
    await page.getByLabel("Việc").selectOption({ label: "Ẩn" });
    await seller.press("Làm");
    expect(await seller.main()).toContain("Đã làm 2 tin");
    expect((await seller.there(first)).status).toBe("hidden");
    await seller.press("Hoàn tác");
    expect((await seller.there(first)).status).toBe("live");
    await seller.opensListing(second, "Đang hiện");
    await seller.press("Kết thúc (xóa khỏi sàn)");
    expect(await seller.main()).toContain("Tin đã kết thúc trên Shopee");
    expect(await page.getByRole("button", { name: "Hoàn tác" }).count()).toBe(0);
    await page.goto(`${LISTINGS}?q=${encodeURIComponent(second)}`);
    await page.getByRole("checkbox", { name: `Chọn ${second}, Shopee` }).check();
    await page.getByLabel("Việc").selectOption({ label: "Hiện lại" });
    await seller.press("Làm");
    expect(await seller.main()).toMatch(/Còn 1 tin chưa làm được: .*Sàn không cho làm việc này/);
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

describe("files for a channel without an API", () => {
  it("are made, downloaded, handed over; a wrong link is answered plainly, a right one waits to be checked", async () => {
    await page.goto("/kenh-chu-the/gian-hang");
    await page.getByLabel(/Tên gian hàng của bạn trên Buudien/).fill("Quầy thử nghiệm");
    await seller.press(/^Đăng bằng tệp với Buudien/);
    await page.getByRole("checkbox", { name: new RegExp(`^${first}`) }).check();
    await seller.press("Lập tệp");
    expect(await seller.main()).toContain("Đã lập tệp số 1");
    const href = await page.getByRole("link", { name: "Tải tệp số 1" }).getAttribute("href");
    const file = await page.request.get(href ?? "");
    expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, "PK"]);
    expect(await seller.main()).toContain("Dán được sau khi bạn ghi là đã đưa tệp");
    await seller.press("Tôi đã đưa tệp số 1 cho bưu điện");
    const link = page.getByLabel(new RegExp(`Đường dẫn của ${first}`));
    await link.fill("https://example.com/mot-trang-khac");
    await seller.press("Lưu các đường dẫn");
    expect(await seller.main()).toMatch(/Chưa dùng được: .*(Buudien|sàn)/);
    await link.fill("https://buudien.vn/san-pham/mot-trang-12345.html");
    await seller.press("Lưu các đường dẫn");
    expect(await seller.main()).toContain("Đã nhận 1 đường dẫn");
    expect(await seller.main()).toContain("Đã có đường dẫn, chờ kiểm chứng");
    expect(tab.complaints).toEqual([]);
  });
});
