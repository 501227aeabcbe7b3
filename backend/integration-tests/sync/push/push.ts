import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "@medusajs/framework/zod";
import { shopId } from "@ocop/integrations/core";
import { type RunningSandbox, startSandbox } from "@ocop/integrations/sandbox";
import { type ProductFacts, wantedListing } from "../../../src/modules/channel/domain/wanted";
import type { ChannelShop } from "../../../src/modules/channel/store/shops";
import { type ApiChannel, settingsFor, setupOf } from "../channels";
import { type OwnDatabase, ownDatabase } from "../database";
import { fastClock, type PushSettings, type WorkerReport } from "./settings";

export type Product = { id: string; facts: ProductFacts };
export type Market = { channel: ApiChannel; sandbox: RunningSandbox; shop: ChannelShop };
export type PushWorker = { child: ChildProcess; reports: WorkerReport[] };

export type PushOptions = {
  products: readonly Product[];
  /** One shop for each; a channel named twice has two. */
  channels: readonly ApiChannel[];
  /** Time runs so many times as fast, so that what waits for minutes is seen within seconds. */
  speed?: number;
  perSecond?: number | null;
};

export type Push = Awaited<ReturnType<typeof openPush>>;

const WORKER = path.join(import.meta.dirname, "worker.cjs");
/** What a worker makes do with: a heap that is not told its bounds grows for the sake of speed. */
const HEAP = "--max-old-space-size=160";
const BATCH = 500;
const doubtRows = z.array(z.object({ id: z.string(), since: z.date(), sku: z.string() }));
/** A worker that stops lets its calls end first. */
const STOPPING_MS = 30_000;

