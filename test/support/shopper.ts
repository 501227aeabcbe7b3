import type { UnitOption, UnitsAnswer } from "@contracts/checkout";
import type { Locator, Page } from "playwright-core";
import { shopGet } from "./shop-routes";
import { textOf } from "./text-of";

export type Details = {
  name: string;
  phone: string;
  /** As the list of provinces shows it. */
  province: string;
  commune: string;
  street: string;
  note: string;
};

/** Details a real order could have. Name and street are made up, the number belongs to nobody. */
export async function someDetails(): Promise<Details> {
  const provinces = await units("");
  const province = provinces.find(({ name }) => name.includes("Đồng Tháp"));
  if (!province) throw new Error("The running shop delivers nowhere in Đồng Tháp.");
  const [commune] = await units(`parent=${province.id}`);
  if (!commune) throw new Error("The running shop knows no commune of Đồng Tháp.");
  return {
    name: "Nguyễn Thị Mẫu",
    phone: "0912 345 678",
    province: province.name,
    commune: commune.name,
    street: "12 ấp Mẫu",
    note: "Gọi trước khi giao",
  };
}

async function units(query: string): Promise<UnitOption[]> {
  return (await shopGet<UnitsAnswer>(`/units?${query}`)).units;
}

/** What a buyer does on the pages of the shop, in Vietnamese; each step ends on the page it leads to. */
export class Shopper {
  constructor(readonly page: Page) {}

  async addToCart(handle: string, quantity = 1): Promise<void> {
    await this.page.goto(`/san-pham/${handle}`);
    await this.page.getByLabel("Số lượng").first().fill(String(quantity));
    await this.follow(this.page.getByRole("button", { name: "Thêm vào giỏ" }).first());
  }

  /** Puts a size into the cart whatever the shop says of it, as a page that was opened long ago does. */
  async putAside(variant: string | undefined, quantity: number): Promise<void> {
    const form = { viec: "them", mon: String(variant), so_luong: String(quantity) };
    await this.page.request.post("/gio-hang/sua", { form, maxRedirects: 0 });
  }

  async goToDetails(): Promise<void> {
    await this.page.goto("/gio-hang");
    await this.follow(this.page.getByRole("link", { name: "Đặt hàng", exact: true }));
  }

  async fillDetails(details: Details): Promise<void> {
    const { page } = this;
    await page.getByLabel("Họ và tên người nhận").fill(details.name);
    await page.getByLabel("Số điện thoại").fill(details.phone);
    await this.chooseProvince(details.province);
    await page.getByLabel("Xã, phường hoặc đặc khu").first().fill(details.commune);
    await page.getByLabel("Số nhà, đường, ấp hoặc khóm").fill(details.street);
    await page.getByLabel("Ghi chú cho người bán").fill(details.note);
  }

  async chooseProvince(name: string): Promise<void> {
    const select = this.page.getByLabel("Tỉnh hoặc thành phố");
    const value = await select.locator("option").filter({ hasText: name }).first().getAttribute("value");
    await select.selectOption(value);
  }

  async goToReview(): Promise<void> {
    await this.follow(this.page.getByRole("button", { name: "Xem lại đơn" }));
  }

  get orderButton(): Locator {
    return this.page.getByRole("button", { name: /^Đặt hàng · / });
  }

  /** From a product to the page before the order is placed. */
  async prepareOrder(handle: string, details: Details, quantity = 1): Promise<void> {
    await this.addToCart(handle, quantity);
    await this.goToDetails();
    await this.fillDetails(details);
    await this.goToReview();
  }

  /** Places the order under review. @returns its code as the page shows it */
  async placeOrder(): Promise<string> {
    await this.follow(this.orderButton);
    return this.orderCode();
  }

  /** The code on the page that says the order stands. */
  async orderCode(): Promise<string> {
    await this.page.waitForURL(/\/dat-hang\/hoan-tat/);
    const section = this.page.getByRole("region", { name: "Mã đơn hàng" });
    const code = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(await textOf(section))?.[0];
    if (!code) throw new Error(`No order code on ${this.page.url()}`);
    return code;
  }

  async track(code: string, phone: string): Promise<void> {
    await this.page.goto("/tra-cuu-don-hang");
    await this.page.getByLabel("Mã đơn hàng").fill(code);
    await this.page.getByLabel("Số điện thoại đặt hàng").fill(phone);
    await this.follow(this.page.getByRole("button", { name: "Xem đơn" }));
  }

  /** Clicks and waits for the page it leads to, which with a form comes after a redirect. */
  async follow(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await target.click();
    await loaded;
  }
}
