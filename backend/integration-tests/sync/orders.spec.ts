import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_CHANNELS } from "./channels";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(API_CHANNELS);
});
afterAll(async () => world?.close());

const kinds = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);

describe.each(API_CHANNELS)("orders of %s", (channel) => {
  it("are taken by reading on, once, however often they are read", async () => {
    const sku = `${channel}-READ`;
    const item = await world.sell(sku, 5, [channel]);
    const number = world.buy(channel, sku, 2);
    await world.read();
    await world.read();
    const order = await world.order(channel, number);
    expect(order).toMatchObject({ state: "to_ship", version: 1, stock: "held", missing: 0, unknown_lines: 0 });
    expect(order.lines).toMatchObject([
      { sku, quantity: 2, held: 2, product_id: `product_${sku}`, producer_id: "prcr_1" },
    ]);
    expect(await world.inventory.level(item)).toEqual({ stocked: 5, reserved: 2 });
    expect(kinds(order.events)).toEqual(["received", "held"]);
  });

  it("take the goods out of the stock when they are sent, and tell each step", async () => {
    const sku = `${channel}-SEND`;
    const item = await world.sell(sku, 5, [channel]);
    const number = world.buy(channel, sku, 2);
    await world.read();
    for (const status of ["shipped", "completed"] as const) {
      world.pass(2_000);
      world.simulator(channel).moveOrder(number, status);
      await world.read();
    }
    expect(await world.inventory.level(item)).toEqual({ stocked: 3, reserved: 0 });
    const order = await world.order(channel, number);
    expect(order).toMatchObject({ stock: "gone", lines: [{ held: 0, taken: 2 }] });
    expect(kinds(order.events)).toContain("gone");
  });

  it("give the goods back once when they are cancelled", async () => {
    const sku = `${channel}-CANCEL`;
    const item = await world.sell(sku, 5, [channel]);
    const number = world.buy(channel, sku, 2);
    await world.read();
    world.pass(2_000);
    world.simulator(channel).moveOrder(number, "cancelled");
    await world.read();
    await world.read();
    expect(await world.inventory.level(item)).toEqual({ stocked: 5, reserved: 0 });
    expect(await world.order(channel, number)).toMatchObject({ state: "cancelled", stock: "given_back" });
  });
});
