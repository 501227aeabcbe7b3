import type { Locator, Page } from "playwright-core";
import { textOf } from "../text-of";
import type { Hand } from "./hand";
import { photograph } from "./photograph";

/** The simulated marketplace reviews within seconds; the engine looks again a little later. */
const REVIEWED_WITHIN_MS = 240_000;

/** As printed on the jar of the photograph; made up like it. */
const LABEL = {
  "Khối lượng hoặc thể tích": "500 g",
  "Thành phần": "Hạt sen 95%, muối",
  "Hạn sử dụng": "12 tháng kể từ ngày sản xuất",
  "Cách bảo quản": "Nơi khô mát, đậy kín sau khi mở",
  "Cách dùng": "Ăn liền",
  "Nơi chịu trách nhiệm về hàng hóa": "Cơ sở mẫu, ấp Mẫu",
} as const;

type Producer = {
  name: string;
  phone: string;
  /** What the producer's shop on the simulated marketplace is called. */
  shop: string | RegExp;
};

/** The product an address of the desk is about. */
function productIn(address: string): string {
  const [, product] = /\/san-pham\/([^/?]+)\//.exec(address) ?? [];
  if (product) return decodeURIComponent(product);
  throw new Error(`${address} names no product`);
}

/**
 * A first-time producer's way from the invitation's link to a listing that buyers see: always the one thing the desk says is next.
 * As on a real marketplace, nothing is listed before an officer has approved the picture, so the producer comes back once.
 * @param approve what an officer does meanwhile with what waits of a product of that name; how long it takes is not the producer's
 * @returns the product's id
 */
export async function firstListing(
  hand: Hand,
  { link, producer, approve }: { link: string; producer: Producer; approve: (name: string) => Promise<void> },
): Promise<string> {
  const { page } = hand;
  await takeOver(hand, link, producer);
  await next(hand, "Chụp ảnh");
  const product = productIn(page.url());
  const name = await textOf(page.locator(`a[href$="/san-pham/${product}"]`).first());
  const taken = await photograph(page);
  await hand.photograph(page.getByLabel("Chụp hoặc chọn ảnh"), taken, page.getByRole("heading", { name: "Ảnh chính" }));
  await hand.follow(main(page).getByRole("link", { name: "Làm việc tiếp theo" }));

  await next(hand, "Ghi nhãn hàng");
  for (const [field, text] of Object.entries(LABEL)) await hand.write(page.getByLabel(field), text);
  await hand.follow(page.getByRole("button", { name: "Lưu và làm việc tiếp theo" }));

  await next(hand, "Chụp ảnh");
  await hand.follow(page.getByRole("button", { name: "Gửi cán bộ duyệt" }));

  // The demonstration has made up a price already; a real product has none.
  await hand.follow(main(page).getByRole("link", { name: /^\d\. Đặt giá và số lượng/ }));
  await hand.write(page.getByLabel("Giá bán"), "85.000");
  await hand.write(page.getByLabel("Số lượng có thể bán"), "40");
  await hand.follow(page.getByRole("button", { name: "Lưu giá và số lượng" }));

  await next(hand, /^Nối một gian hàng/);
  await hand.follow(main(page).getByRole("link", { name: "Kết nối Shopee" }));
  await hand.follow(page.getByRole("link", { name: producer.shop }));

  await hand.follow(page.getByRole("link", { name: "Việc cần làm" }).last());
  await hand.waitFor(main(page).getByText("Ảnh đang chờ cán bộ duyệt").first(), 10_000);
  await approve(name.trim());
  await hand.open(page.url());

  await next(hand, "Thấy tin đang bán trên sàn");
  await hand.follow(page.getByRole("button", { name: "Xem thử" }));
  await hand.follow(page.getByRole("button", { name: /^Gửi \d+ tin/ }));
  await hand.waitFor(page.getByText(/^Xong!/), REVIEWED_WITHIN_MS);
  return product;
}

async function takeOver(hand: Hand, link: string, { name, phone }: Producer): Promise<void> {
  const { page } = hand;
  await hand.open(link);
  await hand.write(page.getByLabel("Họ và tên").first(), name);
  await hand.write(page.getByLabel("Số điện thoại của bạn"), phone);
  await hand.follow(page.getByRole("button", { name: "Gửi mã cho tôi" }));
  const [code = ""] = /\b\d{6}\b/.exec(await textOf(main(page).locator("strong").first())) ?? [];
  await hand.write(page.getByLabel("Mã 6 số"), code);
  await hand.follow(page.getByRole("button", { name: "Tiếp tục" }));
}

/** Takes the step the desk says is next, which must be the one expected. */
async function next(hand: Hand, step: string | RegExp): Promise<void> {
  const card = main(hand.page).locator("section").filter({ hasText: "Việc tiếp theo" }).first();
  await card.getByRole("heading", { name: step }).waitFor();
  await hand.follow(card.getByRole("link"));
}

function main(page: Page): Locator {
  return page.getByRole("main");
}
