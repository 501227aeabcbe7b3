import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "@ocop/integrations/transport";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiChannel } from "../../../backend/integration-tests/sync/channels";
import { type OrdersWorld, openOrdersWorld } from "../../../backend/integration-tests/sync/orders-world";
import { openQueuePool } from "../../../backend/src/modules/channel/store/queue-pool";
import { pullQueues, readDueShops } from "../../../backend/src/workflows/channel/orders/watch-orders";
import { orderTasks } from "../../../backend/src/workflows/channel/orders/work-orders";
import { startWorker, type Worker } from "../../../backend/src/workflows/channel/worker";
import { line, quantile, secondsUntil } from "../push/figures";

const MARKETS = ["shopee", "lazada", "tiktok-shop", "tiki", "woocommerce"] as const satisfies readonly ApiChannel[];
const SELLERS = ["shop", ...MARKETS] as const;
const SALES = Number(process.env.EXPOSURE_SALES ?? 120);
const BAR_MS = 5_000;
const PATIENCE_S = 60;
/** How often the simulators send messages, and how often the job that reads orders runs. */
const SEND_EVERY_MS = 250;
const READ_EVERY_MS = 1_000;
/** As many as one backend process has. */
const QUEUE_CONNECTIONS = 8;

describe(`from the last piece sold until ${MARKETS.length} marketplaces without throttling show none`, () => {
  let world: OrdersWorld;
  let pool: Pool;
  let worker: Worker;
  const ending = new AbortController();
  const loops: Promise<void>[] = [];

  beforeAll(async () => {
    world = await openOrdersWorld(MARKETS, systemClock.sleep);
    await world.read();
    await pullQueues(world.engine);
    for (const market of MARKETS) if (market !== "tiki") world.listen(market);
    pool = openQueuePool(world.connection, QUEUE_CONNECTIONS);
    worker = startWorker(world.engine, pool, orderTasks(world.engine), (error) => console.error(error));
    loops.push(every(SEND_EVERY_MS, () => Promise.all(MARKETS.map((market) => world.simulator(market).advance(0)))));
    loops.push(every(READ_EVERY_MS, () => Promise.all([pullQueues(world.engine), readDueShops(world.engine)])));
  });
  afterAll(async () => {
    ending.abort();
    await Promise.all(loops);
    await worker?.stop();
    await pool?.end();
    await world?.close();
  });

  async function every(ms: number, work: () => Promise<unknown>): Promise<void> {
    while (!ending.signal.aborted) {
      await work();
      await sleep(ms);
    }
  }

  /** Pieces a marketplace still offers to its buyers. */
  function offered(market: ApiChannel, sku: string): number {
    const units = world
      .simulator(market)
      .listings()
      .flatMap((listing) => listing.units);
    return units.find((unit) => unit.sku === sku)?.stock ?? Number.NaN;
  }

  async function sellLast(seller: (typeof SELLERS)[number], number: number): Promise<number> {
    const sku = `LAST-${number}`;
    const item = await world.sell(sku, 1);
    const start = performance.now();
    if (seller === "shop") expect(await world.inventory.sell(item, 1, `ordli_${number}`)).toBe(true);
    else world.buy(seller, sku);
    const others = MARKETS.filter((market) => market !== seller);
    const gone = async () => others.every((market) => offered(market, sku) === 0);
    return (await secondsUntil(start, PATIENCE_S, gone)) * 1_000;
  }

  it("is measured sale by sale", { timeout: 1_800_000 }, async () => {
    const times = new Map<string, number[]>(SELLERS.map((seller) => [seller, []]));
    for (let number = 0; number < SALES; number += 1) {
      const seller = SELLERS[number % SELLERS.length] ?? "shop";
      times.get(seller)?.push(await sellLast(seller, number));
    }
    const all = [...times.values()].flat();
    for (const [seller, own] of times) line(`last piece sold on ${seller}, p95`, quantile(own, 0.95), "ms");
    line(`all ${all.length} sales, p50`, quantile(all, 0.5), "ms");
    line(`all ${all.length} sales, p95`, quantile(all, 0.95), "ms");
    line("longest", Math.max(...all), "ms");
    expect(quantile(all, 0.95)).toBeLessThanOrEqual(BAR_MS);
  });
});
