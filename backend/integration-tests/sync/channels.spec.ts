import type { ShopId } from "@ocop/integrations/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ProductFacts } from "../../src/modules/channel/domain/wanted";
import { settleDrift } from "../../src/workflows/channel/officer-answers";
import { openListing } from "../../src/workflows/channel/open-listing";
import { API_CHANNELS, setupOf } from "./channels";
import { type OwnDatabase, ownDatabase } from "./database";
import { sayNothingIsThere } from "./doubt";
import { MANGO, openWorld, type World } from "./world";

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(async () => database.drop());

const STORY = `${MANGO.story} Xoài chín cây, không chất bảo quản, dùng trong sáu tháng.`;

describe.each(API_CHANNELS)("a listing kept on %s", (channel) => {
  const { paths, shop, sandbox } = setupOf(channel);
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ channel, database });
    change({});
  });
  afterEach(async () => world.close());

  const change = (facts: Partial<ProductFacts>) => world.catalogue.set("p1", { ...MANGO, story: STORY, ...facts });
  const offer = (price: number, available: number) => ({ offer: { sku: "XOAI-1", price, available } });
  const changeable = () => world.ports.listings?.editable.includes("title") ?? false;

  async function opened(): Promise<string> {
    const wish = { shop_id: world.shop.id, product_id: "p1", settings: world.settings };
    const answer = await openListing(world.engine, wish, "user_1");
    if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
    return answer.listing.id;
  }

  async function live(): Promise<string> {
    const id = await opened();
    await world.until(() => world.asWanted("p1"));
    return id;
  }

  it("goes live as wanted, with star wording only where it could be taken away again", async () => {
    const id = await live();
    const title = changeable() ? `${MANGO.name} – OCOP 4 sao` : MANGO.name;
    expect(world.open()).toMatchObject([{ title, status: "live", units: [{ price: 89_000, stock: 40 }] }]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", seen: { state: "live" } });
  });

  it("loses its star wording with the certificate, and nothing else", async () => {
    await live();
    change({ stars: null });
    await world.rounds(3);
    expect(world.open()).toMatchObject([{ title: MANGO.name, status: "live" }]);
  });

  it("tells what was asked and answered last where it fails, without secrets", async () => {
    const id = await opened();
    world.sandbox.control.fault({ mode: "server_error" });
    await world.work();
    const failed = (await world.book.events(id)).find(({ kind }) => kind === "failed_retry_later");
    expect(failed?.detail).toMatchObject({
      exchange: { status: expect.any(Number), method: expect.stringMatching(/GET|POST/) },
    });
    const told = JSON.stringify(failed);
    const tokens = await world.book.tokens.read(channel, world.shop.external_id as ShopId);
    const secrets = [...setupOf(channel).secrets, tokens?.access ?? [], tokens?.refresh ?? []].flat();
    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  it("is found again where the answer to its create got lost", async () => {
    world.sandbox.control.fault({ mode: "timeout_after", path: paths.create, method: "POST", times: 1 });
    await live();
    expect(world.open()).toHaveLength(1);
  });

  it("is found again where it was taken and not shown for hours, and not sent a second time", async () => {
    const hidden = { mode: "accepted_not_shown", value: 3 * 3_600_000 } as const;
    world.sandbox.control.fault({ ...hidden, path: paths.create, method: "POST" });
    await live();
    expect(world.open()).toHaveLength(1);
  });

  it("is found again where the answer got lost and it shows only a day later, and is not sent a second time", async () => {
    const there = { path: paths.create, method: "POST" };
    world.sandbox.control.fault({ ...there, mode: "accepted_not_shown", value: 24 * 3_600_000 });
    // Sendo is searched under the address it creates at, so that an answer to the create alone cannot be lost.
    if (channel !== "sendo") world.sandbox.control.fault({ ...there, mode: "timeout_after", times: 1 });
    const id = await opened();
    await world.until(async () => (await world.book.listing(id))?.state === "asking");
    for (let hour = 0; hour < 22; hour += 1) {
      await world.pass(3_600_000);
      await world.work();
    }
    expect(world.open()).toHaveLength(1);
    await world.pass(3 * 3_600_000);
    await world.until(() => world.asWanted("p1"));
    expect(world.open()).toHaveLength(1);
  });

  it("is sent again where it was taken and dropped, once a person said that it is not there", async () => {
    world.sandbox.control.fault({ mode: "silent_drop", path: paths.create, method: "POST" });
    const id = await opened();
    await world.until(async () => (await world.book.listing(id))?.state === "asking");
    expect(world.open()).toEqual([]);
    world.sandbox.control.clearFaults();
    await sayNothingIsThere(world.engine, id);
    await world.until(() => world.asWanted("p1"));
    expect(world.open()).toHaveLength(1);
  });

  it("follows price and stock, sold out included", async () => {
    await live();
    change(offer(95_000, 0));
    await world.rounds(2);
    expect(world.open()).toMatchObject([{ units: [{ price: 95_000, stock: 0 }] }]);
  });

  it("sends a change again that the marketplace took and dropped, and asks nobody", async () => {
    const id = await live();
    world.sandbox.control.fault({ mode: "silent_drop", method: channel === "tiki" ? "PUT" : "POST", times: 1 });
    change(offer(95_000, 40));
    await world.rounds(3);
    expect(world.open()).toMatchObject([{ units: [{ price: 95_000 }] }]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", drift: [] });
  });

  it("keeps words edited there until an officer says otherwise", async () => {
    const id = await live();
    world.sandbox.control.edit(world.open()[0]?.id ?? "", { title: "Tên do người khác sửa trên sàn" });
    await world.book.ask([id]);
    await world.rounds(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "asking", drift: [{ field: "title" }] });
    await settleDrift(world.engine, id, { title: "ours" }, "user_1");
    await world.rounds(3);
    const title = changeable() ? `${MANGO.name} – OCOP 4 sao` : "Tên do người khác sửa trên sàn";
    expect(world.open()).toMatchObject([{ title }]);
  });

  it("catches up after the permission was taken back and given again", async () => {
    await live();
    world.sandbox.control.revokeTokens(shop);
    change(offer(89_000, 3));
    await world.rounds(1);
    await world.connect();
    await world.rounds(1);
    expect(world.open()).toMatchObject([{ units: [{ stock: 3 }] }]);
  });

  it("goes live once its words, refused by moderation, are corrected", async () => {
    const [refused] = sandbox.refusedWords;
    if (!refused) return;
    change({ name: `Xoài sấy dẻo ${refused.word} hộp 250 g (mẫu)` });
    const id = await opened();
    await world.rounds(3);
    expect(await world.book.listing(id)).toMatchObject({
      state: "refused",
      failure: { failure: { kind: "rejected" } },
    });
    change({});
    await world.rounds(5);
    expect(world.open()).toMatchObject([{ status: "live" }]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });
});
