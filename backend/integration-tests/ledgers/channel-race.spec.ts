import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { DeskChannelOrders } from "../../src/contracts/channel-orders";
import { answered, post } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import type { SimulatedMarketplace } from "../support/shop/marketplace";
import { orderFor, quoteFor, variantOf } from "../support/shop/ordering";
import { onServer } from "../support/shop/processes";
import { NAMES } from "../support/shop/seed-rows";

const shop = inject("shop");
const marketplaces = inject("marketplaces");
const BACK = "http://127.0.0.1/can-bo/ket-noi";
const SHOPS = { lazada: "200012345", "tiktok-shop": "7494049642642441621" } as const;
const STOCK = 10;
const BUYERS = 8;
const PATIENCE_MS = 45_000;

let desk: Awaited<ReturnType<typeof officer>>;
let variant: string;
let sku: string;

beforeAll(async () => {
  desk = await officer();
  variant = await variantOf(NAMES.raced);
  const [row] = await onServer(shop.databaseUrl, `SELECT sku FROM product_variant WHERE id = '${variant}'`);
  sku = (row as { sku: string }).sku;
  await stockAnew();
  for (const [index, channel] of (["lazada", "tiktok-shop"] as const).entries()) {
    await steer(channel, "shops", { id: SHOPS[channel], name: "HTX Sa Giang (mẫu)" });
    await connect(channel);
    await steer(channel, "hooks", { shop: SHOPS[channel], url: `${shop.urls[index]}/channel-hooks/${channel}` });
    await steer(channel, "seed", { shop: SHOPS[channel], title: NAMES.raced, sku, price: 60_000, stock: 99 });
  }
});

// What others race for is there for them as it was.
afterAll(stockAnew);

/** Ten pieces that nobody has reserved. */
async function stockAnew(): Promise<void> {
  await onServer(
    shop.databaseUrl,
    `UPDATE inventory_level SET stocked_quantity = reserved_quantity + ${STOCK},
       raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + ${STOCK})::text, 'precision', 20)
     WHERE inventory_item_id IN (SELECT inventory_item_id FROM product_variant_inventory_item WHERE variant_id = '${variant}')`,
  );
}

async function steer(channel: SimulatedMarketplace, command: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${marketplaces[channel]}/__sandbox/${command}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${command}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** As a seller would: opens the consent page and follows its link. */
async function connect(channel: SimulatedMarketplace): Promise<void> {
  await steer(channel, "redirect", { url: BACK });
  const begun = await desk.post("/officer/channels/connections", { channel, redirect_uri: BACK });
  const { authorize_url } = begun.body as { authorize_url: string };
  const page = await (await fetch(authorize_url)).text();
  const link = /href="([^"]*code=[^"]+)"/.exec(page)?.[1]?.replaceAll(/&(#38|amp);/g, "&") ?? "";
  const { state = "", ...answer } = Object.fromEntries(new URL(link).searchParams);
  const done = await desk.post("/officer/channels/connections/finish", { state, answer });
  expect(done.status).toBe(200);
}

const buy = (channel: SimulatedMarketplace) =>
  steer(channel, "orders", { shop: SHOPS[channel], lines: [{ sku, quantity: 1 }] }).then(({ id }) => String(id));

async function orders(query = ""): Promise<DeskChannelOrders> {
  return answered<DeskChannelOrders>(desk.get(`/officer/channels/orders?limit=100${query}`));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(250)) if (await holds()) return;
  throw new Error("It did not come about");
}

describe("orders of marketplaces in a running shop of two processes", () => {
  it("share one stock with the shop's own: ten pieces are sold ten times, and every order is kept", async () => {
    const wish = await orderFor([{ variant_id: variant, quantity: 1 }]);
    const inShop = Array.from({ length: BUYERS }, (_, buyer) =>
      post("/shop/orders", { ...wish, idempotency_key: randomUUID() }, { process: buyer % 2 === 0 ? 0 : 1 }),
    );
    const there = Array.from({ length: BUYERS }, () => [buy("lazada"), buy("tiktok-shop")]).flat();
    const [answers, numbers] = await Promise.all([Promise.all(inShop), Promise.all(there)]);
    await until(async () => (await orders()).page.total === numbers.length);
    const kept = (await orders()).orders;
    expect(new Set(kept.map(({ external_id }) => external_id))).toEqual(new Set(numbers));
    const held = kept.filter(({ stock }) => stock === "held").length;
    const sold = answers.filter(({ status }) => status === 201).length;
    expect(held + sold).toBe(STOCK);
    expect((await quoteFor([{ variant_id: variant, quantity: 1 }])).lines).toMatchObject([{ available: 0 }]);
    const { orders: troubled } = await orders("&trouble=1");
    expect(troubled).toHaveLength(numbers.length - held);
    expect(troubled[0]?.troubles[0]?.message).toContain("Hãy nhập thêm hàng vào kho");
  });
});
