import { ADAPTERS } from "@ocop/integrations/adapters";
import { type Ports, shopId, type Tokens } from "@ocop/integrations/core";
import { directPort, openSimulator, SANDBOX_SETTINGS, type Simulator } from "@ocop/integrations/sandbox";
import { memoryThrottle } from "@ocop/integrations/transport";
import type { ProductFacts } from "../../src/modules/channel/domain/wanted";
import { noteExchange } from "../../src/modules/channel/exchange-trace";
import type { ListingBook } from "../../src/modules/channel/store/book";
import type { Engine } from "../../src/workflows/channel/engine";
import { refreshWanted } from "../../src/workflows/channel/refresh-wanted";
import { workShop } from "../../src/workflows/channel/work-shop";
import { type ApiChannel, settingsFor, setupOf } from "./channels";
import { type OwnDatabase, ownDatabase } from "./database";

/** The smallest JPEG anybody accepts: start and end marker. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]);
/**
 * Every world begins at the same moment, so that a history can be told again; long after today, so that what the engine
 * puts off waits until the test lets it come.
 */
const BEGINNING = Date.UTC(2040, 10, 25, 2, 0, 0);

export const SETTINGS = settingsFor("shopee");

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

export type WorldOptions = {
  channel?: ApiChannel;
  /** One database may serve many worlds, one after the other; a world without makes and drops its own. */
  database?: OwnDatabase;
  random?: () => number;
};

/** A simulated marketplace, a connected shop and the engine, on real PostgreSQL, in a time of their own. */
export async function openWorld({ channel = "shopee", database: shared, random = Math.random }: WorldOptions = {}) {
  const database = shared ?? (await ownDatabase());
  const { connection, pool, book } = database;
  const setup = setupOf(channel);
  let ahead = 0;
  const now = () => BEGINNING + ahead;
  const skip = (ms: number) => {
    ahead += ms;
  };
  const sleep = async (ms: number) => skip(ms);
  const sandbox = openSimulator(setup.sandbox, { clock: now, moderationMs: 1_000, random, sleep });
  sandbox.control.addShop(setup.shop, "HTX Xoài (mẫu)");
  const ports = portsOf(channel, sandbox, book, { now, sleep }, skip);
  const tokens = (): Tokens => setup.tokens(sandbox.control.connectShop(setup.shop), sandbox);
  /** As a seller does it who agrees on the marketplace's page. */
  const connect = () => book.connect(channel, { shop: shopId.parse(setup.shop), tokens: tokens() }, null);
  const shop = await connect();
  const catalogue = new Map<string, ProductFacts>([["p1", MANGO]]);
  /** Faults of ours, for the log; no test leaves one there unsaid. */
  const unexpected: string[] = [];
  const engine: Engine = {
    book,
    ports: () => ports,
    simulated: () => true,
    facts: async (ids) => new Map(ids.flatMap((id) => (catalogue.has(id) ? [[id, catalogue.get(id) ?? MANGO]] : []))),
    picture: async () => ({ name: "xoai.jpg", type: "image/jpeg", bytes: PICTURE }),
    now: () => new Date(now()),
    unexpected: (about, error) => unexpected.push(`${about}: ${error}`),
  };

  /** Does whatever waits, also what would wait longer: time is the test's. */
  async function work(with_: Engine = engine): Promise<void> {
    await connection.raw("update channel_due set due_at = now() - interval '1 second' where due_at is not null");
    const turn = { process: database.process.id, shop: shop.id, lane: "all", stopping: () => false } as const;
    while (await workShop(with_, turn));
  }

  async function pass(ms: number): Promise<void> {
    skip(ms);
    await sandbox.control.advance(0);
  }

  async function leave(): Promise<void> {
    await connection.raw("update channel_listing set state = 'closed'");
    await connection.raw("delete from channel_picture");
    await connection.raw("delete from channel_due");
    await connection.raw("delete from channel_stale");
    await connection.raw("delete from graphile_worker._private_jobs");
  }

  return {
    channel,
    settings: settingsFor(channel),
    sandbox,
    book,
    engine,
    unexpected,
    ports,
    pool,
    shop,
    catalogue,
    connection,
    connect,
    work,
    pass,
    /** As the jobs do it: look at the catalogue, then work, for some minutes. */
    async rounds(count: number) {
      for (let round = 0; round < count; round += 1) {
        await refreshWanted(engine, 0, 100);
        await work();
        await pass(61_000);
      }
    },
    async refresh() {
      skip(1);
      await refreshWanted(engine, 0, 100);
    },
    /** Is the product's listing settled, with everything wanted seen? */
    async asWanted(product: string): Promise<boolean> {
      const { rows } = await connection.raw(
        "select state = 'in_step' and seen->>'title' = wanted->>'title' as settled from channel_listing where product_id = ? and state <> 'closed'",
        [product],
      );
      return rows.length === 1 && rows[0].settled === true;
    },
    /** Works and lets time pass until something holds; gives up after some hours of the marketplace's time. */
    async until(holds: () => Promise<boolean>) {
      for (let round = 0; round < 60; round += 1) {
        await work();
        if (await holds()) return;
        await pass(round < 5 ? 61_000 : 10 * 60_000);
      }
      throw new Error("It did not settle within hours");
    },
    /** Leaves what there is behind, here and on the marketplace. */
    async forget() {
      for (const { id, status } of sandbox.control.listings()) {
        if (status !== "deleted") sandbox.control.edit(id, { status: "deleted" });
      }
      await leave();
      catalogue.clear();
    },
    /** What stands on the marketplace under a SKU, shown or not. A request that was refused for good is nothing. */
    open(sku = MANGO.offer?.sku) {
      const ended = ports.listings?.refusalIsFinal ? ["deleted", "rejected"] : ["deleted"];
      const standing = ({ status, units }: ReturnType<typeof sandbox.control.listings>[number]) =>
        !ended.includes(status) && units[0]?.sku === sku;
      return sandbox.control.listings().filter(standing);
    },
    async close() {
      await leave();
      if (!shared) await database.drop();
    },
  };
}

function portsOf(
  channel: ApiChannel,
  sandbox: Simulator,
  book: ListingBook,
  clock: { now(): number; sleep(ms: number): Promise<void> },
  skip: (ms: number) => void,
): Ports {
  const adapter = ADAPTERS[channel];
  const deps = {
    http: directPort(sandbox, skip),
    clock,
    tokens: book.tokens,
    locks: book.locks,
    throttle: memoryThrottle(),
    record: noteExchange,
    resilience: { firstDelayMs: 0, maxDelayMs: 1, maxTimeoutMs: 1_500, breakAfter: 1_000 },
  };
  return adapter.create(deps, adapter.settings.parse(SANDBOX_SETTINGS[channel]("http://sandbox.invalid")));
}
