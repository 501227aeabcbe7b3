import { shopId } from "@ocop/integrations/core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ListingBook } from "../../src/modules/channel/store/book";
import { readKeyRing } from "../../src/modules/channel/store/seal";
import { type OwnDatabase, ownDatabase } from "./database";

const OLD = `k1:${"a".repeat(32)}`;
const NEW = `k2:${"b".repeat(32)}`;
const ACCESS = "bí mật";

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterEach(async () => database.connection.raw("truncate channel_shop, channel_application"));
afterAll(async () => database.drop());

const bookWith = (keys: string) => new ListingBook(database.connection, readKeyRing(keys));
const tokens = { access: ACCESS, accessExpiresAt: Date.UTC(2027, 0, 1), refresh: "r" };

async function connected(count: number): Promise<void> {
  const book = bookWith(OLD);
  for (let at = 0; at < count; at += 1) await book.connect("shopee", { shop: shopId.parse(`s${at}`), tokens }, null);
}

describe("rotating the key of tokens", () => {
  it("seals all with the current key, after which the old one may go", async () => {
    await connected(3);
    await bookWith(OLD).tokens.write("tiki", shopId.parse("application"), tokens);
    const rotating = bookWith(`${NEW},${OLD}`);
    expect(await rotating.desk.reseal()).toEqual({ resealed: 4, unreadable: [] });
    expect([...(await rotating.desk.keysInUse())]).toEqual([["k2", 4]]);
    const after = bookWith(NEW);
    expect(await after.tokens.read("shopee", shopId.parse("s2"))).toMatchObject({ access: ACCESS });
    expect(await after.tokens.read("tiki", shopId.parse("application"))).toMatchObject({ access: ACCESS });
    expect(await after.desk.reseal()).toEqual({ resealed: 0, unreadable: [] });
  });

  it("names what no key opens, and goes on", async () => {
    await connected(2);
    await database.connection.raw("update channel_shop set sealed_tokens = 'k0.AAAA' where external_id = 's0'");
    const { resealed, unreadable } = await bookWith(`${NEW},${OLD}`).desk.reseal();
    expect(resealed).toBe(1);
    expect(unreadable).toMatchObject([{ table: "channel_shop" }]);
  });

  it("never writes over tokens that are renewed meanwhile", async () => {
    await connected(20);
    const rotating = bookWith(`${NEW},${OLD}`);
    const renewed = { ...tokens, access: "mới" };
    await Promise.all([rotating.desk.reseal(), rotating.tokens.write("shopee", shopId.parse("s7"), renewed)]);
    expect(await bookWith(NEW).tokens.read("shopee", shopId.parse("s7"))).toMatchObject({ access: "mới" });
  });

  it("seals every renewed token with the current key by itself", async () => {
    await connected(1);
    await bookWith(`${NEW},${OLD}`).tokens.write("shopee", shopId.parse("s0"), tokens);
    expect([...(await bookWith(NEW).desk.keysInUse())]).toEqual([["k2", 1]]);
  });
});
