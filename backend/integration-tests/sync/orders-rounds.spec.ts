import type { OrderPage, Ports } from "@ocop/integrations/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrderEngine } from "../../src/workflows/channel/orders/order-engine";
import { ReadingRounds } from "../../src/workflows/channel/orders/reading-rounds";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(["shopee", "lazada"]);
});
afterAll(async () => world?.close());

const rethrow = (error: unknown) => {
  throw error;
};

/** Lazada answers nothing until `answer` is called. */
function hanging(): { engine: OrderEngine; answer: () => void } {
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const ports = world.engine.ports("lazada");
  if (!ports?.orders) throw new Error("Lazada tells orders");
  async function* changedSince(): AsyncGenerator<OrderPage> {
    await silence;
    yield* [];
  }
  const silent: Ports = { ...ports, orders: { ...ports.orders, changedSince } };
  const engine: OrderEngine = {
    ...world.engine,
    ports: (channel) => (channel === "lazada" ? silent : world.engine.ports(channel)),
  };
  return { engine, answer: () => answer() };
}

/** Begins rounds, as the job does every second, until an order is known here. */
async function beginUntilKnown(rounds: ReadingRounds, engine: OrderEngine, number: string): Promise<void> {
  while (!(await world.orders.orderOf(world.shop("shopee").id, number))) {
    await world.connection.raw("update channel_order_watch set due_at = now() - interval '1 day'");
    rounds.begin(engine, rethrow);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("rounds of reading orders", () => {
  it("go on for every other marketplace while one hangs", async () => {
    await world.sell("ROUND", 5);
    const { engine, answer } = hanging();
    const rounds = new ReadingRounds();
    await beginUntilKnown(rounds, engine, world.buy("shopee", "ROUND"));
    await beginUntilKnown(rounds, engine, world.buy("shopee", "ROUND"));
    answer();
    await rounds.ended();
    const number = world.buy("lazada", "ROUND");
    await world.connection.raw("update channel_order_watch set due_at = now() - interval '1 day'");
    rounds.begin(world.engine, rethrow);
    await rounds.ended();
    expect(await world.order("lazada", number)).toMatchObject({ stock: "held" });
  });
});
