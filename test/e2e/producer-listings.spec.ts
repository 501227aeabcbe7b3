import { readRows } from "@ocop/integrations/exchange";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { listed } from "../support/listed";
import { ListingsDesk } from "../support/listings-desk";
import { makeProducerAccount, signInAsProducer } from "../support/producer";
import { untilDecided } from "../support/seller";
import { ownShelf, type ShelfProduct } from "../support/shelf";
import { STOREFRONT_URL } from "../support/system";

/** The marketplace sends sellers back to the shop's own name. */
const SITE = STOREFRONT_URL.replace("//127.0.0.1:", "//localhost:");
const DESK = "/kenh-chu-the";
/** Below what a marketplace takes: the simulated Shopee refuses it like the real one. */
const TOO_CHEAP = "500";
const LIVE = "Đang hiện trên Shopee";
const LINK = "https://postmart.vn/p/san-pham-thu-nghiem-43160.html";
const REFUSED = "Ảnh bị mờ";
/** Queue, review and the next look at the marketplace are part of it; nothing waits for it to pass. */
const PATIENCE = { timeout: 60_000, interval: 400 };

let browser: Browser;
let tab: Tab;
let page: Page;
let seller: ListingsDesk;
let first: ShelfProduct;
/** Stands in the shop already, under a number of somebody else's. */
let second: ShelfProduct;

beforeAll(async () => {
  browser = await launchBrowser();
  await untilDecided("shopee");
  const { producer, products } = await ownShelf(2);
  [first, second] = products as [ShelfProduct, ShelfProduct];
  tab = await openTab(browser, { ...PHONE, baseURL: SITE, javaScriptEnabled: false });
  page = tab.page;
  seller = new ListingsDesk(page);
  await signInAsProducer(page, await makeProducerAccount(producer), `${DESK}/gian-hang`);
});
afterAll(() => browser.close());

