import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, type Tab } from "../support/browser";
import { ChannelOfficer } from "../support/channel-officer";
import { listed } from "../support/listed";
import { findAccessFaults } from "../support/look";
import { simulator } from "../support/marketplace";
import { signInAsOperator } from "../support/officer";
import { type ShelfProduct, shelf } from "../support/shelf";
import { STOREFRONT_URL } from "../support/system";
import { textOf } from "../support/text-of";

/** The marketplace sends sellers back to the shop's own name. */
const SITE = STOREFRONT_URL.replace("//127.0.0.1:", "//localhost:");
/** A shop of the simulated Shopee that no other journey uses. */
const NUMBER = String(800_000_000 + Math.floor(Math.random() * 99_999_999));
const SHOP = { id: NUMBER, name: `Gian hàng chung thử nghiệm ${NUMBER}` };
const shopee = simulator("shopee");

let browser: Browser;
let tab: Tab;
let page: Page;
let officer: ChannelOfficer;
let goods: { group: string; products: [ShelfProduct, ShelfProduct, ShelfProduct] };

beforeAll(async () => {
  browser = await launchBrowser();
  goods = await shelf();
  await shopee.control("shops", SHOP);
  tab = await openTab(browser, { ...DESKTOP, baseURL: SITE });
  page = tab.page;
  officer = new ChannelOfficer(page);
  await signInAsOperator(page, "/can-bo/san/noi");
});

afterAll(async () => {
  await shopee.control("clear-faults", {});
  await browser.close();
});
const main = () => textOf(page.getByRole("main"));

