import http from "node:http";
import type { AddressInfo } from "node:net";
import { ADAPTERS } from "@ocop/integrations/adapters";
import { type MarketplaceId, type Ports, shopId } from "@ocop/integrations/core";
import { directPort, openSimulator, SANDBOX_SETTINGS, type Simulator } from "@ocop/integrations/sandbox";
import { type Clock, memoryThrottle } from "@ocop/integrations/transport";
import { runOnce } from "graphile-worker";
import type { Goods } from "../../src/modules/channel/domain/orders/goods";
import type { ProductFacts } from "../../src/modules/channel/domain/wanted";
import { ListingBook } from "../../src/modules/channel/store/book";
import { OrderBook } from "../../src/modules/channel/store/orders-book";
import { watchStock } from "../../src/modules/channel/store/orders-queue";
import { queueOptions } from "../../src/modules/channel/store/queue-pool";
import { readKeyRing } from "../../src/modules/channel/store/seal";
import type { ChannelShop } from "../../src/modules/channel/store/shops";
import type { OrderEngine } from "../../src/workflows/channel/orders/order-engine";
import { receiveHook } from "../../src/workflows/channel/orders/receive-hook";
import { noticeGaps, pullQueues, readDueShops } from "../../src/workflows/channel/orders/watch-orders";
import { orderTasks } from "../../src/workflows/channel/orders/work-orders";
import { type ApiChannel, settingsFor, setupOf } from "./channels";
import { ownDatabase } from "./database";
import { openInventory, PLACE } from "./inventory";

type Market = { simulator: Simulator; shop: ChannelShop; shopNumber: string; hook: string };
export type OrdersWorld = Awaited<ReturnType<typeof openOrdersWorld>>;

/**
 * Simulated marketplaces with one shop each, Medusa's own inventory, and what takes orders, on real PostgreSQL.
 * @param sleep how calls wait for their turn; where the world's time is the test's own, they do not
 */
