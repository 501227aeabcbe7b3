import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { openTab, PHONE, type Tab } from "./browser";
import { ListingsDesk } from "./listings-desk";
import { makeProducerAccount, signInAsProducer } from "./producer";
import { untilDecided } from "./seller";
import { ownShelf, type ShelfProduct } from "./shelf";
import { onShopDatabase } from "./shop-database";
import { allProducts } from "./shop-routes";
import { Shopper, someDetails } from "./shopper";
import { STOREFRONT_URL } from "./system";

/** The marketplace sends sellers back to the shop's own name. */
const SITE = STOREFRONT_URL.replace("//127.0.0.1:", "//localhost:");

const LISTINGS = "/kenh-chu-the/tin-dang";
const HAND_OVER = /^Tôi đã đưa tệp số/;

/** What there is on the producers' pages, by the name of its place in an address. */
type Prepared = Record<"product" | "send" | "listing" | "act" | "prices" | "files" | "order", string>;

/**
 * A producer with something on every kind of page: a shop on the simulated Shopee with one listing live and one question, a file
 * handed over, an order, people who help, a dear price.
 */
export async function prepareProducerDesk(browser: Browser): Promise<Prepared & { desk: Tab }> {
  await untilDecided("shopee");
  await untilDecided("postmart");
  const { producer, products } = await ownShelf(2, "largest");
  const [first, second] = products as [ShelfProduct, ShelfProduct];
  const account = await makeProducerAccount(producer);
  await addPeople(producer);
  const desk = await openTab(browser, { ...PHONE, baseURL: SITE });
  const sold = async () => {
    await signInAsProducer(desk.page, account);
    return sell(new ListingsDesk(desk.page), first, second);
  };
  // A buyer's way to an order takes as long as the seller's to a listing. What is ordered keeps its price meanwhile.
  const [listed, order] = await Promise.all([sold(), orderOf(browser, second, producer)]);
  return { desk, product: first.id, ...listed, order };
}

/** A shop of one's own with two products sent to it, what was done with them, and a file for another channel. */
async function sell(seller: ListingsDesk, first: ShelfProduct, second: ShelfProduct) {
  await seller.connect({ title: second.name, sku: `TAY-${Date.now()}` });
  await seller.sendThese([first.id, second.id]);
  const send = new URL(seller.page.url()).searchParams.get("lan") ?? "";
  await seller.until("1 trên 2 tin đã thấy hiện");
  const link = seller.page.getByRole("main").getByRole("link", { name: first.name, exact: true });
  const listing = (await link.first().getAttribute("href"))?.split("/").at(-1) ?? "";
  const acts = { act: await tryAgain(seller, listing), prices: await changeAndUndo(seller, first) };
  return { send, listing, ...acts, files: await handOverFile(seller, first) };
}

/** Something done with one listing as with many. @returns the act's id */
async function tryAgain(seller: ListingsDesk, listing: string): Promise<string> {
  await seller.page.goto(`${LISTINGS}/nhieu?viec=replay&tin=${listing}`);
  await seller.press(/^Thử gửi lại/);
  return followed(seller);
}

/** A price raised and put back. @returns the id of the act that put it back */
async function changeAndUndo(seller: ListingsDesk, { id }: ShelfProduct): Promise<string> {
  await seller.page.goto(`${LISTINGS}/gia?xem=1&gia=percent&gia-so=5&sp=${id}`);
  await seller.press(/^Ghi \d+ thay đổi/);
  await seller.until("Xong.");
  await seller.press("Hoàn tác");
  return followed(seller);
}

/** The act whose progress the page shows, once it is over. */
async function followed(seller: ListingsDesk): Promise<string> {
  await seller.until("Xong.");
  return new URL(seller.page.url()).searchParams.get("lan") ?? "";
}

/** @returns the shop's id */
async function handOverFile(seller: ListingsDesk, { name }: ShelfProduct): Promise<string> {
  await seller.openFiles("Bưu cục mẫu");
  const [, shop = ""] = /gian-hang\/([^/]+)\/tep/.exec(seller.page.url()) ?? [];
  await seller.page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
  await seller.press("Lập tệp");
  // A file holds what is new; what an earlier run handed over is there already.
  if ((await seller.page.getByRole("button", { name: HAND_OVER }).count()) > 0) await seller.press(HAND_OVER);
  return shop;
}

/** Somebody who works with the producer, somebody invited, and somebody who may act for it. */
async function addPeople(producer: string): Promise<void> {
  const id = randomBytes(8).toString("hex");
  await onShopDatabase(async (client) => {
    await client.query(
      `insert into access_principal (id, kind, name, email, state) values
         ($1, 'producer', 'Người cùng làm (mẫu)', $2, 'active'), ($3, 'producer', 'Hợp tác xã làm giúp (mẫu)', $4, 'active')`,
      [`prin_a${id}`, `a${id}@example.com`, `prin_b${id}`, `b${id}@example.com`],
    );
    await client.query(
      `insert into access_membership (id, principal_id, producer_id, role, valid_from) values ($1, $2, $3, 'member', '2020-01-01')`,
      [`memb_a${id}`, `prin_a${id}`, producer],
    );
    await client.query(
      `insert into access_delegation (id, principal_id, producer_id, valid_from, valid_to, given_by)
       values ($1, $2, $3, '2020-01-01', (current_date + 30)::text, $4)`,
      [`deleg_${id}`, `prin_b${id}`, producer, `prin_a${id}`],
    );
  });
}

/** Somebody orders a product in the shop. @returns the part's id, as the producer's page has it */
async function orderOf(browser: Browser, { id }: ShelfProduct, producer: string): Promise<string> {
  const { page, context } = await openTab(browser, PHONE);
  const buyer = new Shopper(page);
  const handle = (await allProducts()).find((one) => one.id === id)?.handle ?? "";
  await buyer.prepareOrder(handle, await someDetails());
  await buyer.placeOrder();
  await context.close();
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from order_part where producer_id = $1 order by created_at desc limit 1",
      [producer],
    );
    return rows[0]?.id ?? "";
  });
}
