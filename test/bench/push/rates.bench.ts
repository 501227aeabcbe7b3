import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSettled } from "../../../backend/integration-tests/sync/push/kill";
import { faultsOf, openPush, type Push } from "../../../backend/integration-tests/sync/push/push";
import { line, secondsUntil } from "./figures";
import { registerProducts } from "./products";

const LISTINGS = Number(process.env.PUSH_LISTINGS ?? 3_000);
/** Calls a second nobody reaches. */
const UNLIMITED = 100_000;
const PATIENCE_S = 600;
const BARS = { unchanged: 400, changed: 80 };

describe(`one worker process, one shop of ${LISTINGS} listings, no throttling`, () => {
  let push: Push;

  beforeAll(async () => {
    push = await openPush({ products: registerProducts(LISTINGS), channels: ["shopee"], perSecond: UNLIMITED });
    push.startWorker();
  });
  afterAll(async () => push?.close());

  it("creates", async () => {
    const worker = [...push.workers][0];
    await secondsUntil(performance.now(), 60, async () => (worker?.reports.length ?? 0) > 0);
    const start = performance.now();
    await push.openAll();
    const took = await secondsUntil(start, PATIENCE_S, async () => (await push.count("external_id is null")) === 0);
    line("created", LISTINGS / took, "listings/s");
    expect(await untilSettled(push, 60_000, true)).toBe(0);
  });

  it(`reads back what did not change, at least ${BARS.unchanged} a second`, async () => {
    const { connection, book } = push.database;
    const [market] = push.markets;
    await connection.raw("update channel_listing set looked_at = now() - interval '1 hour'");
    const start = performance.now();
    await book.work.wakeReader(market?.shop.id ?? "");
    const old = "looked_at < now() - interval '30 minutes'";
    const took = await secondsUntil(start, PATIENCE_S, async () => (await push.count(old)) === 0);
    line("read back, nothing changed", LISTINGS / took, "listings/s");
    expect(await push.open()).toBe(0);
    expect(LISTINGS / took).toBeGreaterThanOrEqual(BARS.unchanged);
  });

  it(`sends changes of price and stock, at least ${BARS.changed} listings a second`, async () => {
    const changed = registerProducts(LISTINGS, 1);
    const start = performance.now();
    await push.change(changed);
    const took = await secondsUntil(start, PATIENCE_S, async () => (await push.open()) === 0);
    line("price and stock changed, sent and read back", LISTINGS / took, "listings/s");
    expect(faultsOf(push, changed)).toEqual([]);
    expect(LISTINGS / took).toBeGreaterThanOrEqual(BARS.changed);
  });
});
