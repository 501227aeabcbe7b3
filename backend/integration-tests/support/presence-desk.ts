import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { shopId } from "@ocop/integrations/core";
import sharp from "sharp";
import type { ProductPresence } from "../../src/contracts/presence";
import { CHANNEL } from "../../src/modules/channel";
import type { ChannelService } from "../../src/modules/channel/service";
import { insertClaim } from "../../src/modules/channel/store/claims";
import { own } from "./catalogue/application";

type Project = typeof import("../../src/workflows/catalogue/project");
type Refresh = typeof import("../../src/workflows/catalogue/refresh/refresh-catalogue");
type Offers = typeof import("../../src/workflows/catalogue/set-offers");

/** Two products of two districts. */
export const REGISTER = [
  "Tên sản phẩm;Chủ thể;Xã;Huyện;Tỉnh;Hạng sao;Năm;Ngành hàng",
  "Trà sen;HTX Sen Việt;;Huyện Tháp Mười;Đồng Tháp;4;2022;Đồ uống",
  "Khô cá;HTX Cá Đồng;;Huyện Tân Hồng;Đồng Tháp;3;2022;Thực phẩm",
].join("\n");

/** A photograph with what a telephone writes beside it: where it was taken. */
export function photograph(width = 60): Promise<Buffer> {
  return sharp({ create: { width, height: 40, channels: 3, background: "#3a7d44" } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 27/1 0/1" } })
    .jpeg()
    .toBuffer();
}

/** By Medusa's own copy of the code: it defines links and workflows, and a second copy of those is refused. */
export async function putOnSale(container: MedusaContainer, product: string, sample: boolean): Promise<void> {
  const { projectCatalogue } = own("workflows/catalogue/project") as Project;
  const { setOffers } = own("workflows/catalogue/set-offers") as Offers;
  await projectCatalogue(container);
  const offer = { registered_product_id: product, price: 85_000, stock: 3, unit_label: null, net: null, sample };
  await setOffers(container, [offer]);
  await refreshDocuments(container, [product]);
}

/** Puts products into the catalogue that answers; by Medusa's own copy of the code as well. */
export async function refreshDocuments(container: MedusaContainer, products: readonly string[]): Promise<void> {
  await (own("workflows/catalogue/refresh/refresh-catalogue") as Refresh).refreshDocuments(container, products);
}

export function channelOf({ channels }: ProductPresence, id: string) {
  return channels.find(({ channel_id }) => channel_id === id);
}

/** A form with its photo, as a browser sends it. */
export function form(fields: Record<string, string>, photo?: Buffer): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (photo) body.append("photo", new Blob([photo]), "anh.jpg");
  return body;
}

/** What a person saw today. */
export function looked(product: string, change: Record<string, string> = {}): Record<string, string> {
  return {
    product_id: product,
    channel_id: "shopee",
    outcome: "buyable",
    observed_on: new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
    note: "Đã mở trang và thấy nút mua.",
    ...change,
  };
}

/** A listing of ours on Shopee that was read back as live. */
export async function ownListing(container: MedusaContainer, product: string, url: string): Promise<void> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const tokens = { access: "a", accessExpiresAt: Date.now() + 1_000_000 };
  const shop = await book.connect("shopee", { shop: shopId.parse("1"), tokens }, null);
  const units = [{ id: "9", sku: "S", stock: 4 }];
  const seen = { id: "2", state: "live", channelState: "NORMAL", title: "Trà sen", units, url, reasons: [] };
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `insert into channel_listing (id, shop_id, product_id, external_id, settings, wanted, wanted_at, seen, seen_at)
     values ('l1', ?, ?, '2', '{}', '{}', now(), ?::jsonb, now())`,
    [shop.id, product, JSON.stringify(seen)],
  );
}

/** An address that came back with a file from the post office. */
export async function exchangedClaim(container: MedusaContainer, product: string, url: string): Promise<void> {
  const claim = { channel: "buudien", shop_id: null, product_id: product, item_id: null, origin: "exchange" as const };
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await insertClaim(knex, { ...claim, url, claimed_by: "user_1", claimed_at: new Date() });
}
