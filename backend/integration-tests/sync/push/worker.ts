import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { ADAPTERS } from "@ocop/integrations/adapters";
import type { MarketplaceId, Ports } from "@ocop/integrations/core";
import { SANDBOX_SETTINGS } from "@ocop/integrations/sandbox";
import { axiosPort, systemClock, type TransportDeps } from "@ocop/integrations/transport";
import type { ProductFacts } from "../../../src/modules/channel/domain/wanted";
import { ListingBook } from "../../../src/modules/channel/store/book";
import { openQueuePool } from "../../../src/modules/channel/store/queue-pool";
import { readKeyRing } from "../../../src/modules/channel/store/seal";
import { databaseThrottle } from "../../../src/modules/channel/store/throttle";
import type { Engine } from "../../../src/workflows/channel/engine";
import { watchListings } from "../../../src/workflows/channel/watch-listings";
import { startWorker } from "../../../src/workflows/channel/worker";
import { fastClock, KEYS, type PushSettings, pushSettingsSchema, type WorkerReport } from "./settings";

/** The smallest JPEG anybody accepts: start and end marker. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]);
const REPORT_EVERY_MS = 1_000;
const WATCH_EVERY_MS = 10_000;
/** These marketplaces hide nothing, so that the person who looks after what a killed process may have sent is asked sooner. */
const ASK_AFTER_MS = 10 * 60_000;

const productSchema = z.object({ id: z.string(), facts: z.custom<ProductFacts>() });

/** The catalogue of these tests: a table of facts. */
async function factsOf(connection: Knex, ids: readonly string[]): Promise<Map<string, ProductFacts>> {
  const { rows } = await connection.raw<{ rows: unknown[] }>("select id, facts from push_product where id = any(?)", [
    [...ids],
  ]);
  return new Map(rows.map((row) => productSchema.parse(row)).map(({ id, facts }) => [id, facts]));
}

function portsOf(settings: PushSettings, deps: TransportDeps): Map<MarketplaceId, Ports> {
  return new Map(
    settings.channels.map(({ channel, url }) => {
      const adapter = ADAPTERS[channel];
      return [channel, adapter.create(deps, adapter.settings.parse(SANDBOX_SETTINGS[channel](url)))];
    }),
  );
}

function work(settings: PushSettings): void {
  const { perSecond } = settings;
  const connection = knex({
    client: "pg",
    connection: { connectionString: settings.database },
    pool: { min: 0, max: 12 },
  });
  const book = new ListingBook(connection, readKeyRing(KEYS));
  const now = fastClock(settings);
  const ports = portsOf(settings, {
    http: axiosPort(),
    clock: { now, sleep: systemClock.sleep },
    tokens: book.tokens,
    locks: book.locks,
    throttle: databaseThrottle(connection, now),
    record: () => undefined,
    ...(perSecond !== null && { pace: () => ({ perSecond, burst: Math.max(1, Math.floor(perSecond / 3)) }) }),
  });
  const engine: Engine = {
    book,
    ports: (channel) => ports.get(channel) ?? null,
    simulated: () => true,
    facts: (ids) => factsOf(connection, ids),
    picture: async () => ({ name: "anh.jpg", type: "image/jpeg", bytes: PICTURE }),
    now: () => new Date(now()),
    unexpected: (about, error) => console.error(about, error),
    askAfterMs: ASK_AFTER_MS,
  };
  const pool = openQueuePool(connection, 7);
  const worker = startWorker(engine, pool, {}, (error) => console.error(error));
  const watching = setInterval(() => watchListings(engine).catch(console.error), WATCH_EVERY_MS);
  const reporting = setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    const report: WorkerReport = { rss, heap: heapUsed };
    process.send?.(report);
  }, REPORT_EVERY_MS);
  // Whoever started this is gone.
  process.once("disconnect", () => process.exit());
  process.once("SIGTERM", async () => {
    clearInterval(reporting);
    clearInterval(watching);
    await worker.stop();
    await pool.end();
    await connection.destroy();
    process.disconnect?.();
  });
}

work(pushSettingsSchema.parse(JSON.parse(process.env.PUSH ?? "")));
