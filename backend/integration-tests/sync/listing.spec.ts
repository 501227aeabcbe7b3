import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { replayListing } from "../../src/workflows/channel/officer-answers";
import { openListing } from "../../src/workflows/channel/open-listing";
import { previewListing } from "../../src/workflows/channel/preview-listing";
import { reconcile } from "../../src/workflows/channel/reconcile";
import { type DoubtAnswer, settleDoubt } from "../../src/workflows/channel/settle-doubt";
import { setupOf } from "./channels";
import { type OwnDatabase, ownDatabase } from "./database";
import { MANGO, openWorld, SETTINGS, type World } from "./world";

/** The whole way of a listing on one marketplace; what the others have in common stands in `channels.spec.ts`. */
const { shop: SHOP } = setupOf("shopee");

let database: OwnDatabase;
let world: World;
beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  world = await openWorld({ database });
});
afterEach(async () => world.close());
afterAll(async () => database.drop());

const wish = () => ({ shop_id: world.shop.id, product_id: "p1", settings: SETTINGS });

async function opened(): Promise<string> {
  const answer = await openListing(world.engine, wish(), "user_1");
  if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
  return answer.listing.id;
}

async function live(): Promise<string> {
  const id = await opened();
  await world.rounds(3);
  return id;
}

const kinds = async (id: string) => (await world.book.events(id)).map(({ kind }) => kind);
const change = (facts: Partial<typeof MANGO>) => world.catalogue.set("p1", { ...MANGO, ...facts });
const stockOf = (available: number) => ({ offer: { sku: "XOAI-1", price: 89_000, available } });

describe("one listing, from wish to sight", () => {
  it("previews the exact payload and sends nothing", async () => {
    const preview = await previewListing(world.engine, wish());
    expect(preview).toMatchObject({
      kind: "checked",
      faults: [],
      payload: { item_sku: "XOAI-1", original_price: 89_000 },
    });
    expect(world.open()).toEqual([]);
  });

  it("finds what the marketplace would refuse, as a sentence with its field", async () => {
    change({ name: "Xoài" });
    const preview = await previewListing(world.engine, {
      ...wish(),
      settings: { ...SETTINGS, attributes: [], tell_stars: false },
    });
    const faults = preview.kind === "checked" ? preview.faults : [];
    expect(faults.map(({ field }) => field)).toEqual(["title", "attribute:Xuất xứ", "attribute:Khối lượng"]);
    expect(faults[0]?.message_vi).toContain("Tên sản phẩm");
    expect(
      await openListing(world.engine, { ...wish(), settings: { ...SETTINGS, attributes: [] } }, "user_1"),
    ).toMatchObject({
      kind: "faulty",
    });
  });

  it("sends samples nowhere but to a simulation", async () => {
    const real = { ...world.engine, simulated: () => false };
    expect(await openListing(real, wish(), "user_1")).toMatchObject({ kind: "faulty", faults: [{ rule: "sample" }] });
  });

  it("creates it, sees it go live and tells the story of it", async () => {
    const id = await live();
    expect(world.open()).toMatchObject([{ title: `${MANGO.name} – OCOP 4 sao`, status: "live" }]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", sent_version: 1, seen: { state: "live" } });
    expect(await kinds(id)).toEqual(["opened", "create_sent", "created", "state_seen"]);
  });

  it("lets the database refuse a second one of the product on the shop", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => openListing(world.engine, wish(), "user_1")));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["listed_already", "listed_already", "opened"]);
  });

  it("adopts what the shop already has under the SKU, and writes over none of its words", async () => {
    world.sandbox.control.seed({
      shop: SHOP,
      title: "Xoài nhà làm của HTX",
      sku: "XOAI-1",
      price: 80_000,
      stock: 7,
    });
    const id = await live();
    expect(world.open()).toMatchObject([{ title: "Xoài nhà làm của HTX", units: [{ stock: 40 }] }]);
    expect(await world.book.listing(id)).toMatchObject({ state: "asking" });
    expect(await kinds(id)).toContain("adopted");
  });
});

