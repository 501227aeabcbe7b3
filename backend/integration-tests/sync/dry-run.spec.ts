import { describe, expect, it } from "vitest";
import { openMany, previewMany } from "../../src/workflows/channel/bulk-listings";
import { changeVisibility } from "../../src/workflows/channel/listing-actions";
import { openListing } from "../../src/workflows/channel/open-listing";
import { previewListing } from "../../src/workflows/channel/preview-listing";
import { settleMatch } from "../../src/workflows/channel/settle-match";
import { setupOf } from "./channels";
import type { OwnDatabase } from "./database";
import { inOwnWorld } from "./own-world";
import { MANGO, openWorld, SETTINGS, type World } from "./world";

/** What is seen before anything is sent, and what the shop has already. */
const { shop: SHOP } = setupOf("shopee");
const CREATE = "/product/add_item";
const LONG_STORY = `${MANGO.story} Xoài chín cây, không chất bảo quản, dùng trong sáu tháng.`;

let database: OwnDatabase;
let world: World;
inOwnWorld(
  (own, on) => {
    world = own;
    database = on;
  },
  { tables: ["channel_match"] },
);

const wish = () => ({ shop_id: world.shop.id, product_id: "p1", settings: SETTINGS });
const theirs = (title: string, sku: string) =>
  world.sandbox.control.seed({ shop: SHOP, title, sku, price: 80_000, stock: 7 });

async function opened(): Promise<string> {
  const answer = await openListing(world.engine, wish(), "user_1");
  if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
  return answer.listing.id;
}

async function waiting() {
  const answer = await openListing(world.engine, wish(), "user_1");
  if (answer.kind !== "waits") throw new Error(`does not wait: ${JSON.stringify(answer)}`);
  return answer.match;
}

describe("the dry run of a listing that exists", () => {
  it("tells field by field what would change, and changes nothing", async () => {
    await opened();
    await world.rounds(3);
    world.catalogue.set("p1", {
      ...MANGO,
      name: "Xoài sấy dẻo Cao Lãnh hộp 300 g (mẫu)",
      offer: { sku: "XOAI-1", price: 95_000, available: 12 },
    });
    const preview = await previewListing(world.engine, { shop_id: world.shop.id, product_id: "p1" });
    if (preview.kind !== "checked") throw new Error(preview.kind);
    expect(preview.actions).toEqual(["stock", "price", "content"]);
    expect(preview.faults).toEqual([]);
    expect(preview.difference).toEqual(
      expect.arrayContaining([
        { field: "price", ours: 95_000, theirs: 89_000, outcome: "will_change" },
        { field: "stock", ours: 12, theirs: 40, outcome: "will_change" },
        expect.objectContaining({ field: "category", outcome: "same" }),
      ]),
    );
    expect(world.open()).toMatchObject([{ units: [{ price: 89_000, stock: 40 }] }]);
  });
});

describe("the dry run of a product in several sizes", () => {
  const sizes = [
    { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 },
    { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 },
  ];

  it.each(["tiki", "sendo"] as const)("lists all of them on %s", async (channel) => {
    const own = await openWorld({ database, channel });
    own.catalogue.set("p1", { ...MANGO, story: LONG_STORY, sizes });
    const asked = { shop_id: own.shop.id, product_id: "p1", settings: own.settings };
    const preview = await previewListing(own.engine, asked);
    expect(preview).toMatchObject({ kind: "checked", faults: [], warnings: [], wanted: { stock: 49 } });
    await own.close();
  });

  it("warns that the first alone is listed where a listing is one thing to buy", async () => {
    const own = await openWorld({ database, channel: "sendo" });
    if (!own.ports.listings) throw new Error("no listings");
    const { variants: _, ...listings } = own.ports.listings;
    const engine = { ...own.engine, ports: () => ({ ...own.ports, listings }) };
    own.catalogue.set("p1", { ...MANGO, story: LONG_STORY, sizes });
    const asked = { shop_id: own.shop.id, product_id: "p1", settings: own.settings };
    const preview = await previewListing(engine, asked);
    if (preview.kind !== "checked") throw new Error(preview.kind);
    expect(preview.faults).toEqual([]);
    expect(preview.warnings).toMatchObject([{ field: "units", rule: "first_size_alone" }]);
    expect(preview.warnings[0]?.message_vi).toMatch(
      /^Sàn này chỉ đăng được cỡ đầu tiên: .*“Túi 250 g”, không có “Hộp 500 g”\./,
    );
    expect(preview.wanted).toMatchObject({ sku: "XOAI-1", stock: 40 });
    await own.close();
  });

  it("says which weights leave where one was decided for sizes that hold more than another", async () => {
    const holding = sizes.map((size, position) => ({
      ...size,
      net: { amount: [250, 500][position] ?? 0, unit: "g" as const },
    }));
    world.catalogue.set("p1", { ...MANGO, sizes: holding });
    const preview = await previewListing(world.engine, wish());
    if (preview.kind !== "checked") throw new Error(preview.kind);
    expect(preview.warnings).toMatchObject([{ field: "weight", rule: "weight_of_sizes", fix: "mapping" }]);
    expect(preview.warnings[0]?.message_vi).toContain("“Túi 250 g” 300 g, “Hộp 500 g” 500 g");
    expect(preview.payload).toMatchObject({ weight: 0.5 });
    expect(preview.faults).toEqual([]);
  });

  it("warns of nothing where all sizes are listed, or there is one", async () => {
    for (const facts of [{ ...MANGO, sizes }, MANGO]) {
      world.catalogue.set("p1", facts);
      expect(await previewListing(world.engine, wish())).toMatchObject({ kind: "checked", warnings: [] });
    }
  });
});

