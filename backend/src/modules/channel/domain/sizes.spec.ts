import type { SeenListing } from "@ocop/integrations/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, pricesToSend, settle, written } from "./compare";
import { wantedWhilePaused } from "./pause";
import { misnamedSizes, missingSizes, stocksToSend, unitsOf } from "./sizes";
import { urgency } from "./urgency";
import { listingSettingsSchema, type ProductFacts, type Wanted, wantedListing } from "./wanted";

const BAG = { sku: "X", name: "Túi 200 g", price: 50_000, available: 7 };
const BOX = { sku: "X-2", name: "Hộp 500 g", price: 110_000, available: 3 };
const TIN = { sku: "X-3", name: "Hũ 1 kg", price: 200_000, available: 2 };
const settings = listingSettingsSchema.parse({ category: "1", weight_grams: 300 });
type Size = typeof BAG;

function want(sizes: readonly Size[], before: Wanted | null = null, rules = {}): Wanted {
  const [first] = sizes;
  if (!first) throw new Error("no size");
  const facts: ProductFacts = {
    ...{ name: "Xoài sấy dẻo", producer: "HTX mẫu", story: null, stars: null, pictures: [], sample: true },
    offer: first,
    ...(sizes.length > 1 && { sizes }),
  };
  const wanted = wantedListing(facts, { ...settings, rules: { ...settings.rules, ...rules } }, before);
  if (!wanted) throw new Error("nothing wanted");
  return wanted;
}

/** As the marketplace would show it. Its branded values come from the adapters alone. */
const show = (wanted: Wanted): SeenListing =>
  JSON.parse(
    JSON.stringify({
      ...{ id: "9", state: "live", channelState: "NORMAL", title: wanted.title, description: wanted.description },
      ...{ category: wanted.settings.category, reasons: [] },
      units: unitsOf(wanted).map((unit, position) => ({ ...unit, id: String(position) })),
    }),
  );

/** As a marketplace that tells what its sizes are called. */
const tell = (wanted: Wanted): SeenListing => {
  const seen = show(wanted);
  const named = new Map(wanted.sizes?.map(({ sku, name }) => [sku, [name]]));
  return { ...seen, units: seen.units.map((unit) => ({ ...unit, options: named.get(unit.sku) ?? [] })) };
};