describe("a create whose answer is lost", () => {
  it("is looked up by SKU and adopted", async () => {
    world.sandbox.control.fault({ mode: "timeout_after", path: "/product/add_item", times: 1 });
    const id = await live();
    expect(world.open()).toHaveLength(1);
    expect(await kinds(id)).toEqual(expect.arrayContaining(["failed_unknown_outcome", "adopted"]));
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });
});

const HOUR = 3_600_000;
const CREATE = "/product/add_item";
const passHours = async (count: number) => {
  for (let hour = 0; hour < count; hour += 1) {
    await world.pass(HOUR);
    await world.work();
  }
};
const asked = async (id: string) => {
  const listing = await world.book.listing(id);
  if (listing?.state !== "asking" || !listing.in_doubt_since) throw new Error(`nobody is asked: ${listing?.state}`);
  return listing.in_doubt_since;
};
const answer = (id: string, since: Date, said: DoubtAnswer) => settleDoubt(world.engine, id, since, said, "user_1");

describe("a create whose answer is lost, and that is not found", () => {
  const lost = async (...faults: Parameters<typeof world.sandbox.control.fault>[0][]) => {
    for (const fault of faults) world.sandbox.control.fault({ ...fault, path: CREATE, times: 1 });
    const id = await opened();
    await world.rounds(2);
    return id;
  };

  it("is never sent again by itself, and a person is asked after an hour, once", async () => {
    const id = await lost({ mode: "timeout_before" });
    expect(await world.book.listing(id)).toMatchObject({ state: "behind" });
    expect(await answer(id, world.engine.now(), { kind: "absent" })).toEqual({ kind: "not_asked" });
    await passHours(30);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    await asked(id);
    expect((await kinds(id)).filter((kind) => kind === "still_not_known")).toHaveLength(1);
    await replayListing(world.engine, id, "user_1");
    await world.work();
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
  });

  it("is sent again where a person says that it is not there, and the answer counts for that create alone", async () => {
    const id = await lost({ mode: "timeout_before" });
    await passHours(2);
    const first = await asked(id);
    world.sandbox.control.fault({ mode: "timeout_before", path: CREATE, times: 1 });
    expect(await answer(id, first, { kind: "absent" })).toMatchObject({ kind: "settled" });
    expect(await answer(id, first, { kind: "absent" })).toEqual({ kind: "not_asked" });
    await world.rounds(1);
    await passHours(3);
    expect(world.sandbox.control.calls(CREATE)).toBe(2);
    expect(await answer(id, first, { kind: "absent" })).toEqual({ kind: "not_asked" });
    expect(await answer(id, await asked(id), { kind: "absent" })).toMatchObject({ kind: "settled" });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null, ruled_out_at: null });
  });

  it("is adopted and not sent where it shows after all, also when somebody said that it is not there", async () => {
    const id = await lost({ mode: "accepted_not_shown", value: 30 * HOUR }, { mode: "timeout_after" });
    await passHours(29);
    const since = await asked(id);
    await passHours(2);
    expect(await answer(id, since, { kind: "absent" })).toEqual({ kind: "not_asked" });
    await world.rounds(2);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("is linked to the number a person found, which must be ours and nobody else's", async () => {
    const id = await lost({ mode: "timeout_before" });
    await passHours(2);
    const since = await asked(id);
    const seed = (sku: string) =>
      world.sandbox.control.seed({ shop: SHOP, title: MANGO.name, sku, price: 80_000, stock: 7 }).id;
    expect(await answer(id, since, { kind: "there", listing: "404404" })).toEqual({ kind: "not_shown" });
    expect(await answer(id, since, { kind: "there", listing: "không phải mã" })).toEqual({ kind: "not_shown" });
    expect(await answer(id, since, { kind: "there", listing: seed("KHAC-1") })).toMatchObject({ kind: "other_sku" });
    const ours = seed("XOAI-1");
    const address = `https://shopee.vn/xoai-say-i.${SHOP}.${ours}`;
    expect(await answer(id, since, { kind: "there", listing: address })).toMatchObject({
      kind: "settled",
      listing: { external_id: ours },
    });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    expect(await world.book.listing(id)).toMatchObject({ failure: null, in_doubt_since: null });
  });

  it("keeps its question while the marketplace cannot be asked", async () => {
    const id = await lost({ mode: "timeout_before" });
    await passHours(2);
    world.sandbox.control.fault({ mode: "server_error" });
    await world.work();
    await asked(id);
    world.sandbox.control.clearFaults();
    await passHours(1);
    expect((await kinds(id)).filter((kind) => kind === "still_not_known")).toHaveLength(1);
  });
});