describe("the dry run of many", () => {
  it("tells every pair, sends nothing, and then opens only what is ready", async () => {
    await opened();
    await world.rounds(3);
    world.catalogue.set("p2", {
      ...MANGO,
      name: "Bánh phồng tôm Sa Giang (mẫu)",
      offer: { sku: "BANH-1", price: 50_000, available: 9 },
    });
    world.catalogue.set("p3", { ...MANGO, offer: null });
    const selection = { shops: [world.shop.id, "none"], products: ["p1", "p2", "p3"] };
    const before = await previewMany(world.engine, selection);
    expect(before.map(({ product_id, answer }) => [product_id, answer.kind])).toEqual([
      ...[
        ["p1", "checked"],
        ["p2", "checked"],
        ["p3", "not_on_sale"],
      ],
      ...[
        ["p1", "no_shop"],
        ["p2", "no_shop"],
        ["p3", "no_shop"],
      ],
    ]);
    const [first, second] = before.map(({ answer }) => answer);
    expect(first).toMatchObject({ actions: [], listing: { state: "in_step" } });
    expect(second).toMatchObject({ faults: [{ field: "category" }, { field: "weight" }], listing: null });
    const after = await openMany(world.engine, { shops: [world.shop.id], products: ["p1", "p2"] }, "user_1");
    expect(after.map(({ answer }) => answer.kind)).toEqual(["listed_already", "faulty"]);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
  });
});

describe("what the shop has already", () => {
  it("is linked by our SKU at once, without a create", async () => {
    theirs("Xoài nhà làm của HTX", "XOAI-1");
    const id = await opened();
    expect(await world.book.listing(id)).toMatchObject({ external_id: expect.any(String), state: "behind" });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(0);
  });

  it("waits for a person where only its name tells, with reasons, and creates nothing meanwhile", async () => {
    theirs("Xoài sấy dẻo Cao Lãnh hộp 250 g HTX Xoài", "CU-77");
    const match = await waiting();
    expect(match.candidates).toMatchObject([{ seen: { title: expect.stringContaining("Cao Lãnh") } }]);
    expect(match.candidates[0]?.verdict.reasons.length).toBeGreaterThan(0);
    await world.rounds(3);
    expect(world.sandbox.control.calls(CREATE)).toBe(0);
    expect(await world.book.matches.waiting(null)).toHaveLength(1);
    expect((await waiting()).id).toBe(match.id);
  });

  it("is linked once a person says that it is the same, and created once when it is not", async () => {
    const { id: external } = theirs("Xoài sấy dẻo Cao Lãnh hộp 250 g HTX Xoài", "CU-77");
    const match = await waiting();
    const adopted = await settleMatch(world.engine, match.id, { kind: "adopt", external_id: external }, "user_2");
    expect(adopted).toMatchObject({ kind: "opened", listing: { external_id: external } });
    expect(await settleMatch(world.engine, match.id, { kind: "create" }, "user_2")).toEqual({
      kind: "answered_before",
    });
    await world.rounds(3);
    expect(world.sandbox.control.calls(CREATE)).toBe(0);
  });

  it("is no hindrance once a person says that it is another product", async () => {
    theirs("Xoài sấy dẻo Cao Lãnh hộp 250 g HTX Xoài", "CU-77");
    const match = await waiting();
    expect(await settleMatch(world.engine, match.id, { kind: "create" }, "user_2")).toMatchObject({ kind: "opened" });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    expect(await world.book.matches.waiting(null)).toEqual([]);
  });

  it("is never linked to two products", async () => {
    const { id: external } = theirs("Xoài sấy dẻo Cao Lãnh hộp 250 g HTX Xoài", "CU-77");
    const match = await waiting();
    await settleMatch(world.engine, match.id, { kind: "adopt", external_id: external }, "user_2");
    const [listing] = [...(await world.book.matches.listed(world.shop.id, ["p1"])).values()];
    if (!listing) throw new Error("not adopted");
    const again = { shop_id: world.shop.id, product_id: "p9", settings: {}, wanted: listing.wanted };
    const event = { kind: "adopted", message_vi: "x", message_en: "x" };
    expect(await world.book.matches.adopt(again, external, world.engine.now(), event, null)).toBeNull();
  });

  it("asks a person where our SKU stands on two listings", async () => {
    theirs("Xoài sấy A", "XOAI-1");
    theirs("Xoài sấy B", "XOAI-1");
    expect((await waiting()).candidates).toHaveLength(2);
  });

  it("must be known before anything is created: a shop that does not answer is not listed on", async () => {
    world.sandbox.control.fault({ mode: "server_error", path: "/product/search_item" });
    world.sandbox.control.fault({ mode: "server_error", path: "/product/get_item_list" });
    expect(await openListing(world.engine, wish(), "user_1")).toMatchObject({ kind: "channel_failed" });
    expect(world.sandbox.control.calls(CREATE)).toBe(0);
  });
});

describe("an officer's hand on a listing", () => {
  it("hides it, shows it again and removes it, each told in its history", async () => {
    const id = await opened();
    await world.rounds(3);
    for (const [to, status] of [
      ["hidden", "hidden"],
      ["shown", "live"],
    ] as const) {
      expect(await changeVisibility(world.engine, id, to, "user_1")).toMatchObject({ kind: "changed" });
      await world.rounds(1);
      expect(world.open()).toMatchObject([{ status }]);
    }
    expect(await changeVisibility(world.engine, id, "removed", "user_1")).toMatchObject({
      listing: { state: "closed" },
    });
    expect(world.open()).toEqual([]);
    const kinds = (await world.book.events(id)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["made_hidden", "made_shown", "made_removed"]));
    expect(await changeVisibility(world.engine, id, "shown", "user_1")).toEqual({ kind: "not_possible" });
  });
});
