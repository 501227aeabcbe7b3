import type { Page } from "playwright-core";
import { expect } from "vitest";
import { simulator } from "./marketplace";
import { Shopper } from "./shopper";
import { BACKEND_URL } from "./system";

const LISTINGS = "/kenh-chu-the/tin-dang";

/** What a producer does with listings at its desk, with a shop of its own on the simulated Shopee that no other journey uses. */
export class Seller extends Shopper {
  readonly shop = { id: String(700_000_000 + Math.floor(Math.random() * 99_999_999)) };
  readonly market = simulator("shopee");

  constructor(page: Page) {
    super(page);
  }

  get shopName(): string {
    return `Quầy thử nghiệm ${this.shop.id}`;
  }

  /** The shop as its owner opened it; its messages come here. */
  async openShop(): Promise<void> {
    await this.market.control("shops", { id: this.shop.id, name: this.shopName });
    await this.market.control("hooks", { shop: this.shop.id, url: `${BACKEND_URL}/channel-hooks/shopee` });
  }

  /** Presses a button of the page's main part. */
  press(name: string | RegExp): Promise<void> {
    return this.follow(this.page.getByRole("main").getByRole("button", { name }).first());
  }

  /** Follows a link of the page's main part. */
  go(name: string | RegExp): Promise<void> {
    return this.follow(this.page.getByRole("main").getByRole("link", { name }).first());
  }

  /** Opens a product's listing and waits until the page says it stands so. */
  async opensListing(product: string, standing: string | RegExp): Promise<void> {
    await this.page.goto(`${LISTINGS}?q=${encodeURIComponent(product)}`);
    await this.go(product);
    await this.until(standing);
  }

  /** Loads the page anew until its main part says something, as somebody does who has no script. */
  async until(said: string | RegExp, within = 60_000): Promise<void> {
    const shown = async () => {
      const text = await this.main();
      if (text.search(said) < 0) await this.page.reload();
      return text;
    };
    await expect.poll(shown, { timeout: within, interval: 400 }).toMatch(said);
  }

  /** The words of the page's main part. */
  async main(): Promise<string> {
    return (await this.page.getByRole("main").textContent()) ?? "";
  }

  /** What stands on the marketplace under a product's name, whatever is written behind it. */
  async there(product: string): Promise<{ id: string; title: string; price: number; status: string }> {
    const found = (await this.market.listings(this.shop.id)).find(({ title }) => title.startsWith(product));
    if (!found) throw new Error(`The simulated Shopee shows no listing of ${product}`);
    return { ...found, price: found.units[0]?.price ?? 0 };
  }
}