describe("a listing of several sizes", () => {
  it("holds each with a price and a stock of its own, by the channel's rules", () => {
    const { sku, stock, sizes } = want([BAG, BOX], null, {
      price: { percent: 110, round_to: 1_000, floor: 0 },
      stock: { keep: 2, percent: 100, max: null },
    });
    expect({ sku, stock }).toEqual({ sku: "X", stock: 6 });
    expect(sizes).toEqual([
      { sku: "X", name: "Túi 200 g", price: 55_000, stock: 5 },
      { sku: "X-2", name: "Hộp 500 g", price: 121_000, stock: 1 },
    ]);
  });

  it("says nothing of sizes for a product of one, as before there were any", () => {
    expect(want([BAG])).not.toHaveProperty("sizes");
  });

  it("keeps what was withdrawn, with no stock: a marketplace's unit is never deleted", () => {
    const after = want([BAG], want([BAG, BOX]));
    expect(after.sizes).toMatchObject([
      { sku: "X", stock: 7 },
      { sku: "X-2", stock: 0 },
    ]);
    expect(after.stock).toBe(7);
  });

  it("offers nothing of any size once the product is no longer on sale", () => {
    const before = want([BAG, BOX]);
    expect(wantedListing(null, settings, before)?.sizes?.map(({ stock }) => stock)).toEqual([0, 0]);
  });

  it("sends exactly the sizes that differ, and is done when they are there", () => {
    const size = (sku: string) =>
      fc.record({
        sku: fc.constant(sku),
        name: fc.constant(sku),
        price: fc.integer({ min: 1, max: 3 }),
        available: fc.nat(2),
      });
    const sizes = fc.tuple(size("X"), size("X-2"), size("X-3"));
    fc.assert(
      fc.property(sizes, sizes, (before, after) => {
        const [old, now] = [want(before), want(after)];
        const { actions, drift } = compare(now, old, show(old), {});
        expect(drift).toEqual([]);
        const differing = (field: "price" | "available") =>
          after.filter((one, position) => one[field] !== before[position]?.[field]).map(({ sku }) => sku);
        expect(pricesToSend(now, old, show(old), {}).map(({ sku }) => sku)).toEqual(differing("price"));
        if (actions.includes("stock"))
          expect(stocksToSend(now, old, show(old)).map(({ sku }) => sku)).toEqual(differing("available"));
        else expect(differing("available")).toEqual([]);
        expect(compare(now, now, show(now), {}).actions).toEqual([]);
      }),
    );
  });

  it("asks about the price of the one size that was edited there, and sends the others", () => {
    const [old, now] = [want([BAG, BOX]), want([{ ...BAG, price: 52_000 }, BOX])];
    const seen = show(want([BAG, { ...BOX, price: 99_000 }]));
    expect(compare(now, old, seen, {})).toEqual({
      actions: ["price"],
      drift: [{ field: "price", size: "Hộp 500 g", ours: 110_000, theirs: 99_000 }],
    });
    expect(pricesToSend(now, old, seen, {}).map(({ sku }) => sku)).toEqual(["X"]);
    expect(pricesToSend(now, old, seen, { price: "ours" }).map(({ sku }) => sku)).toEqual(["X", "X-2"]);
  });

  it("counts a price as arrived only once it shows, size by size", () => {
    const [old, now] = [want([BAG, BOX]), want([BAG, { ...BOX, price: 120_000 }])];
    const carried = { sizes: [{ sku: "X-2", price: 120_000 }] };
    const sent = written(old, carried, show(old));
    expect(compare(now, sent, show(old), {}).actions).toEqual(["price"]);
    expect(settle(now, sent, carried, show(now)).sizes).toMatchObject([{ price: 50_000 }, { price: 120_000 }]);
  });

  it("jumps the queue when one size is sold out, and only until the marketplace was told", () => {
    const [old, now] = [want([BAG, BOX]), want([BAG, { ...BOX, available: 0 }])];
    expect(urgency(now, old)).toBe(0);
    expect(urgency(now, now)).toBe(20);
    expect(urgency(want([BAG, BOX, { ...TIN, available: 0 }]), old)).toBe(5);
  });

  it("begins in a listing that was one of one size", () => {
    const [old, now] = [want([BAG]), want([BAG, BOX])];
    expect(compare(now, old, show(old), {})).toEqual({ actions: ["content"], drift: [] });
    expect(missingSizes(now, show(old)).map(({ sku }) => sku)).toEqual(["X-2"]);
    expect(missingSizes(now, show(now))).toEqual([]);
    expect(missingSizes(now, { ...show(old), editInReview: true })).toEqual([]);
  });

  it("is called what it is called there until that changes, and is never renamed over somebody else's words", () => {
    const [old, now] = [want([BAG, BOX]), want([BAG, { ...BOX, name: "Hộp nửa cân" }])];
    const editable = ["title", "options"] as const;
    expect(compare(now, old, tell(old), {}, editable).actions).toEqual(["content"]);
    const sent = written(old, { sizes: [{ sku: "X-2", name: "Hộp nửa cân" }] }, tell(old));
    expect(compare(now, sent, tell(old), {}, editable).actions).toEqual(["content"]);
    expect(compare(now, settle(now, sent, now, tell(now)), tell(now), {}, editable).actions).toEqual([]);
    expect(settle(now, sent, now, tell(now)).sizes).toMatchObject([{}, { name: "Hộp nửa cân" }]);
    const theirs = tell(want([BAG, { ...BOX, name: "Hộp lớn" }]));
    expect(compare(now, old, theirs, {}, editable).actions).toEqual([]);
    expect(misnamedSizes(now, theirs)).toMatchObject([{ sku: "X-2", name: "Hộp nửa cân", theirs: "Hộp lớn" }]);
  });

  it("asks a person where the channel lets no name be changed, and asks nobody where it tells none", () => {
    const [old, now] = [want([BAG, BOX]), want([{ ...BAG, name: "Gói 200 g" }, BOX])];
    expect(compare(now, old, tell(old), {}, ["title"]).actions).toEqual([]);
    expect(misnamedSizes(now, tell(old)).map(({ sku }) => sku)).toEqual(["X"]);
    expect(misnamedSizes(now, { ...tell(old), editInReview: true })).toEqual([]);
    expect(misnamedSizes(now, show(old))).toEqual([]);
    expect(compare(now, old, show(old), {}, ["title"]).actions).toEqual(["content"]);
    expect(compare(now, written(old, now, show(old)), show(old), {}, ["title"]).actions).toEqual([]);
  });

  it("neither gains a size nor a name while its shop is paused", () => {
    const [old, now] = [want([BAG, BOX]), want([{ ...BAG, name: "Gói 200 g", available: 1 }, BOX, TIN])];
    const { wanted } = wantedWhilePaused(now, old, tell(old));
    expect(wanted.sizes?.map(({ sku, name, stock }) => [sku, name, stock])).toEqual([
      ["X", "Túi 200 g", 1],
      ["X-2", "Hộp 500 g", 3],
    ]);
    expect(compare(wanted, old, tell(old), {}).actions).toEqual(["stock"]);
    const grown = want([{ ...BAG, available: 4 }, BOX]);
    const alone = wantedWhilePaused(grown, want([BAG]), show(want([BAG]))).wanted;
    expect(alone).toMatchObject({ sku: "X", stock: 4 });
    expect(alone).not.toHaveProperty("sizes");
  });

  it("lets nothing but falling stock out of a paused shop, size by size", () => {
    const [old, now] = [
      want([BAG, BOX]),
      want([
        { ...BAG, available: 20, price: 60_000 },
        { ...BOX, available: 1 },
      ]),
    ];
    expect(wantedWhilePaused(now, old, show(old)).wanted).toMatchObject({
      stock: 8,
      sizes: [
        { price: 50_000, stock: 7 },
        { price: 110_000, stock: 1 },
      ],
    });
  });
});
