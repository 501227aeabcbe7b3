import type { Tokens } from "@ocop/integrations/core";
import { directPort } from "@ocop/integrations/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { shopHealth } from "../../src/modules/channel/domain/shop-health";
import { connectByKeys, finishConnection, startConnection } from "../../src/workflows/channel/connect-shop";
import { type ApiChannel, setupOf } from "./channels";
import { type OwnDatabase, ownDatabase } from "./database";
import { openWorld, type World } from "./world";

/** How sellers' shops are connected, on every marketplace that can be. */
const SECRET = "c".repeat(40);
const BACK = "https://shop.example.vn/can-bo/ket-noi";

let database: OwnDatabase;
let world: World;
beforeAll(async () => {
  database = await ownDatabase();
});
afterEach(async () => {
  await world.close();
  await database.connection.raw("truncate channel_shop");
});
afterAll(async () => database.drop());

async function opened(channel: ApiChannel): Promise<void> {
  world = await openWorld({ channel, database });
  await database.connection.raw("truncate channel_shop");
  world.sandbox.control.redirectTo(BACK);
}

/** The seller opens the consent page and follows the link of the shop. */
async function agreed(channel: ApiChannel, actor = "user_1") {
  const wish = { channel, redirectUri: BACK, producer: "prcr_1", actor };
  const url = startConnection(world.engine, wish, SECRET) ?? "";
  const page = await directPort(world.sandbox, () => undefined).send(
    { method: "GET", url, headers: {} },
    { timeoutMs: 1_000 },
  );
  const link = /<li><a href="([^"]+)"/
    .exec(Buffer.from(page.body).toString("utf8"))?.[1]
    ?.replaceAll(/&(#38|amp);/g, "&");
  const { state = "", ...answer } = Object.fromEntries(new URL(link ?? "").searchParams);
  return { state, answer };
}

describe.each(["shopee", "lazada", "tiktok-shop", "tiki"] as const)("a shop on %s", (channel) => {
  it("is connected on the marketplace's page, for the producer it was begun for", async () => {
    await opened(channel);
    const done = await finishConnection(world.engine, { ...(await agreed(channel)), actor: "user_1" }, SECRET);
    if (done.kind !== "connected") throw new Error(JSON.stringify(done));
    expect(done.shops).toMatchObject([
      { external_id: setupOf(channel).shop, producer_id: "prcr_1", state: "connected" },
    ]);
    for (const shop of done.shops) expect(shopHealth(shop, world.engine.now()).deadlines.length).toBeGreaterThan(0);
    const [first] = done.shops;
    if (first) await world.book.markReconnect(first.id);
    expect(await world.book.desk.expiring(7, new Date())).toMatchObject([
      { shop: { id: first?.id }, warning: "ended" },
    ]);
  });

  it("is connected by nobody else, nor later, nor with a forged state, nor twice with one code", async () => {
    await opened(channel);
    const { state, answer } = await agreed(channel);
    const finish = (given: string, actor: string) =>
      finishConnection(world.engine, { state: given, answer, actor }, SECRET);
    expect(await finish(state, "user_2")).toEqual({ kind: "stale" });
    expect(await finish(`${state}x`, "user_1")).toEqual({ kind: "stale" });
    expect(await finish(state, "user_1")).toMatchObject({ kind: "connected" });
    expect(await finish(state, "user_1")).toMatchObject({
      kind: "refused",
      message_vi: expect.stringContaining("Kết nối"),
    });
    await world.pass(31 * 60_000);
    expect(await finish(state, "user_1")).toEqual({ kind: "stale" });
  });
});

describe("a shop whose seller copies keys", () => {
  const issued = (channel: ApiChannel): Tokens =>
    setupOf(channel).tokens(world.sandbox.control.connectShop(setupOf(channel).shop), world.sandbox);

  it("is connected on Sendo and on WooCommerce, and not with wrong ones", async () => {
    await opened("sendo");
    const keys = { ...issued("sendo").extra };
    const connect = (channel: ApiChannel, given: Record<string, string>) =>
      connectByKeys(world.engine, { channel, producer: null, keys: given });
    expect(await connect("sendo", keys)).toMatchObject({ kind: "connected" });
    expect(await connect("sendo", { shop_key: "x", secret_key: "y" })).toMatchObject({ kind: "refused" });
    await world.close();
    await opened("woocommerce");
    const { access } = issued("woocommerce");
    const [consumer_key = "", consumer_secret = ""] = access.split(":");
    const woo = { site: "http://sandbox.invalid", consumer_key, consumer_secret };
    expect(await connect("woocommerce", woo)).toMatchObject({ kind: "connected" });
    expect(await connect("woocommerce", { ...woo, site: "ftp://x" })).toMatchObject({
      kind: "refused",
      message_vi: expect.stringContaining("Địa chỉ cửa hàng"),
    });
  });

  it("is not connected by keys where the marketplace has a page", async () => {
    await opened("shopee");
    expect(await connectByKeys(world.engine, { channel: "shopee", producer: null, keys: {} })).toEqual({
      kind: "no_channel",
    });
  });
});
