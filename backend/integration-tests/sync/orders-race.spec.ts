import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lookAtOrder } from "../../src/workflows/channel/orders/look-at-order";
import { createSlots } from "../../src/workflows/ordering/slots";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

const STOCK = 10;
const BUYERS = 12;
const MARKETS = ["shopee", "lazada"] as const;

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(MARKETS);
  await world.read();
});
afterAll(async () => world?.close());

it("sells a stock of ten once, to buyers in the shop and on two marketplaces at the same moment", async () => {
  const item = await world.sell("RACED", STOCK);
  const bought = MARKETS.flatMap((channel) =>
    Array.from({ length: BUYERS }, () => ({ channel, number: world.buy(channel, "RACED") })),
  );
  // As many at once as the shop's own orders are.
  const inSlot = createSlots(6);
  const inShop = Array.from({ length: BUYERS }, (_, buyer) =>
    inSlot(() => world.inventory.sell(item, 1, `ordli_${buyer}`)),
  );
  // Told twice each, as two processes would hear it, while both shops are being read.
  const looks = [...bought, ...bought].map(({ channel, number }) =>
    lookAtOrder(world.engine, { shop: world.shop(channel).id, order: number, source: "told" }),
  );
  const [sold] = await Promise.all([Promise.all(inShop), Promise.all(looks), world.read()]);
  const orders = await Promise.all(bought.map(({ channel, number }) => world.order(channel, number)));
  const held = orders.filter(({ stock }) => stock === "held").length;
  const short = orders.filter(({ stock }) => stock === "short");
  expect(held + sold.filter(Boolean).length).toBe(STOCK);
  expect(held + short.length).toBe(bought.length);
  expect(orders.every(({ version, events }) => version === 1 && events.length === 2)).toBe(true);
  expect(await world.inventory.level(item)).toEqual({ stocked: STOCK, reserved: STOCK });
});

it("waits for the lock under which the shop's own orders look at the stock", async () => {
  const item = await world.sell("LOCKED", 1);
  const number = world.buy("shopee", "LOCKED");
  const order: string[] = [];
  const look = { shop: world.shop("shopee").id, order: number, source: "told" as const };
  const looking = await world.inventory.locked(item, async () => {
    const done = lookAtOrder(world.engine, look).then(() => order.push("marketplace"));
    await sleep(500);
    order.push("shop");
    return { done };
  });
  await looking.done;
  expect(order).toEqual(["shop", "marketplace"]);
});
