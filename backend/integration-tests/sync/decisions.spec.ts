import { describe, expect, it } from "vitest";
import { type Mapping, mappingSchema } from "../../src/modules/channel/domain/mapping";
import { NO_DETAILS } from "../../src/modules/channel/domain/product-details";
import { shopTermsSchema } from "../../src/modules/channel/domain/shop-terms";
import { effectOf, type Proposal, saveDecision } from "../../src/workflows/channel/decisions";
import { openListing } from "../../src/workflows/channel/open-listing";
import { refreshStale } from "../../src/workflows/channel/refresh-wanted";
import { inOwnWorld } from "./own-world";
import { MANGO, SETTINGS, type World } from "./world";

/** What is decided for a group or a shop, and which listings follow it. */
let world: World;
inOwnWorld(
  (own) => {
    world = own;
    product("p1", ["food", "dried"], "XOAI-1");
  },
  { tables: ["channel_decision"] },
);

function product(id: string, groups: string[], sku: string): void {
  world.catalogue.set(id, {
    ...MANGO,
    name: `${MANGO.name} ${sku}`,
    offer: { sku, price: 89_000, available: 40 },
    details: { ...NO_DETAILS, groups, texts: { shelf_life: "12 tháng" } },
  });
}

const MAPPING: Mapping = mappingSchema.parse({
  category: SETTINGS.category,
  attributes: SETTINGS.attributes.map(({ id, values }) => ({
    ...{ id, name: id },
    sources: [{ from: "constant", values }],
  })),
  brand: SETTINGS.brand,
  weight: [{ from: "constant", grams: 300 }],
  size_cm: SETTINGS.size_cm,
});
const TERMS = shopTermsSchema.parse({ carriers: SETTINGS.carriers, warehouse: SETTINGS.warehouse });

const mapped = (group: string, body: Mapping): Proposal => {
  return { kind: "mapping", channel: "shopee", shop: "", subject: group, body };
};
const terms = (body: typeof TERMS): Proposal => ({ kind: "terms", channel: "shopee", shop: "", subject: "", body });
const save = (proposal: Proposal, basedOn = 0) => saveDecision(world.engine, proposal, basedOn, "user_1");

async function open(id: string): Promise<string> {
  const answer = await openListing(world.engine, { shop_id: world.shop.id, product_id: id }, "user_1");
  if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
  return answer.listing.id;
}

async function settled(): Promise<void> {
  while ((await refreshStale(world.engine, 100)) > 0);
  await world.rounds(3);
}

const due = async () => {
  const { rows } = await world.connection.raw(
    "select listing_id from channel_due where due_at is not null order by listing_id",
  );
  return rows.map(({ listing_id }: { listing_id: string }) => listing_id);
};

