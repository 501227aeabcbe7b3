import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Page } from "playwright-core";
import { FileDesk } from "./file-desk";
import { simulator } from "./marketplace";
import { shelf } from "./shelf";
import { onShopDatabase } from "./shop-database";

/** Patience with what is read from marketplaces; nothing waits for it to pass. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** What there is on the officers' pages about marketplaces, by the name of its place in an address. */
export type ChannelDesk = Record<"shop" | "group" | "product" | "listing" | "order" | "files" | "batch", string>;

/**
 * Sees to it that every kind of page has something to show: the demonstration's own shop and listings, a shop served by files with a
 * file made, a producer who asks for a place.
 * @param page of an officer who is signed in
 */
export async function prepareChannelDesk(page: Page): Promise<ChannelDesk> {
  const files = new FileDesk(page);
  const { group } = await shelf();
  const own = await files.registerShop(`buu-cuc-xem-${Date.now()}`);
  await files.chooseGroup(own, group);
  await files.weigh(group, "Đặc sản thử nghiệm");
  const batch = await files.makeFile(own, "xlsx");
  await page.goto("/can-bo/san/nganh-hang?san=shopee");
  const href = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  const found = await onShopDatabase(async (client) => {
    await askForPlace(client);
    const { external_id, ...standing } = await standingListing(client);
    return { ...standing, order: (await someOrder(client)) ?? (await sellOne(client, external_id)) };
  });
  return { ...found, group: new URL(href ?? "", "http://shop").pathname.split("/").at(-1) ?? "", files: own, batch };
}

type Standing = Pick<ChannelDesk, "shop" | "product" | "listing"> & { external_id: string };

async function standingListing(client: pg.Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select s.id as shop, s.external_id, l.product_id as product, l.id as listing
       from channel_shop s join channel_listing l on l.shop_id = s.id and l.deleted_at is null and l.state = 'in_step'
      where s.channel = 'shopee' and s.deleted_at is null order by s.created_at, l.created_at limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error("The running shop has no listing on the simulated Shopee yet.");
  return row;
}

async function someOrder(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    "select id from channel_order where deleted_at is null order by created_at limit 1",
  );
  return rows[0]?.id ?? null;
}

/** Somebody buys on the marketplace. @returns the order as it was read from there */
async function sellOne(client: pg.Client, shop: string): Promise<string> {
  const shopee = simulator("shopee");
  const [sku] = (await shopee.listings(shop)).flatMap(({ units }) => units.map((unit) => unit.sku));
  await shopee.control("orders", { shop, lines: [{ sku, quantity: 1 }] });
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(LOOK_EVERY_MS)) {
    const order = await someOrder(client);
    if (order !== null) return order;
  }
  throw new Error(`No order of shop ${shop} was read from the simulated Shopee.`);
}

/** As a producer does it at its own desk. */
async function askForPlace(client: pg.Client): Promise<void> {
  await client.query(
    `insert into channel_shop_request (id, shop_id, producer_id, message, asked_by, asked_at)
     select 'chreq_' || md5(s.id || r.producer_id), s.id, r.producer_id, 'Xin bán khô cá tra một nắng (mẫu).', 'prin_mau', now()
       from channel_shop s, registered_product r
      where s.producer_id is null and s.deleted_at is null and r.producer_id is not null order by s.created_at, r.id limit 1
     on conflict do nothing`,
  );
}
