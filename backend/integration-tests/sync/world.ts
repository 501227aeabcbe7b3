import { randomBytes } from "node:crypto";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { ADAPTERS } from "@ocop/integrations/adapters";
import { type Ports, shopId } from "@ocop/integrations/core";
import { type RunningSandbox, SANDBOX_SETTINGS, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";
import { axiosPort, memoryThrottle } from "@ocop/integrations/transport";
import {
  type ListingSettings,
  listingSettingsSchema,
  type ProductFacts,
} from "../../src/modules/channel/domain/wanted";
import { Migration20261125203000 } from "../../src/modules/channel/migrations/Migration20261125203000";
import { Migration20261125213500 } from "../../src/modules/channel/migrations/Migration20261125213500";
import { ListingBook } from "../../src/modules/channel/store/book";
import { openQueuePool, prepareQueue } from "../../src/modules/channel/store/queue-pool";
import { readKeyRing } from "../../src/modules/channel/store/seal";
import type { Engine } from "../../src/workflows/channel/engine";
import { refreshWanted } from "../../src/workflows/channel/refresh-wanted";
import { workQueue } from "../../src/workflows/channel/work-queue";

const SHOP = "700100200";
/** The smallest JPEG anybody accepts: start and end marker. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]);

/** What Shopee's simulated food categories ask for. */
export const SETTINGS: ListingSettings = listingSettingsSchema.parse({
  category: "100640",
  attributes: [
    { id: "4811", values: [{ id: "32142" }] },
    { id: "4990", values: [{ text: "250", unit: "g" }] },
  ],
  carriers: ["50021"],
  weight_grams: 300,
});

export const MANGO: ProductFacts = {
  name: "Xoài sấy dẻo Cao Lãnh hộp 250 g (mẫu)",
  producer: "HTX Xoài (mẫu)",
  story: "Xoài cát Hòa Lộc sấy dẻo, không thêm đường, đóng gói tại Cao Lãnh.",
  stars: 4,
  pictures: ["https://anh.example.vn/xoai.jpg"],
  offer: { sku: "XOAI-1", price: 89_000, available: 40 },
  sample: true,
};

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A simulated Shopee, a connected shop and the engine, on a database of its own on the server `DATABASE_URL` names. */
export async function openWorld(random: () => number = Math.random) {
  const database = await ownDatabase();
  const pool = openQueuePool(database.connection, 4);
  await prepareQueue(pool);
  const start = Date.now();
  let ahead = 0;
  const now = () => start + ahead;
  const definition = SANDBOXES.find(({ id }) => id === "shopee");
  if (!definition) throw new Error("There is no simulated Shopee");
  const sandbox = await startSandbox(definition, { clock: now, moderationMs: 1_000, random });
  sandbox.control.addShop(SHOP, "HTX Xoài (mẫu)");
  const book = new ListingBook(database.connection, readKeyRing(`k1:${"k".repeat(40)}`));
  const http = axiosPort();
  const ports = shopeePorts(
    sandbox,
    book,
    now,
    (ms) => {
      ahead += ms;
    },
    http,
  );
  await book.connect("shopee", { shop: shopId.parse(SHOP), tokens: sandbox.control.connectShop(SHOP) }, null);
  const [shop] = await book.shops();
  if (!shop) throw new Error("The shop was not kept");
  const catalogue = new Map<string, ProductFacts>([["p1", MANGO]]);
  const engine: Engine = {
    book,
    ports: () => ports,
    simulated: () => true,
    facts: async (ids) => new Map(ids.flatMap((id) => (catalogue.has(id) ? [[id, catalogue.get(id) ?? MANGO]] : []))),
    picture: async () => ({ name: "xoai.jpg", type: "image/jpeg", bytes: PICTURE }),
    now: () => new Date(now()),
  };

  /** Lets time pass and does whatever is queued, also what would wait. */
  async function work(with_: Engine = engine): Promise<void> {
    await database.connection.raw("update graphile_worker._private_jobs set run_at = now() - interval '1 second'");
    await workQueue(pool, with_, 1);
  }

  return {
    sandbox,
    book,
    engine,
    ports,
    pool,
    shop,
    catalogue,
    connection: database.connection,
    work,
    async pass(ms: number) {
      ahead += ms;
      await sandbox.control.advance(0);
    },
    /** As the jobs do it: look at the catalogue, then work, for some minutes. */
    async rounds(count: number) {
      for (let round = 0; round < count; round += 1) {
        await refreshWanted(engine, 0, 100);
        await work();
        ahead += 61_000;
        await sandbox.control.advance(0);
      }
    },
    async refresh() {
      ahead += 1;
      await refreshWanted(engine, 0, 100);
    },
    /** Is the product's listing settled, with everything wanted seen? */
    async asWanted(product: string): Promise<boolean> {
      const { rows } = await database.connection.raw(
        "select state = 'in_step' and seen->>'title' = wanted->>'title' as settled from channel_listing where product_id = ? and state <> 'closed'",
        [product],
      );
      return rows.length === 1 && rows[0].settled === true;
    },
    /** Works and lets time pass until something holds; gives up after an hour of the marketplace's time. */
    async until(holds: () => Promise<boolean>) {
      for (let minute = 0; minute < 60; minute += 1) {
        await work();
        if (await holds()) return;
        ahead += 61_000;
        await sandbox.control.advance(0);
      }
      throw new Error("It did not settle within an hour");
    },
    /** Leaves what there is behind, here and on the marketplace. */
    async forget() {
      for (const { id, status } of sandbox.control.listings()) {
        if (status !== "deleted") sandbox.control.edit(id, { status: "deleted" });
      }
      await database.connection.raw("update channel_listing set state = 'closed'");
      catalogue.clear();
    },
    open(sku = MANGO.offer?.sku) {
      return sandbox.control.listings().filter(({ units, status }) => status !== "deleted" && units[0]?.sku === sku);
    },
    async close() {
      http.close();
      await sandbox.close();
      await pool.end();
      await database.drop();
    },
  };
}

function shopeePorts(
  sandbox: RunningSandbox,
  book: ListingBook,
  now: () => number,
  skip: (ms: number) => void,
  http: ReturnType<typeof axiosPort>,
): Ports {
  const { shopee } = ADAPTERS;
  const deps = {
    http,
    clock: { now, sleep: async (ms: number) => skip(ms) },
    tokens: book.tokens,
    locks: book.locks,
    throttle: memoryThrottle(),
    record: () => undefined,
    resilience: { firstDelayMs: 1, maxDelayMs: 2, maxTimeoutMs: 1_500, breakAfter: 1_000 },
  };
  return shopee.create(deps, shopee.settings.parse(SANDBOX_SETTINGS.shopee(sandbox.url)));
}

async function ownDatabase(): Promise<{ connection: Knex; drop(): Promise<void> }> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `sync_test_${randomBytes(6).toString("hex")}`;
  const admin = knex({ client: "pg", connection: server, pool: { min: 0, max: 1 } });
  await admin.raw(`CREATE DATABASE ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  const connection = knex({ client: "pg", connection: { connectionString: own.href }, pool: { min: 0, max: 8 } });
  for (const step of [Migration20261125203000, Migration20261125213500]) {
    const migration: Migration = Reflect.construct(step, []);
    await migration.up();
    for (const query of migration.getQueries()) await connection.raw(String(query).replaceAll("?", "\\?"));
  }
  return {
    connection,
    async drop() {
      await connection.destroy();
      await admin.raw(`DROP DATABASE ${name}`);
      await admin.destroy();
    },
  };
}