describe("a mapping", () => {
  it("is all a listing of its group needs", async () => {
    await save(mapped("food", MAPPING));
    await save(terms(TERMS));
    const id = await open("p1");
    await settled();
    expect(await world.book.listing(id)).toMatchObject({
      state: "in_step",
      settings: {},
      wanted: { settings: { category: SETTINGS.category, weight_grams: 300 } },
    });
    expect(world.open()).toHaveLength(1);
  });

  it("is missed as a plain sentence where a group has none", async () => {
    const answer = await openListing(world.engine, { shop_id: world.shop.id, product_id: "p1" }, "user_1");
    expect(answer).toMatchObject({
      kind: "faulty",
      faults: [
        { field: "category", rule: "required", fix: "mapping" },
        { field: "weight", rule: "required" },
      ],
    });
  });

  it("tells who is affected before it is saved, and asks again for exactly those", async () => {
    await save(mapped("food", MAPPING));
    await save(terms(TERMS));
    product("p2", ["food", "tea"], "TRA-1");
    product("p3", ["food", "dried"], "XOAI-3");
    const [dried, , heavy] = [await open("p1"), await open("p2"), await openOwn("p3", 2_000)];
    await settled();
    const narrower = mapped("dried", { ...MAPPING, weight: [{ from: "constant", grams: 500 }] });

    const effect = await effectOf(world.engine, narrower);
    expect(effect.followers).toBe(2);
    expect(effect.affected.map(({ listing }) => listing.id)).toEqual([dried]);
    expect(effect.affected[0]?.after.settings.weight_grams).toBe(500);
    expect(await due()).toEqual([]);

    await save(narrower);
    while ((await refreshStale(world.engine, 100)) > 0);
    expect(await due()).toEqual([dried]);
    expect(await world.book.listing(heavy)).toMatchObject({ wanted: { settings: { weight_grams: 2_000 } } });
  });

  it("is saved by one of two who decide at the same time", async () => {
    const both = await Promise.all([save(mapped("food", MAPPING)), save(mapped("food", MAPPING))]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
    expect(await save(mapped("food", MAPPING), 0)).toBeNull();
    expect(await save(mapped("food", MAPPING), 1)).toMatchObject({ version: 2 });
  });

  it("reaches a listing that is opened while it is saved", async () => {
    await save(mapped("food", MAPPING));
    await save(terms(TERMS));
    await open("p1");
    product("p2", ["food", "dried"], "XOAI-2");
    let late = "";
    const facts: typeof world.engine.facts = async (ids) => {
      if (late === "") late = await open("p2");
      return world.engine.facts(ids);
    };
    const heavier = mapped("food", { ...MAPPING, weight: [{ from: "constant", grams: 700 }] });
    await saveDecision({ ...world.engine, facts }, heavier, 1, "user_1");
    while ((await refreshStale(world.engine, 100)) > 0);
    expect(await world.book.listing(late)).toMatchObject({ wanted: { settings: { weight_grams: 700 } } });
  });

  it("keeps every version", async () => {
    await save(mapped("food", MAPPING));
    await expect(world.connection.raw("update channel_decision set body = '{}'")).rejects.toThrow(/never changed/);
  });

  it("that goes missing leaves its listings as they were decided", async () => {
    await save(mapped("food", MAPPING));
    await save(terms(TERMS));
    const id = await open("p1");
    await settled();
    product("p1", ["crafts"], "XOAI-1");
    await world.rounds(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", wanted: { stock: 40 } });
  });
});

async function openOwn(id: string, weight_grams: number): Promise<string> {
  const wish = { shop_id: world.shop.id, product_id: id, settings: { weight_grams } };
  const answer = await openListing(world.engine, wish, "user_1");
  if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
  return answer.listing.id;
}

describe("price and stock rules", () => {
  const rules = {
    price: { percent: 108, round_to: 500 as const, floor: 0 },
    stock: { keep: 10, percent: 50, max: null },
  };

  it("of a channel reach every listing on it, and the marketplace shows them", async () => {
    await save(mapped("food", MAPPING));
    await save(terms(TERMS));
    await open("p1");
    await settled();
    expect((await effectOf(world.engine, terms({ ...TERMS, rules }))).affected).toHaveLength(1);
    await save(terms({ ...TERMS, rules }), 1);
    await settled();
    expect(world.open()[0]?.units).toMatchObject([{ price: 96_500, stock: 15 }]);
  });

  it("of a shop win over those of its channel", async () => {
    await save(mapped("food", MAPPING));
    await save(terms({ ...TERMS, rules }));
    const own = { ...TERMS, rules: { ...rules, price: { ...rules.price, floor: 120_200 } } };
    await save({ kind: "terms", channel: "shopee", shop: world.shop.id, subject: "", body: own });
    await open("p1");
    await settled();
    expect(world.open()[0]?.units).toMatchObject([{ price: 120_500 }]);
  });

  it("never show more stock than the ledger has, nor a price below the floor", async () => {
    await save(mapped("food", MAPPING));
    const floor = 95_000;
    await save(
      terms({
        ...TERMS,
        rules: { price: { percent: 100, round_to: 1_000, floor }, stock: { keep: 0, percent: 100, max: 60 } },
      }),
    );
    const id = await open("p1");
    for (const available of [40, 3, 0, 100]) {
      world.catalogue.set("p1", {
        ...MANGO,
        offer: { sku: "XOAI-1", price: 10_000, available },
        details: { ...NO_DETAILS, groups: ["food"] },
      });
      await world.rounds(1);
      const listing = await world.book.listing(id);
      expect(listing?.wanted.stock).toBeLessThanOrEqual(available);
      expect(listing?.wanted.price).toBeGreaterThanOrEqual(floor);
    }
  });

  it("keep other producers' goods out of a shop that takes none of them", async () => {
    await save(mapped("food", MAPPING));
    await save(terms({ ...TERMS, producers: ["prcr_1"] }));
    const answer = await openListing(world.engine, { shop_id: world.shop.id, product_id: "p1" }, "user_1");
    expect(answer).toMatchObject({ kind: "faulty", faults: [{ field: "shop", rule: "not_of_shop" }] });
  });
});