export async function openOrdersWorld(channels: readonly ApiChannel[], sleep: Clock["sleep"] = async () => undefined) {
  const { connection, pool, drop } = await ownDatabase();
  const inventory = await openInventory(connection.client.config.connection.connectionString);
  await watchStock(connection);
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const book = new ListingBook(connection, readKeyRing(`k1:${"k".repeat(40)}`));
  const orders = new OrderBook(connection);
  const goods = new Map<string, Goods>();
  const markets = new Map<MarketplaceId, Market>();
  const ports = new Map<MarketplaceId, Ports>();
  const engine: OrderEngine = {
    book,
    orders,
    ledger: inventory.ledger,
    ports: (channel) => ports.get(channel) ?? null,
    simulated: () => true,
    facts: async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await factsOf(id)] as const))),
    picture: async () => ({ name: "xoai.jpg", type: "image/jpeg", bytes: new Uint8Array([0xff, 0xd8, 0xff]) }),
    goods: async (skus, products) =>
      [...goods.values()].filter(({ sku, product_id }) => skus.includes(sku ?? "") || products.includes(product_id)),
    productsOfItem: async (item) =>
      [...goods.values()]
        .filter(({ needs }) => needs.some((need) => need.inventory_item_id === item))
        .map(({ product_id }) => product_id),
    hooksUrl: null,
    now: () => new Date(now()),
    // Processes of these tests die of faults that are no marketplace's.
    unexpected: () => undefined,
  };
  const server = await openHooks(engine);

  async function factsOf(product: string): Promise<ProductFacts> {
    const sold = [...goods.values()].find(({ product_id }) => product_id === product);
    const [need] = sold?.needs ?? [];
    const level = need ? await inventory.level(need.inventory_item_id) : { stocked: 0, reserved: 0 };
    const available = level.stocked - level.reserved;
    const offer = { sku: sold?.sku ?? "", price: 89_000, available };
    return { name: product, producer: null, story: null, stars: null, pictures: [], offer, sample: true };
  }

  for (const channel of channels) {
    const setup = setupOf(channel);
    const simulator = openSimulator(setup.sandbox, { clock: now, moderationMs: 1_000 });
    simulator.control.addShop(setup.shop, "HTX Xoài (mẫu)");
    const hook = `${server.url}/channel-hooks/${channel}`;
    const adapter = ADAPTERS[channel];
    const deps = {
      http: directPort(simulator, (ms) => {
        ahead += ms;
      }),
      clock: { now, sleep },
      tokens: book.tokens,
      locks: book.locks,
      throttle: memoryThrottle(),
      record: () => undefined,
      resilience: { firstDelayMs: 0, maxDelayMs: 1, maxTimeoutMs: 1_500, breakAfter: 1_000 },
    };
    ports.set(
      channel,
      adapter.create(deps, adapter.settings.parse(SANDBOX_SETTINGS[channel]("http://sandbox.invalid", hook))),
    );
    const tokens = setup.tokens(simulator.control.connectShop(setup.shop), simulator);
    const shop = await book.connect(channel, { shop: shopId.parse(setup.shop), tokens }, null);
    markets.set(channel, { simulator, shop, shopNumber: setup.shop, hook });
  }

  const marketOf = (channel: MarketplaceId): Market => {
    const market = markets.get(channel);
    if (!market) throw new Error(`This world has no ${channel}`);
    return market;
  };

  /** Does everything that is queued, also what would wait. */
  async function work(with_: OrderEngine = engine): Promise<void> {
    await connection.raw("update graphile_worker._private_jobs set run_at = now() - interval '1 second'");
    const { urgent, orders } = orderTasks(with_);
    await runOnce({ ...queueOptions(pool), concurrency: 1 }, { ...urgent, ...orders });
  }

  return {
    engine,
    orders,
    book,
    inventory,
    goods,
    connection,
    pool,
    work,
    market: marketOf,
    simulator: (channel: MarketplaceId) => marketOf(channel).simulator.control,
    shop: (channel: MarketplaceId) => marketOf(channel).shop,
    pass: (ms: number) => {
      ahead += ms;
    },
    /** Puts a product in stock and on the shelf of every marketplace, with a listing we keep. @returns the inventory item */
    async sell(sku: string, pieces: number, on: readonly ApiChannel[] = channels): Promise<string> {
      const item = await inventory.stock(sku, pieces);
      const needs = [{ inventory_item_id: item, location_id: PLACE, required: 1 }];
      const variant = { producer_id: "prcr_1", variant_id: `variant_${sku}`, needs };
      goods.set(sku, { ...variant, sku, product_id: `product_${sku}` });
      for (const channel of on) await offer(channel, sku, pieces);
      return item;
    },
    /** A buyer on a marketplace. @returns the order's number there */
    buy(channel: MarketplaceId, sku: string, quantity = 1): string {
      const { simulator, shopNumber } = marketOf(channel);
      return simulator.control.order(shopNumber, [{ sku, quantity }]).id;
    },
    /** Lets a marketplace send its messages to us, or not. */
    listen(channel: MarketplaceId) {
      const { simulator, shopNumber, hook } = marketOf(channel);
      simulator.control.hookTo(shopNumber, hook);
    },
    /** Sends the messages that are due, pulls where nothing is sent, and does the work they make. */
    async deliver(): Promise<void> {
      for (const { simulator } of markets.values()) await simulator.control.advance(0);
      await pullQueues(engine);
      await work();
    },
    /** One round of the job that reads orders, whether it is time or not. */
    async read(with_: OrderEngine = engine): Promise<void> {
      await connection.raw("update channel_order_watch set due_at = now() - interval '1 day'");
      await noticeGaps(with_);
      await readDueShops(with_);
    },
    /** As a seller does it who presses “Kết nối lại”. */
    async reconnect(channel: ApiChannel): Promise<void> {
      const { simulator, shopNumber } = marketOf(channel);
      const tokens = setupOf(channel).tokens(simulator.control.connectShop(shopNumber), simulator);
      await book.connect(channel, { shop: shopId.parse(shopNumber), tokens }, null);
    },
    async order(channel: MarketplaceId, number: string) {
      const found = await orders.orderOf(marketOf(channel).shop.id, number);
      if (!found) throw new Error(`The order ${number} was not kept`);
      return { ...found, lines: await orders.lines([found.id]), events: await orders.events(found.id) };
    },
    async close() {
      await server.close();
      await inventory.close();
      await drop();
    },
  };

  async function offer(channel: ApiChannel, sku: string, stock: number): Promise<void> {
    const { simulator, shop, shopNumber } = marketOf(channel);
    const seeded = simulator.control.seed({ shop: shopNumber, title: `Hàng ${sku}`, sku, price: 89_000, stock });
    const settings = settingsFor(channel);
    const wanted = {
      ...{ title: sku, description: sku, stars: null, pictures: [], sku, price: 89_000, stock },
      settings,
    };
    const event = { kind: "opened", message_vi: "Đã mở.", message_en: "Opened." };
    const fresh = { shop_id: shop.id, product_id: `product_${sku}`, settings, wanted };
    const listing = await book.open(fresh, new Date(now()), event);
    await connection.raw("update channel_listing set external_id = ?, sent = wanted where id = ?", [
      seeded.id,
      listing?.id ?? "",
    ]);
  }
}

/** Takes messages of marketplaces as the route does. */
async function openHooks(engine: OrderEngine): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const name = (request.url ?? "").split("/").at(-1) ?? "";
    const answer = await receiveHook(engine, name, { headers, rawBody: Buffer.concat(chunks) });
    response.writeHead(answer.kind === "taken" ? answer.status : 401);
    response.end(answer.kind === "taken" ? answer.body : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
