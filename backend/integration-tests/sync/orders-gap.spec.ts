import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

const HOUR_MS = 3_600_000;

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(["shopee", "lazada", "tiktok-shop", "tiki", "sendo", "woocommerce"]);
  await world.read();
});
afterAll(async () => world?.close());

const gapsOf = async (channel: "shopee" | "lazada") => {
  const { gaps } = await world.orders.health(world.engine.now());
  return gaps.filter(({ shop_id }) => shop_id === world.shop(channel).id);
};

describe("a shop whose orders were not read for a while", () => {
  it("raises an alarm that says since when and what to do, and is made up for when it is connected again", async () => {
    const item = await world.sell("GAP", 5, ["shopee"]);
    world.simulator("shopee").revokeTokens(world.market("shopee").shopNumber);
    await world.read();
    expect(await world.book.shop(world.shop("shopee").id)).toMatchObject({ state: "reconnect" });
    const numbers = [world.buy("shopee", "GAP"), world.buy("shopee", "GAP")];
    world.pass(5 * HOUR_MS);
    await world.read();
    expect(await gapsOf("shopee")).toMatchObject([{ to_at: null, message_vi: expect.stringContaining("Kết nối lại") }]);

    await world.reconnect("shopee");
    await world.read();
    for (const number of numbers) expect(await world.order("shopee", number)).toMatchObject({ stock: "held" });
    expect(await world.inventory.level(item)).toEqual({ stocked: 5, reserved: 2 });
    const [gap] = await gapsOf("shopee");
    expect(gap).toMatchObject({ found: 2 });
    expect((gap?.to_at?.getTime() ?? 0) - (gap?.from_at.getTime() ?? 0)).toBeGreaterThan(4 * HOUR_MS);
  });

  it("tells of failures, and goes on where it was once the marketplace answers", async () => {
    await world.sell("BUSY", 5, ["lazada"]);
    world.simulator("lazada").fault({ mode: "server_error" });
    const number = world.buy("lazada", "BUSY");
    await world.read();
    const failing = await world.orders.watch(world.shop("lazada").id);
    expect(failing?.failure).toMatchObject({ kind: "retry_later" });
    expect(failing?.failure?.message_vi).toMatch(/Lazada/);
    world.simulator("lazada").clearFaults();
    await world.read();
    expect(await world.orders.watch(world.shop("lazada").id)).toMatchObject({ failure: null });
    expect(await world.order("lazada", number)).toMatchObject({ stock: "held" });
  });

  it.each(["html", "huge", "bad_utf8", "wrong_types", "timeout_before", "rate_limited"] as const)(
    "loses nothing to an answer of the kind %s",
    async (mode) => {
      const sku = `BROKEN-${mode}`;
      const item = await world.sell(sku, 5, ["tiktok-shop"]);
      world.simulator("tiktok-shop").fault({ mode });
      const number = world.buy("tiktok-shop", sku);
      await world.read();
      expect((await world.orders.watch(world.shop("tiktok-shop").id))?.failure).not.toBeNull();
      world.simulator("tiktok-shop").clearFaults();
      world.pass(60_000);
      await world.read();
      expect(await world.order("tiktok-shop", number)).toMatchObject({ stock: "held" });
      expect(await world.inventory.level(item)).toEqual({ stocked: 5, reserved: 1 });
    },
  );

  it("is read by one process at a time", async () => {
    const key = `orders ${world.shop("sendo").id}`;
    const order: string[] = [];
    await world.orders.asOnlyReader(key, async () => {
      order.push("first");
      expect(await world.orders.asOnlyReader(key, async () => order.push("second"))).toBeNull();
    });
    expect(order).toEqual(["first"]);
  });
});