/** One story: each part goes on from where the one before ended. */
describe("an officer who keeps a shop on a marketplace", () => {
  let shop: string;
  let listing: string;
  const there = async () => shopee.listing(SHOP.id, goods.products[0].sku);

  it("connects it on the marketplace's own page", async () => {
    await officer.follow(page.getByRole("button", { name: "Bắt đầu nối Shopee" }));
    await officer.follow(page.getByRole("link", { name: "Mở trang đồng ý của Shopee" }));
    await officer.follow(page.getByRole("link", { name: new RegExp(SHOP.name) }));
    expect(await main()).toContain("Đã nối gian hàng");
    expect(await main()).toContain("hệ thống tự gia hạn");
    shop = officer.idInAddress();
    // What the shop has before anything is listed there: one of these is ours, the other is not.
    for (const { name, sku } of goods.products.slice(1))
      await shopee.control("seed", { shop: SHOP.id, title: name, sku: `CU-${sku}`, price: 40_000, stock: 3 });
  });

  it("maps a product group to a suggested category and is told what is still missing, and who is affected", async () => {
    await officer.openMapping("shopee", shop, goods.group);
    expect(await main()).toContain("Gợi ý cho nhóm này");
    await officer.chooseCategory("Trái cây sấy");
    await officer.fillAttribute("Xuất xứ", { option: "Việt Nam" });
    await officer.fillAttribute("Khối lượng", null);
    await page.getByLabel("Nếu không rõ khối lượng tịnh (g)").fill("500");
    await officer.follow(page.getByRole("button", { name: "Xem ai bị ảnh hưởng" }));
    expect(await main()).toContain("Vẫn còn thuộc tính bắt buộc chưa ghép");
    expect(await main()).toContain("Không tin đăng nào thay đổi");
    await officer.follow(page.getByRole("button", { name: "Lưu" }));
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: goods.group, exact: true }) });
    expect(await textOf(row)).toMatch(/1\/\d/);
  });

  it("sets price and stock rules, and sees what buyers would pay for what is not listed yet", async () => {
    await page.goto(`/can-bo/san/dieu-kien/shopee?gian-hang=${shop}`);
    await page.getByLabel("Hệ số giá (%)").fill("110");
    await page.getByLabel("Làm tròn lên").selectOption("1000");
    await page.getByLabel("Giữ lại (số lượng)").fill("1");
    await page.getByLabel("SPX Express").check();
    await officer.follow(page.getByRole("button", { name: "Xem trên sản phẩm thật" }));
    expect(await main()).toContain("Sản phẩm chưa đăng: người mua sẽ thấy giá này");
    expect(await page.getByRole("row").count()).toBeGreaterThan(5);
    await officer.follow(page.getByRole("button", { name: "Lưu" }));
    expect(await main()).toContain("Đã lưu bản 1");
  });

  it("tries it out, mends the fault by its link, and reads exactly what would be sent", async () => {
    const [product] = goods.products;
    await page.goto(`/can-bo/san/thu?gian-hang=${shop}`);
    await page
      .getByLabel("Nhóm sản phẩm")
      .selectOption({ label: `${goods.group} (${await officer.productsIn(goods.group)})` });
    await officer.follow(page.getByRole("button", { name: "Thử", exact: true }));
    await officer.follow(page.getByRole("link", { name: product.name, exact: true }));
    expect(await main()).toContain("điều cần sửa trước khi gửi");
    expect(await main()).toContain("Khối lượng");
    await officer.follow(page.getByRole("link", { name: "Sửa: ngành hàng" }).first());
    await officer.fillAttribute("Khối lượng", { text: "250", unit: "g" });
    await officer.follow(page.getByRole("button", { name: "Xem ai bị ảnh hưởng" }));
    await officer.follow(page.getByRole("button", { name: "Lưu" }));
    await page.goto(`/can-bo/san/thu/${shop}/${product.id}`);
    expect(await main()).toContain("Không có lỗi nào");
    await page.getByText("Nội dung gửi nguyên văn").click();
    expect(await textOf(page.locator("pre"))).toContain(
      `"original_price": ${Math.ceil((product.price * 1.1) / 1_000) * 1_000}`,
    );
    expect(listed(await findAccessFaults(page))).toBe("");
  });

  it("sends it and sees it live", async () => {
    await officer.follow(page.getByRole("button", { name: "Gửi lên sàn" }));
    listing = officer.idInAddress();
    await officer.until(() => main(), "Khớp với sàn");
    await officer.until(async () => (await there()).status, "live");
  });

  it("decides what stands where somebody edited it there", async () => {
    const { id, title } = await there();
    await shopee.control("edit", { listing: id, change: { title: "Tên do người khác sửa trên sàn" } });
    await officer.follow(page.getByRole("button", { name: "Đọc lại từ sàn" }));
    await officer.until(() => main(), "Giữ của sàn: Tên do người khác sửa trên sàn");
    expect((await there()).title).toBe("Tên do người khác sửa trên sàn");
    await page.getByLabel(/^Giữ của ta:/).check();
    await officer.follow(page.getByRole("button", { name: "Ghi lựa chọn" }));
    await officer.until(async () => (await there()).title, title);
  });

  it("finds what was tried too often, and tries it again", async () => {
    const { id, units } = await there();
    await shopee.control("faults", { mode: "server_error", path: "/product/update_stock" });
    await shopee.control("edit", { listing: id, change: { stock: 1 } });
    await officer.follow(page.getByRole("button", { name: "Đọc lại từ sàn" }));
    await page.goto("/can-bo/san/ngung-thu");
    const given = async () => {
      await officer.tireOut(listing);
      return main();
    };
    await officer.until(given, goods.products[0].name);
    await shopee.control("clear-faults", {});
    await officer.follow(page.getByRole("button", { name: "Thử lại", exact: true }).first());
    await officer.until(async () => String((await there()).units[0]?.stock), String(units[0]?.stock));
  });

  it("sees an order that came from there, and the goods it holds", async () => {
    const [{ sku, name }] = goods.products;
    const { id: order } = await shopee.control("orders", { shop: SHOP.id, lines: [{ sku, quantity: 1 }] });
    await page.goto(`/can-bo/san/don-hang?gian-hang=${shop}`);
    await officer.until(() => main(), String(order));
    await officer.follow(page.getByRole("link", { name: String(order) }));
    for (const told of [name, "đang giữ", "chờ gửi"]) expect(await main()).toContain(told);
  });

  it("is asked before a product that may be there is listed, and answers", async () => {
    for (const [product, answer] of [
      [goods.products[1], /^Đúng, nối với tin/],
      [goods.products[2], "Không phải, đăng tin mới"],
    ] as const) {
      await page.goto(`/can-bo/san/thu/${shop}/${product.id}`);
      await officer.follow(page.getByRole("button", { name: "Gửi lên sàn" }));
      expect(await main()).toContain("Gian hàng có thể đã có sản phẩm này");
      await page.goto(`/can-bo/san/tin-giong?gian-hang=${shop}`);
      const card = page.getByRole("article").filter({ hasText: product.name }).first();
      await card.getByLabel(answer).first().check();
      await officer.follow(card.getByRole("button", { name: "Ghi câu trả lời" }));
      expect(await main()).toContain("Đã ghi câu trả lời");
    }
    const [, linked, fresh] = goods.products;
    await officer.until(async () => String((await shopee.listings(SHOP.id)).length), "4");
    const skus = (await shopee.listings(SHOP.id)).flatMap(({ units }) => units.map(({ sku }) => sku));
    expect(skus).toContain(fresh.sku);
    expect(skus).not.toContain(linked.sku);
  });

  it("met no error in the browser on the way", () => expect(listed(tab.complaints)).toBe(""));
});
