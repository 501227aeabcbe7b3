import type { Page } from "playwright-core";
import { expect } from "vitest";
import { simulator } from "../marketplace";
import { Shopper } from "../shopper";
import { textOf } from "../text-of";

const MARKETPLACE = "shopee";
/** One of the sample sellers every simulated marketplace begins with; no listing of the running shop's own is there. */
const SELLER = "700100201";
/** The job looks for due pages every two seconds, and visits one page of a host a second. */
const SEEN_WITHIN_MS = 40_000;

/** The seller puts a listing on the marketplace. @returns the address of its public page */
export async function putOnMarketplace(title: string): Promise<string> {
  const { control, url } = simulator(MARKETPLACE);
  const listing = { shop: SELLER, title, sku: `THU-${Date.now()}`, price: 65_000, stock: 12 };
  const { id } = await control("seed", listing);
  return `${url()}/product/${SELLER}/${String(id)}`;
}

/** Names a page on the page of the product's evidence, and waits until it was opened, recognised and found to sell. */
export async function claimPage(page: Page, address: string): Promise<void> {
  const product = page.url();
  await page.getByLabel("Đường dẫn").fill(address);
  await new Shopper(page).follow(page.getByRole("button", { name: "Ghi địa chỉ" }));
  expect(await textOf(page.getByRole("status"))).toContain("Trang sẽ được kiểm ở lượt tới");
  const shopee = () => page.getByRole("row").filter({ hasText: "Shopee" }).first();
  await expect
    .poll(
      async () => {
        await page.goto(product);
        return textOf(shopee());
      },
      { timeout: SEEN_WITHIN_MS, interval: 700 },
    )
    .toContain("Đang bán");
  await new Shopper(page).follow(shopee().getByRole("link", { name: "Xem lần kiểm" }));
  const check = await textOf(page.getByRole("main"));
  expect(check).toContain(address);
  expect(check).toContain("Mã băm");
}
