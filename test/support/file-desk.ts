import type { Page } from "playwright-core";
import { ChannelOfficer } from "./channel-officer";

/** What an officer does on the pages about channels that take files; each step ends on the page it leads to. */
export class FileDesk extends ChannelOfficer {
  press(name: string): Promise<void> {
    return this.follow(this.page.getByRole("button", { name, exact: true }));
  }

  /** @returns the new shop's id */
  async registerShop(number: string): Promise<string> {
    await this.page.goto("/can-bo/san/noi");
    await this.page.getByLabel("Mã gian hàng trên sàn").fill(number);
    await this.page.getByLabel("Tên gian hàng").fill(`Bưu cục thử nghiệm ${number}`);
    await this.follow(this.page.getByRole("button", { name: /^Ghi gian hàng/ }));
    return this.idInAddress();
  }

  /** Chooses every product of a group for the sheet. */
  async chooseGroup(shop: string, group: string): Promise<void> {
    await this.page.goto(`/can-bo/san/tep/${shop}`);
    const groups = this.page.getByLabel("Thêm cả nhóm sản phẩm");
    const option = groups.locator("option").filter({ hasText: group });
    await groups.selectOption(await option.first().getAttribute("value"));
    await this.press("Thêm nhóm này");
  }

  /** Says what the packed goods of a group weigh, and what the channel calls it. */
  async weigh(group: string, name: string): Promise<void> {
    await this.follow(this.page.getByRole("link", { name: "Khối lượng và tên nhóm hàng" }));
    await this.follow(this.page.getByRole("link", { name: group, exact: true }));
    await this.page.getByLabel("Tên nhóm hàng trên sàn").fill(name);
    await this.page.getByLabel("Bao bì nặng thêm (g)").fill("50");
    await this.page.getByLabel("Nếu không rõ khối lượng tịnh (g)").fill("600");
    await this.press("Lưu cho cả nhóm");
  }

  /** @returns the new file's id */
  async makeFile(shop: string, format: "csv" | "xlsx"): Promise<string> {
    await this.page.goto(`/can-bo/san/tep/${shop}`);
    await this.page.getByLabel("Dạng tệp").selectOption(format);
    await this.press("Lập tệp");
    return this.idInAddress();
  }
}

/** The text of a page's main part. */
export const mainOf = async (page: Page) => (await page.getByRole("main").textContent()) ?? "";
