import { describe, expect, it } from "vitest";
import { replayListing } from "../../src/workflows/channel/officer-answers";
import { openListing } from "../../src/workflows/channel/open-listing";
import { previewListing } from "../../src/workflows/channel/preview-listing";
import { reconcile } from "../../src/workflows/channel/reconcile";
import { setupOf } from "./channels";
import { oneListing } from "./one-listing";
import { inOwnWorld } from "./own-world";
import { MANGO, SETTINGS, type World } from "./world";

/** The whole way of a listing on one marketplace; what the others have in common stands in `channels.spec.ts`. */
const { shop: SHOP } = setupOf("shopee");

let world: World;
inOwnWorld((own) => {
  world = own;
});

const { wish, opened, live, kinds, change } = oneListing(() => world);
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