/** One story: each part goes on from where the one before ended. */
describe("a producer's listings, without a script", () => {
  it("begin with a shop; what stands there already is asked about before anything is listed twice", async () => {
    await seller.connect({ title: second.name, sku: "TAY" });
    expect(await seller.main()).toContain("Đã nối 1 gian hàng");
    await seller.send([first.name, second.name]);
    expect(await seller.main()).toContain("Đã nhận 2 tin");
    await seller.until("1 sản phẩm có thể đã có trên gian hàng");
    await seller.go("Xem và trả lời");
    expect(await seller.main()).toContain(`Sản phẩm: ${second.name}`);
    await seller.press("Đúng, là tin này");
    expect(await seller.main()).toContain("Đã ghi câu trả lời");
    // What stands there is somebody's own words: they are not written over unasked either.
    await seller.opens(second.name, "Tin bị sửa trên sàn, cần bạn chọn");
    await seller.choose(/^Giữ bản của tôi/);
    await seller.until(LIVE);
    expect((await seller.everything()).filter(({ title }) => title.startsWith(second.name))).toHaveLength(1);
  });

  it("are followed to where buyers see them, with a score, its reasons and what to do next", async () => {
    await seller.opens(first.name, LIVE);
    expect(await seller.main()).toMatch(/Tin này tốt đến đâu: \d+\/100/);
    const next = page.getByRole("main").getByRole("link", { name: /^Nên làm tiếp/ });
    expect(await next.getAttribute("href")).toMatch(/\/kenh-chu-the\/(san-pham|chung-nhan)/);
    const shown = page.getByRole("link", { name: "Xem trên Shopee" });
    const address = (await shown.getAttribute("href")) ?? "";
    expect(address).toContain(seller.market.url());
    expect(await (await fetch(address)).text()).toContain(first.name);
  });

  it("with a fault are named with field and sentence; mended there and tried again they are live", async () => {
    await page.goto(`${DESK}/san-pham/${first.id}/gia`);
    await priced(TOO_CHEAP);
    await page.goto(`${DESK}/tin-dang/loi`);
    await seller.until(new RegExp(`Shopee: .*giá[^]*${first.name}`, "i"));
    const mend = page.getByRole("link", { name: `Sửa: ${first.name}` });
    expect(await mend.getAttribute("href")).toMatch(/\/gia#price$/);
    await seller.follow(mend);
    await priced("55.000");
    await expect.poll(async () => (await seller.there(first.name)).price, PATIENCE).toBe(55_000);
    await seller.opens(first.name, LIVE);
  });

  it("whose stock somebody changes on the marketplace are put right by themselves", async () => {
    const { id, stock } = await seller.there(first.name);
    await seller.market.control("edit", { listing: id, change: { stock: stock + 7 } });
    await seller.opens(first.name, "Thử gửi lại");
    await seller.press("Thử gửi lại");
    await expect.poll(async () => (await seller.there(first.name)).stock, PATIENCE).toBe(stock);
  });

  it("are hidden many at once, and shown again by undoing it", async () => {
    await seller.list();
    await seller.tick();
    await page.getByLabel("Việc").selectOption("hide");
    await seller.press("Xem trước");
    expect(await seller.main()).toMatch(/Sẽ làm: 2[\s\S]*vẫn hoàn tác được/);
    await seller.press("Ẩn: 2 tin");
    expect(await seller.main()).toContain("Đã nhận 2 tin");
    await seller.until("Xong. Đã làm 2 trên 2 tin");
    const states = async () => (await seller.everything()).map(({ status }) => status);
    await expect.poll(states, PATIENCE).toEqual(["hidden", "hidden"]);
    // Whoever left the page finds the way back in the list.
    await seller.list();
    await page.getByText("Vừa làm, còn hoàn tác được").click();
    await seller.press("Hoàn tác");
    expect(await seller.main()).toContain("Đã nhận, đang hoàn tác");
    await seller.until("Xong. Đã làm 2 trên 2 tin");
    await expect.poll(states, PATIENCE).toEqual(["live", "live"]);
    await seller.opens(first.name, LIVE);
  });

  it("met no error in the browser on the way", () => expect(listed(tab.complaints)).toBe(""));
});

async function priced(price: string): Promise<void> {
  await page.getByLabel("Giá bán").first().fill(price);
  await seller.press(/^Lưu giá và số lượng/);
}

describe("a producer's listings, with the keyboard alone", () => {
  it.each([
    ["ours", /^Giữ bản của tôi/, { title: "Tên người khác đặt" }, false],
    ["theirs", /^Giữ bản trên sàn/, { price: 61_000 }, true],
  ])("edited on the marketplace they wait for a choice, made with the keys: %s", async (_side, side, change, stays) => {
    const { id } = await seller.there(first.name);
    await seller.market.control("edit", { listing: id, change });
    await seller.opens(first.name, /Thử gửi lại/);
    await seller.press("Thử gửi lại");
    await seller.until("Tin bị sửa trên sàn, cần bạn chọn");
    await page.goto(`${DESK}/tin-dang/loi`);
    await seller.go(`Trả lời: ${first.name}`);
    await page.getByRole("radio", { name: side }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    const loaded = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await loaded;
    expect(await seller.main()).toContain("Đã ghi lựa chọn");
    await seller.until(LIVE);
    const stands = async () => {
      const there = (await seller.everything()).find((one) => one.id === id);
      return Object.entries(change).every(([field, value]) => Reflect.get(there ?? {}, field) === value);
    };
    await expect.poll(stands, PATIENCE).toBe(stays);
  });

  it("keep the answer for later edits, until the producer wants to be asked again", async () => {
    await seller.opens(first.name, "Giá: luôn giữ bản trên sàn");
    await page.getByRole("button", { name: "Hỏi lại tôi: Giá" }).focus();
    const loaded = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await loaded;
    expect(await seller.main()).toContain("Hệ thống sẽ hỏi lại");
    await seller.until("Tin bị sửa trên sàn, cần bạn chọn");
    await seller.choose(/^Giữ bản của tôi/);
    await expect.poll(async () => (await seller.there(first.name)).price, PATIENCE).toBe(55_000);
  });
});

describe("a producer's products on a channel that takes files", () => {
  it("go out in a file, are handed over, and links and refusals come back by pasting", async () => {
    await untilDecided("postmart");
    // A file holds what is new: whoever handed these over before finds them changed.
    for (const { id } of [first, second]) {
      await page.goto(`${DESK}/san-pham/${id}/gia`);
      await priced(String(50_000 + 100 * Math.floor(Math.random() * 400)));
    }
    await seller.openFiles("Bưu cục mẫu");
    for (const { name } of [first, second]) await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
    await seller.press("Lập tệp");
    expect(await seller.main()).toContain("Đã lập tệp số");
    const sheet = page.getByRole("link", { name: /^Tải tệp số/ }).first();
    const download = await page.request.get((await sheet.getAttribute("href")) ?? "");
    expect(download.headers()["content-disposition"]).toContain("attachment");
    const cells = (await readRows(await download.body())).flat();
    for (const { name } of [first, second]) expect(cells).toContain(name);
    await seller.press(/^Tôi đã đưa tệp số/);
    await page.getByLabel(`Đường dẫn của ${first.name}`).fill(LINK);
    await page.getByLabel(`Đường dẫn của ${second.name}`).fill(REFUSED);
    await seller.press("Lưu các đường dẫn");
    const told = await seller.main();
    expect(told).toContain("Đã nhận 1 đường dẫn và 1 lời từ chối");
    for (const state of ["Đã có đường dẫn, chờ kiểm chứng", "Sàn từ chối"]) expect(told).toContain(state);
  });

  it("are taken out again: the next file names them as withdrawn, and nothing is asked about them any more", async () => {
    for (const { name } of [first, second])
      await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck();
    await seller.press("Lập tệp");
    const told = await seller.main();
    expect(told).toContain("Đã lập tệp số");
    expect(told).not.toContain(`Đường dẫn của ${first.name}`);
  });
});