describe("a listing that the marketplace took and does not show", () => {
  const hidden = async (fault: { mode: "accepted_not_shown" | "silent_drop"; value?: number }) => {
    world.sandbox.control.fault({ ...fault, path: CREATE, times: 1 });
    return opened();
  };

  it("is never sent a second time, however long moderation hides it, and is adopted when it shows", async () => {
    const id = await hidden({ mode: "accepted_not_shown", value: 70 * HOUR });
    await world.rounds(2);
    await passHours(60);
    expect(world.open()).toHaveLength(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "asking", external_id: null });
    await passHours(12);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls("/product/add_item")).toBe(1);
    await world.rounds(2);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null, accepted_as: null });
  });

  it("is told to a person after an hour, once, with what to do", async () => {
    const id = await hidden({ mode: "silent_drop" });
    await world.rounds(2);
    await passHours(5);
    const listing = await world.book.listing(id);
    expect(listing?.failure?.message_vi).toMatch(/đã nhận tin \(số \d+\).*rồi trả lời/);
    expect((await kinds(id)).filter((kind) => kind === "still_not_known")).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    await answer(id, await asked(id), { kind: "absent" });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });
});

describe("changes", () => {
  it("takes the star wording off when the certificate ends, keeps the listing, and brings it back with a new recognition", async () => {
    const id = await live();
    change({ stars: null });
    await world.rounds(2);
    expect(world.open()).toMatchObject([{ title: MANGO.name }]);
    change({ stars: 5 });
    await world.rounds(2);
    expect(world.open()).toMatchObject([{ title: `${MANGO.name} – OCOP 5 sao` }]);
    expect(await kinds(id)).toEqual(expect.arrayContaining(["certificate_ended", "certificate_returned"]));
  });

  it("sends sold out before everything else that waits", async () => {
    world.catalogue.set("p2", {
      ...MANGO,
      name: "Bánh phồng tôm Sa Giang (mẫu)",
      offer: { sku: "BANH-1", price: 50_000, available: 9 },
    });
    await live();
    await openListing(world.engine, { ...wish(), product_id: "p2" }, "user_1");
    await world.rounds(3);
    world.catalogue.set("p2", {
      ...MANGO,
      name: "Bánh phồng tôm Sa Giang hộp lớn (mẫu)",
      offer: { sku: "BANH-1", price: 50_000, available: 9 },
    });
    change(stockOf(0));
    await world.refresh();
    const { rows } = await world.connection.raw("select urgency from channel_due where due_at is not null order by 1");
    expect(rows.map(({ urgency }: { urgency: number }) => urgency)).toEqual([0, 20]);
    await world.work();
    expect(world.open()).toMatchObject([{ units: [{ stock: 0 }] }]);
  });

  it("sends sold out without asking first how the listing is shown", async () => {
    const id = await live();
    world.sandbox.control.fault({ mode: "server_error", path: "get_item_base_info" });
    change(stockOf(0));
    await world.refresh();
    await world.work();
    expect(world.open()).toMatchObject([{ units: [{ stock: 0 }] }]);
    world.sandbox.control.clearFaults();
    await world.rounds(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("lets what is sold out keep its place where the marketplace limits it", async () => {
    await live();
    world.sandbox.control.fault({ mode: "rate_limited", path: "update_stock" });
    change(stockOf(0));
    await world.refresh();
    await world.work();
    const { rows } = await world.connection.raw("select urgency from channel_due where due_at is not null");
    expect(rows).toEqual([{ urgency: 0 }]);
    world.sandbox.control.clearFaults();
    await world.work();
    expect(world.open()).toMatchObject([{ units: [{ stock: 0 }] }]);
  });

  it("asks about a field edited on the marketplace and writes over it only when told to", async () => {
    const id = await live();
    world.sandbox.control.edit(world.open()[0]?.id ?? "", { title: "Tên do người khác sửa" });
    await world.book.ask([id]);
    await world.work();
    expect(await world.book.listing(id)).toMatchObject({
      state: "asking",
      drift: [{ field: "title", theirs: "Tên do người khác sửa" }],
    });
    expect(world.open()).toMatchObject([{ title: "Tên do người khác sửa" }]);
    await world.book.choose(id, { title: "ours" }, world.engine.now(), {
      kind: "chosen",
      actor: "user_1",
      message_vi: "x",
      message_en: "x",
    });
    await world.work();
    expect(world.open()).toMatchObject([{ title: `${MANGO.name} – OCOP 4 sao` }]);
  });

  it("stops at a revoked connection, and catches up once the shop is connected again", async () => {
    await live();
    world.sandbox.control.revokeTokens(SHOP);
    change(stockOf(3));
    await world.rounds(1);
    expect(await world.book.shop(world.shop.id)).toMatchObject({ state: "reconnect" });
    await world.connect();
    await world.work();
    expect(world.open()).toMatchObject([{ units: [{ stock: 3 }] }]);
  });

  it("finds by itself what somebody changed there, and leaves alone what was refused and not changed", async () => {
    await live();
    world.sandbox.control.edit(world.open()[0]?.id ?? "", { stock: 1 });
    await world.pass(31 * 60_000);
    expect(await reconcile(world.engine, 30 * 60_000, 10)).toBe(1);
    await world.work();
    expect(world.open()).toMatchObject([{ units: [{ stock: 40 }] }]);
    world.catalogue.set("p2", { ...MANGO, offer: { sku: "X-2", price: 50_000, available: 9 } });
    const other = await openListing(world.engine, { ...wish(), product_id: "p2" }, "user_1");
    world.catalogue.set("p2", {
      ...MANGO,
      name: "Ngắn",
      stars: null,
      offer: { sku: "X-2", price: 50_000, available: 9 },
    });
    await world.refresh();
    await world.work();
    const id = other.kind === "opened" ? other.listing.id : "";
    expect(await world.book.listing(id)).toMatchObject({
      state: "refused",
      failure: { failure: { kind: "fix_data" } },
    });
    await world.pass(31 * 60_000);
    expect(await reconcile(world.engine, 30 * 60_000, 10)).toBe(1);
  });

  it("shows a job tried too often as a dead letter, and tries again when asked to", async () => {
    const id = await opened();
    world.sandbox.control.fault({ mode: "server_error" });
    for (let attempt = 0; attempt < 12; attempt += 1) await world.work();
    expect((await world.book.jobs([id])).get(id)).toMatchObject({ attempts: 12, dead: true });
    expect(await world.book.listing(id)).toMatchObject({ failure: { failure: { kind: "retry_later" } } });
    world.sandbox.control.clearFaults();
    expect(await replayListing(world.engine, id, "user_1")).toMatchObject({ id });
    await world.rounds(2);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("keeps its history unchangeable", async () => {
    await opened();
    await expect(world.connection.raw("delete from channel_listing_event")).rejects.toThrow(/never changed/);
  });
});

describe("a product of several sizes", () => {
  const BAG = { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 };
  const BOX = { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 };
  const sell = (...sizes: (typeof BAG)[]) => change({ offer: sizes[0] ?? null, sizes });
  const shown = () => world.open().flatMap(({ units }) => units.map(({ sku, price, stock }) => [sku, price, stock]));

  it("is one listing, each size with its price and its stock", async () => {
    sell(BAG, BOX);
    const id = await live();
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 9],
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", wanted: { stock: 49 } });
  });

  it("sells one size out and leaves the other as it is", async () => {
    sell(BAG, BOX);
    const id = await live();
    sell(BAG, { ...BOX, available: 0, price: 170_000 });
    await world.rounds(2);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 170_000, 0],
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", drift: [] });
    expect(await kinds(id)).toContain("sold_out");
  });

  it("gains its second size in the listing that stands", async () => {
    const id = await live();
    sell(BAG, BOX);
    await world.rounds(3);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 9],
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
    expect(world.open()).toHaveLength(1);
  });

  it("shows the marketplace nothing of a size that was withdrawn but that it is sold out", async () => {
    sell(BAG, BOX);
    await live();
    change({ offer: BAG });
    await world.rounds(2);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 0],
    ]);
  });
});