/** Products, shops on simulated marketplaces and as many worker processes as wanted, on one database. */
export async function openPush({ products, channels, speed = 1, perSecond = null }: PushOptions) {
  const database = await ownDatabase();
  const { connection, book } = database;
  await connection.raw("create table push_product (id text primary key, facts jsonb not null)");
  const start = Date.now();
  const now = fastClock({ start, speed });
  const sandboxes = new Map<ApiChannel, RunningSandbox>();
  for (const channel of new Set(channels))
    sandboxes.set(
      channel,
      await startSandbox(setupOf(channel).sandbox, { clock: now, moderationMs: 1_000, automatic: true }),
    );
  const markets: Market[] = [];
  for (const channel of channels) {
    const sandbox = sandboxes.get(channel);
    if (sandbox) markets.push(await openShop(channel, sandbox, markets.length, database));
  }
  await insertProducts(database, products);
  const workers = new Set<PushWorker>();
  const settings: PushSettings = {
    database: `${database.url}?application_name=push`,
    start,
    speed,
    perSecond,
    channels: [...sandboxes].map(([channel, { url }]) => ({ channel, url })),
  };

  const count = async (condition: string): Promise<number> => {
    const { rows } = await connection.raw(`select count(*)::int as found from channel_listing l where ${condition}`);
    return z.object({ found: z.number() }).parse(rows[0]).found;
  };

  return {
    database,
    markets,
    workers,
    count,
    startWorker(): PushWorker {
      const env = { ...process.env, PUSH: JSON.stringify(settings), NO_LOG_SUCCESS: "1" };
      const child = spawn(process.execPath, [HEAP, WORKER], { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
      const worker: PushWorker = { child, reports: [] };
      child.on("message", (report: WorkerReport) => worker.reports.push(report));
      child.once("exit", () => workers.delete(worker));
      workers.add(worker);
      return worker;
    },
    /** Opens a listing of every product on every shop, and asks for them. */
    async openAll(): Promise<void> {
      for (const market of markets) await openListings(database, market, products);
    },
    /** Changes facts of products as the catalogue would, and notes it. */
    async change(changed: readonly Product[]): Promise<void> {
      await insertProducts(database, changed);
      await book.noteProducts(changed.map(({ id }) => id));
    },
    /** Lets everything that waits for an instant come now. */
    async hurry(): Promise<void> {
      await connection.raw("update channel_due set due_at = now() where due_at > now() and held_by is null");
    },
    /** A person who is asked whether a listing is there looks in the seller centre, and says where it is not. */
    async answerDoubts(): Promise<void> {
      const { rows } = await connection.raw(
        `select id, in_doubt_since as since, wanted->>'sku' as sku from channel_listing
         where state = 'asking' and external_id is null and ruled_out_at is null`,
      );
      for (const { id, since, sku } of doubtRows.parse(rows)) {
        const there = markets.some(({ sandbox }) =>
          sandbox.control.listings().some(({ units }) => units[0]?.sku === sku),
        );
        if (there) continue;
        const words = { message_vi: "Chưa có trên sàn.", message_en: "It is not there." };
        const patch = { ruled_out_at: new Date(now()), state: "behind" as const, failure: null };
        await book.settleDoubt(id, since, patch, new Date(now()), { kind: "ruled_out", actor: "user_1", ...words });
      }
    },
    /**
     * Listings that are not settled as wanted. Those whose SKU is watched are looked at anew whenever a shop is read back, by a
     * hurried clock without a pause: such a look leaves nothing open.
     */
    open: () =>
      count(`l.state <> 'in_step' or l.sent_version <> l.wanted_version or l.seen->>'state' <> 'live'
        or exists (select 1 from channel_due d
          where d.listing_id = l.id and not l.sku_watched and (d.due_at is not null or d.held_by is not null))
        or exists (select 1 from channel_stale s where s.listing_id = l.id)`),
    async close(): Promise<void> {
      await Promise.all([...workers].map(stopWorker));
      for (const sandbox of sandboxes.values()) await sandbox.close();
      await database.drop();
    },
  };
}

/** @returns its exit code; null where it had to be killed */
export async function stopWorker({ child }: PushWorker): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([gone, sleep(STOPPING_MS)]);
  child.kill("SIGKILL");
  return gone;
}

/** @param number tells shops of one channel apart */
async function openShop(
  channel: ApiChannel,
  sandbox: RunningSandbox,
  number: number,
  { book }: OwnDatabase,
): Promise<Market> {
  const setup = setupOf(channel);
  const id = String(Number(setup.shop) + number);
  sandbox.control.addShop(id, `Gian hàng mẫu ${number}`);
  const tokens = setup.tokens(sandbox.control.connectShop(id), sandbox);
  const shop = await book.connect(channel, { shop: shopId.parse(id), tokens }, null);
  return { channel, sandbox, shop };
}

async function insertProducts({ connection }: OwnDatabase, products: readonly Product[]): Promise<void> {
  for (let at = 0; at < products.length; at += BATCH) {
    const part = products.slice(at, at + BATCH);
    await connection.raw(
      `insert into push_product (id, facts) select id, facts::jsonb from unnest(?::text[], ?::text[]) as p(id, facts)
       on conflict (id) do update set facts = excluded.facts`,
      [part.map(({ id }) => id), part.map(({ facts }) => JSON.stringify(facts))],
    );
  }
}

async function openListings(
  { connection, book }: OwnDatabase,
  { channel, shop }: Market,
  products: readonly Product[],
): Promise<void> {
  const settings = settingsFor(channel);
  for (let at = 0; at < products.length; at += BATCH) {
    const part = products.slice(at, at + BATCH);
    const ids = part.map(({ id }) => `${shop.external_id}/${id}`);
    await connection.raw(
      `insert into channel_listing (id, shop_id, product_id, settings, wanted, wanted_at)
       select l.id, ?, l.product, ?::jsonb, l.wanted::jsonb, now() from unnest(?::text[], ?::text[], ?::text[]) as l(id, product, wanted)`,
      [
        shop.id,
        JSON.stringify(settings),
        ids,
        part.map(({ id }) => id),
        part.map(({ facts }) => JSON.stringify(wantedListing(facts, settings, null))),
      ],
    );
    await book.ask(ids);
  }
}

/** Everything a finished push must hold: each product once on each shop, as wanted. @returns what is wrong, in words */
export function faultsOf({ markets }: Push, products: readonly Product[]): string[] {
  return markets.flatMap(({ channel, sandbox, shop }) => {
    const standing = new Map<string, ReturnType<typeof sandbox.control.listings>>();
    for (const listing of sandbox.control.listings()) {
      const sku = listing.units[0]?.sku ?? "";
      if (listing.status !== "deleted" && listing.shop === shop.external_id)
        standing.set(sku, [...(standing.get(sku) ?? []), listing]);
    }
    return products.flatMap(({ facts: { name, offer } }) => {
      const found = standing.get(offer?.sku ?? "") ?? [];
      const [one] = found;
      if (!one || found.length > 1) return [`${channel} ${offer?.sku}: ${found.length} listings`];
      const [unit] = one.units;
      const same = one.title.startsWith(name) && unit?.price === offer?.price && unit?.stock === offer?.available;
      return same ? [] : [`${channel} ${offer?.sku}: ${one.title} ${unit?.price} ${unit?.stock}`];
    });
  });
}
