import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { onShopDatabase } from "./shop-database";
import { Shopper } from "./shopper";

/** Patience with workers and simulated reviews; nothing waits for it to pass. */
const PATIENCE_MS = 45_000;
const LOOK_EVERY_MS = 500;

/** What an officer does on the pages about marketplaces; each step ends on the page it leads to. */
export class ChannelOfficer {
  private readonly shopper: Shopper;

  constructor(readonly page: Page) {
    this.shopper = new Shopper(page);
  }

  follow(target: Locator): Promise<void> {
    return this.shopper.follow(target);
  }

  /** The last part of the page's path. */
  idInAddress(): string {
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** Reloads the page until something is told. */
  async until(told: () => Promise<string>, wanted: string): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; ; ) {
      const said = await told();
      if (said.includes(wanted)) return;
      if (Date.now() > end) throw new Error(`“${wanted}” did not come about on ${this.page.url()}: ${said}`);
      await sleep(LOOK_EVERY_MS);
      await this.page.goto(withoutNotice(this.page.url()));
    }
  }

  async openMapping(channel: string, shop: string, group: string): Promise<void> {
    await this.page.goto(`/can-bo/san/nganh-hang?san=${channel}&gian-hang=${shop}`);
    await this.follow(this.page.getByRole("link", { name: group, exact: true }));
  }

  /** Searches the marketplace's tree for a leaf and takes it. */
  async chooseCategory(name: string): Promise<void> {
    const { page } = this;
    const search = page.getByLabel("Tìm ngành hàng");
    if (!(await search.isVisible())) await page.getByText("Đổi ngành hàng").click();
    await search.fill(name);
    await this.follow(page.getByRole("button", { name: "Tìm", exact: true }).first());
    await this.follow(page.getByRole("link", { name: new RegExp(`${name}$`) }).first());
  }

  /** @param from an option of the marketplace, a text of one's own, or null for nothing */
  async fillAttribute(name: string, from: { option: string } | { text: string; unit: string } | null): Promise<void> {
    const group = this.page.getByRole("group", { name: new RegExp(`^${name}`) });
    const source = group.getByLabel("Lấy từ");
    if (from === null) {
      await source.selectOption("");
      return;
    }
    if ("option" in from) {
      await source.selectOption({ label: from.option });
      return;
    }
    await source.selectOption({ label: "giá trị tự nhập…" });
    await group.getByLabel("Giá trị cố định").first().fill(from.text);
    await group.getByLabel("Đơn vị").selectOption(from.unit);
  }

  /** How many products a group's name is shown with on the page. */
  async productsIn(group: string): Promise<string> {
    const labels = await this.page.getByLabel("Nhóm sản phẩm").locator("option").allTextContents();
    return labels.find((label) => label.startsWith(`${group} (`))?.match(/\((\d+)\)$/)?.[1] ?? "";
  }

  /** What takes a day of growing pauses, at once: the next failure of a listing is its last. */
  async tireOut(listing: string): Promise<void> {
    await onShopDatabase((client) =>
      client.query(
        "update channel_due set attempts = 11, due_at = now() where listing_id = $1 and held_by is null and attempts < 11",
        [listing],
      ),
    );
  }
}

/** The page itself: what came of a form is told once. */
function withoutNotice(url: string): string {
  const address = new URL(url);
  address.searchParams.delete("tin");
  address.hash = "";
  return address.href;
}
