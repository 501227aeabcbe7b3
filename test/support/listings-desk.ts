import { vi } from "vitest";
import { simulator } from "./marketplace";
import { openOwnShop } from "./seller";
import { Shopper } from "./shopper";
import { textOf } from "./text-of";

const LISTINGS = "/kenh-chu-the/tin-dang";

type There = { id: string; title: string; price: number; stock: number; status: string };

/** What a producer does with its listings, on pages without a script; each step ends on the page it leads to. */
export class ListingsDesk extends Shopper {
  readonly market = simulator("shopee");
  private shop = { id: "", name: "" };

  /** Connects a shop of its own on the simulated Shopee, in which somebody has listed something before. */
  async connect(listedBefore: { title: string; sku: string }): Promise<void> {
    this.shop = await openOwnShop();
    await this.market.control("seed", { shop: this.shop.id, price: 40_000, stock: 3, ...listedBefore });
    await this.page.goto("/kenh-chu-the/gian-hang");
    await this.go("Kết nối Shopee");
    await this.follow(this.page.getByRole("link", { name: new RegExp(this.shop.name) }));
  }

  /** Tries products out in the shop that was just connected, by their ids, and sends what is ready. */
  async sendThese(ids: readonly string[]): Promise<void> {
    const chosen = new URLSearchParams([["gh", await this.shopId()], ...ids.map((id) => ["sp", id])]);
    await this.page.goto(`${LISTINGS}/dang/thu?${chosen}`);
    await this.press(`Gửi ${ids.length} tin lên sàn`);
  }

  /** Our id of the shop that was just connected. */
  async shopId(): Promise<string> {
    await this.page.goto(`${LISTINGS}/dang`);
    const id = await this.page.getByRole("checkbox", { name: this.shop.name }).getAttribute("value");
    if (!id) throw new Error(`${this.shop.name} is none of the producer's shops`);
    return id;
  }

  /** Ticks products, tries them out in the shop that was just connected, and sends what is ready. */
  async send(names: readonly string[]): Promise<void> {
    await this.page.goto(`${LISTINGS}/dang`);
    await this.page.getByRole("checkbox", { name: this.shop.name }).check();
    for (const name of names) await this.page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
    await this.press("Xem thử");
    await this.press(`Gửi ${names.length} tin lên sàn`);
  }

  /** Presses a button of the page's main part. */
  press(name: string | RegExp): Promise<void> {
    return this.follow(this.page.getByRole("main").getByRole("button", { name }).first());
  }

  /** Follows a link of the page's main part. */
  go(name: string | RegExp): Promise<void> {
    return this.follow(this.page.getByRole("main").getByRole("link", { name }).first());
  }

  /** The files of a channel without an API, whose shop is noted where that has not been done yet. */
  async openFiles(name: string): Promise<void> {
    await this.page.goto("/kenh-chu-the/gian-hang");
    const register = this.page.getByRole("button", { name: /^Đăng bằng tệp với Buudien/ });
    if ((await register.count()) > 0) {
      await this.page.getByLabel(/^Tên gian hàng của bạn trên Buudien/).fill(name);
      await this.follow(register);
      await this.page.goto("/kenh-chu-the/gian-hang");
    }
    await this.go("Tệp đăng hàng");
  }

  /** Keeps the same side of everything in which a listing differs from what stands on the marketplace. */
  async choose(side: RegExp): Promise<void> {
    for (const radio of await this.page.getByRole("radio", { name: side }).all()) await radio.check();
    await this.press("Giữ như đã chọn");
  }

  /** Opens a product's listing in this shop and waits until the page says it stands so. */
  async opens(product: string, standing: string | RegExp): Promise<void> {
    await this.list(product);
    const card = this.page.getByRole("listitem").filter({ hasText: this.shop.name });
    await this.follow(card.getByRole("link", { name: product }).first());
    await this.until(standing);
  }

  /** The list of listings, narrowed to a word; only this shop's are ticked by `tick`. */
  async list(word = ""): Promise<void> {
    await this.page.goto(`${LISTINGS}?q=${encodeURIComponent(word)}`);
  }

  /** Ticks the listings of this shop. */
  async tick(): Promise<void> {
    const cards = this.page.getByRole("listitem").filter({ hasText: this.shop.name });
    for (const box of await cards.getByRole("checkbox").all()) await box.check();
  }

  /** Loads the page anew until its main part says something, as somebody does who has no script. */
  async until(said: string | RegExp, within = 60_000): Promise<void> {
    const seen = async () => {
      const text = await this.main();
      if (text.search(said) >= 0) return;
      await this.page.reload();
      throw new Error(`The page does not say “${said}”, but: ${text}`);
    };
    await vi.waitFor(seen, { timeout: within, interval: 400 });
  }

  /** The words of the page's main part. */
  main(): Promise<string> {
    return textOf(this.page.getByRole("main"));
  }

  /** What stands on the marketplace under a product's name, whatever is written behind it. */
  async there(product: string): Promise<There> {
    const found = (await this.everything()).find(({ title }) => title.startsWith(product));
    if (!found) throw new Error(`The simulated Shopee shows no listing of ${product}`);
    return found;
  }

  /** All that stands in this shop on the marketplace. */
  async everything(): Promise<There[]> {
    const listings = await this.market.listings(this.shop.id);
    return listings.map(({ units: [unit], ...one }) => ({ ...one, price: unit?.price ?? 0, stock: unit?.stock ?? 0 }));
  }
}
