import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSettled } from "../../../backend/integration-tests/sync/push/kill";
import { faultsOf, openPush, type Product, type Push } from "../../../backend/integration-tests/sync/push/push";
import { PRODUCTS } from "../shop/size";
import { line, quantile, secondsUntil } from "./figures";
import { registerProducts } from "./products";

const COUNT = Number(process.env.PUSH_PRODUCTS ?? PRODUCTS);
const SHOPS = 3;
const WORKERS = Number(process.env.PUSH_WORKERS ?? 2);
/** What each shop may ask of each endpoint in a second, so that 17,400 creates take nine and a half minutes at best. */
const PER_SECOND = Number(process.env.PUSH_PER_SECOND ?? 30);
const BARS = { rate: 0.95, refused: 0.01, exposure: 5_000, megabytes: 300 };
const SOLD_OUT_EVERY_MS = 3_000;
const CREATE = "/product/add_item";
/** An unknown outcome waits ten minutes. */
const PATIENCE_MS = 720_000;
const TIMEOUT_MS = 3_600_000;

describe(`${COUNT} products to ${SHOPS} shops that take ${PER_SECOND} calls a second of each kind`, () => {
  let push: Push;
  const products = registerProducts(COUNT);

  beforeAll(async () => {
    push = await openPush({ products, channels: ["shopee", "shopee", "shopee"], perSecond: PER_SECOND });
    push.markets[0]?.sandbox.control.limit(PER_SECOND, PER_SECOND, "endpoint");
  });
  afterAll(async () => push?.close());

  it("keeps the pace, is not refused, stays small, and sells out in time", { timeout: TIMEOUT_MS }, async () => {
    const control = push.markets[0]?.sandbox.control;
    if (!control) throw new Error("There is no marketplace");
    for (let started = 0; started < WORKERS; started += 1) push.startWorker();
    await push.openAll();
    await secondsUntil(performance.now(), 120, async () => control.calls(CREATE) > 0);
    const start = performance.now();
    const selling = new AbortController();
    const exposures = sellOut(push, products, selling.signal);
    const took = await secondsUntil(start, TIMEOUT_MS / 1_000, async () => control.listings().length >= COUNT * SHOPS);
    const memory = memoryOf(push);
    selling.abort();
    const { times, changed } = await exposures;
    const refused = control.throttled() / control.calls("/");
    const ideal = COUNT / PER_SECOND;
    line("created everywhere", took, "s");
    line("at the allowed rate it takes", ideal, "s");
    line("of the allowed rate", (ideal / took) * 100, "%");
    line("calls for one listing", control.calls("/") / (COUNT * SHOPS), "calls");
    line("calls refused with 429", refused * 100, "%");
    line("sold out until seen as zero, p50", quantile(times, 0.5), "ms");
    line(`sold out until seen as zero, p95 of ${times.length}`, quantile(times, 0.95), "ms");
    line("largest worker process", memory.largest, "MB");
    line("its growth over the second half", memory.growth, "MB");
    expect(await untilSettled(push, PATIENCE_MS, true)).toBe(0);
    expect(faultsOf(push, changed)).toEqual([]);
    expect(ideal / took).toBeGreaterThanOrEqual(BARS.rate);
    expect(refused).toBeLessThanOrEqual(BARS.refused);
    expect(quantile(times, 0.95)).toBeLessThanOrEqual(BARS.exposure);
    expect(memory.largest).toBeLessThanOrEqual(BARS.megabytes);
  });
});

/** Sells products out that stand on all shops already, one after the other, and times how long each shop shows more than zero. */
async function sellOut(push: Push, products: readonly Product[], stop: AbortSignal) {
  const times: number[] = [];
  const changed = [...products];
  for (let next = 0; !stop.aborted && next < products.length; next += 1) {
    await sleep(SOLD_OUT_EVERY_MS);
    const product = products[next];
    if (
      !product ||
      (await push.count(`product_id = '${product.id}' and external_id is not null`)) < push.markets.length
    ) {
      next -= 1;
      continue;
    }
    const { offer } = product.facts;
    const gone = { ...product, facts: { ...product.facts, offer: offer && { ...offer, available: 0 } } };
    changed[next] = gone;
    const start = performance.now();
    await push.change([gone]);
    await secondsUntil(start, 120, async () => shownOf(push, offer?.sku ?? "").every((stock) => stock === 0));
    times.push(performance.now() - start);
  }
  return { times, changed };
}

function shownOf(push: Push, sku: string): number[] {
  const market = push.markets[0]?.sandbox.context.market;
  if (!market) return [];
  return push.markets.flatMap(({ shop }) =>
    market.withSku(shop.external_id, sku).map(({ units }) => units[0]?.stock ?? 0),
  );
}

/** In MB of resident memory. */
function memoryOf({ workers }: Push): { largest: number; growth: number } {
  const ends = [...workers].map(({ reports }) => {
    const sizes = reports.map(({ rss }) => rss / 1024 / 1024);
    const half = sizes.slice(Math.floor(sizes.length / 2));
    const tenth = Math.max(1, Math.floor(half.length / 10));
    return {
      largest: Math.max(...sizes),
      growth: quantile(half.slice(-tenth), 0.5) - quantile(half.slice(0, tenth), 0.5),
    };
  });
  return {
    largest: Math.max(...ends.map(({ largest }) => largest)),
    growth: Math.max(...ends.map(({ growth }) => growth)),
  };
}
