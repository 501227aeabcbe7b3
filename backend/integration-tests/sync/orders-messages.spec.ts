import type { MarketplaceId } from "@ocop/integrations/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiChannel } from "./channels";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

/** Those that tell changes by themselves: by webhook, or by a queue we pull from. */
const TELLING = ["shopee", "lazada", "tiktok-shop", "tiki", "woocommerce"] as const satisfies readonly ApiChannel[];
const HOOKED = TELLING.filter((channel) => channel !== "tiki");

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(TELLING);
  // Watches exist, and queues are open, once each shop has been read.
  await world.read();
  await world.deliver();
  for (const channel of HOOKED) world.listen(channel);
});
afterAll(async () => world?.close());

const faults = (channel: MarketplaceId, mode: "webhook_lost" | "webhook_duplicated" | "webhook_reordered") =>
  world.simulator(channel).fault({ mode, times: 1 });
const sourcesOf = async (channel: MarketplaceId, number: string) => {
  const { id } = await world.order(channel, number);
  return (await world.orders.versions(id)).map(({ source }) => source);
};

describe.each(TELLING)("messages of %s", (channel) => {
  it("lead to the order at once, which is read and not believed", async () => {
    const sku = `${channel}-TOLD`;
    const item = await world.sell(sku, 3, [channel]);
    const number = world.buy(channel, sku);
    await world.deliver();
    expect(await world.order(channel, number)).toMatchObject({ stock: "held", version: 1 });
    expect(await sourcesOf(channel, number)).toEqual(["told"]);
    expect(await world.inventory.level(item)).toEqual({ stocked: 3, reserved: 1 });
  });
});

describe.each(HOOKED)("webhooks of %s", (channel) => {
  it("may come twice: the order is taken once", async () => {
    const sku = `${channel}-TWICE`;
    const item = await world.sell(sku, 3, [channel]);
    faults(channel, "webhook_duplicated");
    const number = world.buy(channel, sku);
    await world.deliver();
    await world.deliver();
    expect(await world.order(channel, number)).toMatchObject({ version: 1 });
    expect(await world.inventory.level(item)).toEqual({ stocked: 3, reserved: 1 });
  });

  it("may change places: the cancelled order stays cancelled and its goods come back once", async () => {
    const sku = `${channel}-SWAPPED`;
    const item = await world.sell(sku, 3, [channel]);
    faults(channel, "webhook_reordered");
    const number = world.buy(channel, sku);
    world.pass(2_000);
    world.simulator(channel).moveOrder(number, "cancelled");
    await world.deliver();
    expect(await world.order(channel, number)).toMatchObject({ state: "cancelled" });
    await world.deliver();
    await world.read();
    expect(await world.order(channel, number)).toMatchObject({ state: "cancelled" });
    expect(await world.inventory.level(item)).toEqual({ stocked: 3, reserved: 0 });
  });

  it("may be lost: reading on finds the order, and says that nobody told", async () => {
    const sku = `${channel}-LOST`;
    const item = await world.sell(sku, 3, [channel]);
    faults(channel, "webhook_lost");
    const number = world.buy(channel, sku);
    await world.deliver();
    expect(await world.orders.orderOf(world.shop(channel).id, number)).toBeNull();
    await world.read();
    expect(await sourcesOf(channel, number)).toEqual(["found"]);
    expect(await world.inventory.level(item)).toEqual({ stocked: 3, reserved: 1 });
  });
});

describe("what was told", () => {
  it("is looked at when the marketplace answers again, not after pauses of our own", async () => {
    await world.sell("shopee-LIMITED", 3, ["shopee"]);
    world.simulator("shopee").fault({ mode: "rate_limited" });
    const number = world.buy("shopee", "shopee-LIMITED");
    await world.deliver();
    const { rows } = await world.connection.raw("select attempts from graphile_worker.jobs where key like ?", [
      `order:%:${number}`,
    ]);
    expect(rows).toEqual([{ attempts: 0 }]);
    world.simulator("shopee").clearFaults();
    await world.deliver();
    expect(await world.order("shopee", number)).toMatchObject({ stock: "held" });
  });

  it("is kept for good, without anything of the buyer, and can be told again", async () => {
    await world.sell("REPLAY", 3, ["shopee"]);
    const number = world.buy("shopee", "REPLAY");
    await world.simulator("shopee").advance(0);
    const { rows } = await world.connection.raw("select * from channel_message where about = ?", [number]);
    expect(rows).toMatchObject([{ channel: "shopee", kind: "order_changed", way: "webhook" }]);
    await expect(world.connection.raw("delete from channel_message")).rejects.toThrow("never changed");
    // The job got lost: somebody emptied the queue.
    await world.connection.raw("delete from graphile_worker._private_jobs");
    const shop = world.shop("shopee");
    const asked = await world.orders.replay(shop, new Date(0), world.engine.now());
    expect(asked).toBeGreaterThanOrEqual(1);
    await world.work();
    expect(await sourcesOf("shopee", number)).toEqual(["asked"]);
  });

  it("is taken from what the marketplace kept for us when we were away", async () => {
    const { takeKeptMessages } = await import("../../src/workflows/channel/orders/watch-orders");
    await world.sell("KEPT", 3, ["shopee"]);
    faults("shopee", "webhook_lost");
    const number = world.buy("shopee", "KEPT");
    await takeKeptMessages(world.engine);
    await world.work();
    expect(await sourcesOf("shopee", number)).toEqual(["told"]);
  });

  it("is refused and counted where the signature or the form is wrong", async () => {
    const { receiveHook } = await import("../../src/workflows/channel/orders/receive-hook");
    const hook = (headers: Record<string, string>, body: string) => ({ headers, rawBody: Buffer.from(body) });
    expect(await receiveHook(world.engine, "shopee", hook({ authorization: "0".repeat(64) }, "{}"))).toEqual({
      kind: "wrong_signature",
    });
    expect(await receiveHook(world.engine, "woocommerce", hook({}, "{"))).toEqual({ kind: "wrong_signature" });
    expect(await receiveHook(world.engine, "sendo", hook({}, "{}"))).toEqual({ kind: "no_channel" });
    expect(await receiveHook(world.engine, "nowhere", hook({}, "{}"))).toEqual({ kind: "no_channel" });
    const { refusals } = await world.orders.health(world.engine.now());
    expect(refusals).toContainEqual(
      expect.objectContaining({ channel: "shopee", reason: "wrong_signature", count: 1 }),
    );
  });
});
