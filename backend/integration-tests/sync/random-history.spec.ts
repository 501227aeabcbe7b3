import { describe, expect, it } from "vitest";
import { openListing } from "../../src/workflows/channel/open-listing";
import { MANGO, openWorld, SETTINGS, type World } from "./world";

const RUNS = 200;
/** Generous: machines differ, and a hang is all it shall catch. */
const TIMEOUT_MS = 1_200_000;

/** Repeatable chance (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// A cut connection means what a time-out means, and does not make the test wait.
const FAULTS = ["reset_before", "reset_after", "server_error", "html", "bad_utf8"] as const;
const PATHS = ["/product/", "/product/add_item", "/product/update"] as const;

/** Any product there could be under a SKU. */
function anyFacts(product: string, random: () => number) {
  return {
    ...MANGO,
    name: `Xoài sấy dẻo ${product} loại ${Math.floor(random() * 1_000)} (mẫu)`,
    stars: [null, 3, 4, 5][Math.floor(random() * 4)] ?? null,
    offer: { sku: product, price: 50_000 + 500 * Math.floor(random() * 50), available: Math.floor(random() * 5) },
  };
}

/** One listing opened, and changed while the marketplace fails in one way or another; then it is well again. */
async function history(world: World, product: string, random: () => number): Promise<void> {
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  world.catalogue.set(product, anyFacts(product, random));
  await openListing(world.engine, { shop_id: world.shop.id, product_id: product, settings: SETTINGS }, "user_1");
  for (let change = 0; change < 2; change += 1) {
    world.sandbox.control.fault({ mode: pick(FAULTS), path: pick(PATHS), times: 1 });
    await world.work();
    world.catalogue.set(product, anyFacts(product, random));
    await world.refresh();
    if (random() < 0.5) await world.pass(61_000);
  }
  world.sandbox.control.clearFaults();
  await world.until(() => world.asWanted(product));
}

describe("random histories", () => {
  const title = `end with one listing per product, as wanted, in ${RUNS} runs of changes and faults`;
  it(title, { timeout: TIMEOUT_MS }, async () => {
    const random = dice(159);
    const world = await openWorld(random);
    try {
      for (let run = 0; run < RUNS; run += 1) {
        const product = `a${run}`;
        await history(world, product, random);
        const { price, available: stock } = world.catalogue.get(product)?.offer ?? {};
        expect(world.open(product), `run ${run}`).toMatchObject([{ units: [{ price, stock }] }]);
        await world.forget();
      }
    } finally {
      await world.close();
    }
  });
});
