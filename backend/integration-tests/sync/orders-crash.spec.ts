import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type ChannelEvent, type OrderPort, orderId } from "@ocop/integrations/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrderEngine } from "../../src/workflows/channel/orders/order-engine";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(["shopee", "lazada"]);
  await world.read();
});
afterAll(async () => world?.close());

/** Generous: machines differ, and a hang is all it shall catch. */
const TIMEOUT_MS = 1_200_000;

class Crash extends Error {}

/** An engine whose process dies at its n-th effect, before or after the effect happened; statements of a transaction count. */
function dying(engine: OrderEngine, at: number, after: boolean): { engine: OrderEngine; died(): boolean } {
  let effects = 0;
  let dead = false;
  const guard =
    <Arguments extends unknown[], Result>(effect: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      if (dead) throw new Crash();
      effects += 1;
      const mine = effects === at;
      if (mine) dead = true;
      if (mine && !after) throw new Crash();
      const result = await effect(...given);
      if (dead) throw new Crash();
      return result;
    };
  const wrap = <Whole extends object>(whole: Whole, names: readonly string[]): Whole =>
    new Proxy(whole, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return names.includes(String(name)) ? guard(value.bind(target)) : value.bind(target);
      },
    });
  const ports = engine.ports("shopee");
  const port: OrderPort | undefined = ports?.orders && wrap(ports.orders, ["read"]);
  return {
    died: () => dead,
    engine: {
      ...engine,
      orders: wrap(engine.orders, ["receive", "patchWatch", "closeGap"]),
      book: wrap(engine.book, ["want"]),
      ports: (channel) => (channel === "shopee" && ports && port ? { ...ports, orders: port } : engine.ports(channel)),
      ledger: {
        hasFree: engine.ledger.hasFree,
        settle: guard((items, work) =>
          engine.ledger.settle(items, (ledger) =>
            work({
              knex: wrap<Knex>(ledger.knex, ["raw"]),
              free: guard(ledger.free),
              move: guard(ledger.move),
            }),
          ),
        ) as OrderEngine["ledger"]["settle"],
      },
    },
  };
}

const told = (number: string, key: string): ChannelEvent => ({
  ...{ key, at: Date.now(), shop: world.shop("shopee").external_id as never },
  ...{ kind: "order_changed", order: orderId.parse(number) },
});

/** A message comes, its work is done, and the shop is read: all that a process does about an order. */
async function hear(engine: OrderEngine, number: string, key: string): Promise<void> {
  const received = { at: engine.now(), way: "webhook", bodySha256: null } as const;
  await engine.orders.receive("shopee", [told(number, key)], received);
  await world.work(engine);
  await world.read(engine);
}

/** The next process starts, or another goes on; it was never told anything. */
async function heal(): Promise<void> {
  await world.work();
  await world.read();
  await world.work();
}

const shelf = async (sku: string) => {
  const { rows } = await world.connection.raw(
    "select wanted->>'stock' as stock from channel_listing where shop_id = ? and product_id = ?",
    [world.shop("lazada").id, `product_${sku}`],
  );
  return Number(rows[0].stock);
};

describe("a process that dies", () => {
  for (const after of [false, true]) {
    it(`${after ? "right after" : "right before"} any step takes each order and gives it back exactly once`, {
      timeout: TIMEOUT_MS,
    }, async () => {
      for (let step = 1; ; step += 1) {
        const sku = `CRASH-${after}-${step}`;
        const item = await world.sell(sku, 5);
        const number = world.buy("shopee", sku, 2);
        const process = dying(world.engine, step, after);
        await hear(process.engine, number, `${number}/bought`).catch(onlyCrash);
        await heal();
        expect(await world.order("shopee", number), `step ${step}`).toMatchObject({ version: 1, stock: "held" });
        expect(await world.inventory.level(item), `step ${step}`).toEqual({ stocked: 5, reserved: 2 });
        expect(await shelf(sku), `step ${step}`).toBe(3);

        world.pass(2_000);
        world.simulator("shopee").moveOrder(number, step % 2 === 0 ? "cancelled" : "shipped");
        const second = dying(world.engine, step, after);
        await hear(second.engine, number, `${number}/moved`).catch(onlyCrash);
        await heal();
        const left = step % 2 === 0 ? { stocked: 5, reserved: 0 } : { stocked: 3, reserved: 0 };
        expect(await world.inventory.level(item), `step ${step}`).toEqual(left);
        expect(await shelf(sku), `step ${step}`).toBe(left.stocked);
        expect(await world.order("shopee", number), `step ${step}`).toMatchObject({ version: 2 });
        if (!process.died() && !second.died()) return;
      }
    });
  }
});

/** What a dying process was doing fails; anything else is a fault of ours. */
function onlyCrash(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}
