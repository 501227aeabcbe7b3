import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_CHANNELS } from "./channels";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(API_CHANNELS);
});
afterAll(async () => world?.close());

const kinds = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);

describe("orders of Lazada of which single pieces are cancelled", () => {
  const cancel = async (number: string, sku: string, pieces: number) => {
    world.pass(2_000);
    world.simulator("lazada").cancelPieces(number, sku, pieces);
    await world.read();
    await world.read();
  };

  it("give back exactly these, once, and the rest when it is cancelled as well", async () => {
    const item = await world.sell("lazada-PIECES", 9, ["lazada"]);
    const number = world.buy("lazada", "lazada-PIECES", 5);
    await world.read();
    await cancel(number, "lazada-PIECES", 2);
    expect(await world.inventory.level(item)).toEqual({ stocked: 9, reserved: 3 });
    expect(await world.order("lazada", number)).toMatchObject({
      state: "to_ship",
      stock: "held",
      lines: [{ quantity: 3, held: 3 }],
    });
    world.pass(2_000);
    world.simulator("lazada").moveOrder(number, "cancelled");
    await world.read();
    expect(await world.inventory.level(item)).toEqual({ stocked: 9, reserved: 0 });
    expect(await world.order("lazada", number)).toMatchObject({ state: "cancelled", stock: "given_back" });
  });

  it("let only the others leave, and have those back that were cancelled after the parcel left", async () => {
    const item = await world.sell("lazada-PARCEL", 9, ["lazada"]);
    const number = world.buy("lazada", "lazada-PARCEL", 4);
    await cancel(number, "lazada-PARCEL", 1);
    world.pass(2_000);
    world.simulator("lazada").moveOrder(number, "shipped");
    await world.read();
    expect(await world.inventory.level(item)).toEqual({ stocked: 6, reserved: 0 });
    await cancel(number, "lazada-PARCEL", 2);
    expect(await world.inventory.level(item)).toEqual({ stocked: 8, reserved: 0 });
    expect(await world.order("lazada", number)).toMatchObject({ stock: "gone", lines: [{ quantity: 1, taken: 1 }] });
  });

  it("give back the same whatever the order of changes and however often they are read", async () => {
    const channel = "lazada";
    const random = fc.sample(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 6 }), { numRuns: 6, seed: 159 });
    for (const [history, steps] of random.entries()) {
      const sku = `lazada-RANDOM-${history}`;
      const item = await world.sell(sku, 12, [channel]);
      const number = world.buy(channel, sku, 8);
      let left = 8;
      for (const pieces of steps) {
        const off = Math.min(pieces, left - 1);
        if (off > 0) world.simulator(channel).cancelPieces(number, sku, off);
        left -= off;
        world.pass(2_000);
        if (pieces !== 1) await world.read();
      }
      await world.read();
      expect(await world.inventory.level(item)).toEqual({ stocked: 12, reserved: left });
    }
  });
});

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
