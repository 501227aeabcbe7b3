import type { SeenListing } from "@ocop/integrations/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, compare, contentToSend, settle } from "./compare";
import { IDLE_URGENCY, urgency, urgencyLeft } from "./urgency";
import { listingSettingsSchema, type ProductFacts, type Wanted, wantedListing } from "./wanted";

const settings = listingSettingsSchema.parse({ category: "1", weight_grams: 300 });
const facts: ProductFacts = {
  name: "Xoài sấy dẻo",
  producer: "HTX mẫu",
  story: "Sấy từ xoài chín.",
  stars: 4,
  pictures: ["/xoai.jpg"],
  offer: { sku: "X", price: 50_000, available: 7 },
  sample: true,
};
const want = (change: Partial<ProductFacts> = {}): Wanted => {
  const wanted = wantedListing({ ...facts, ...change }, settings, null);
  if (!wanted) throw new Error("nothing wanted");
  return wanted;
};

/** As the marketplace would show it. Its branded values come from the adapters alone. */
const show = ({ title, description, price, stock, sku, settings: { category } }: Wanted): SeenListing =>
  JSON.parse(
    JSON.stringify({
      ...{ id: "9", state: "live", channelState: "NORMAL", title, description, category, reasons: [] },
      units: [{ id: "0", sku, price, stock }],
    }),
  );

const someFacts = fc.record({
  name: fc.constantFrom("Xoài sấy", "Xoài sấy dẻo", "Bánh phồng"),
  stars: fc.constantFrom(null, 3, 4, 5),
  offer: fc.record({ sku: fc.constant("X"), price: fc.integer({ min: 1, max: 9 }), available: fc.nat(3) }),
});

describe("comparing wanted with seen", () => {
  it("finds nothing to do where they agree", () => {
    fc.assert(
      fc.property(someFacts, (change) => {
        const wanted = want(change);
        expect(compare(wanted, wanted, show(wanted), {})).toEqual({ actions: [], drift: [] });
      }),
    );
  });

  it("sends exactly what we changed, stock first, and then is done", () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        const [old, now] = [want(before), want(after)];
        const { actions, drift } = compare(now, old, show(old), {});
        expect(drift).toEqual([]);
        expect(actions.includes("stock")).toBe(old.stock !== now.stock);
        expect(actions.includes("price")).toBe(old.price !== now.price);
        expect([...actions].sort((a, b) => rank(a) - rank(b))).toEqual(actions);
        expect(compare(now, now, show(now), {}).actions).toEqual([]);
      }),
    );
  });

  it("never writes over a field edited there without an answer, whatever else changes", () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        const [old, now] = [want(before), want(after)];
        const seen = { ...show(old), title: "Tên người khác đặt" };
        expect(compare(now, old, seen, {}).drift.map(({ field }) => field)).toContain("title");
        expect(contentToSend(now, old, seen, {}).title).toBe("Tên người khác đặt");
        expect(contentToSend(now, old, seen, { title: "theirs" }).title).toBe("Tên người khác đặt");
        expect(contentToSend(now, old, seen, { title: "ours" }).title).toBe(now.title);
      }),
    );
  });

  it("takes star wording off without a certificate, even where somebody else wrote it", () => {
    const wanted = want({ stars: null });
    const seen = { ...show(wanted), title: "Xoài OCOP 5 sao" };
    expect(compare(wanted, wanted, seen, { title: "theirs" })).toEqual({ actions: ["content"], drift: [] });
    expect(contentToSend(wanted, wanted, seen, { title: "theirs" }).title).toBe(wanted.title);
  });

  it("knows a write whose answer was lost when it sees it", () => {
    const [old, middle, now] = [want(), want({ name: "Xoài sấy dẻo hộp lớn" }), want({ name: "Xoài sấy dẻo hộp nhỏ" })];
    const seen = show(middle);
    expect(compare(now, old, seen, {}).drift).not.toEqual([]);
    expect(compare(now, settle(now, old, middle, seen), seen, {})).toEqual({ actions: ["content"], drift: [] });
  });

  it("puts sold out before stock, price and words", () => {
    const sent = want();
    const of = (change: Partial<ProductFacts>) => urgency(want(change), sent);
    const offer = (price: number, available: number) => ({ offer: { sku: "X", price, available } });
    const ranks = [of(offer(50_000, 0)), of(offer(50_000, 3)), of(offer(60_000, 7)), of({ name: "Khác" })];
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
  });

  it("keeps sold out first where it could not be sent, and nothing else", () => {
    const soldOut = want({ offer: { sku: "X", price: 50_000, available: 0 } });
    expect(urgencyLeft({ external_id: "1", wanted: soldOut, sent: want() })).toBe(urgency(soldOut, want()));
    expect(urgencyLeft({ external_id: "1", wanted: soldOut, sent: soldOut })).toBe(IDLE_URGENCY);
    expect(urgencyLeft({ external_id: null, wanted: soldOut, sent: {} })).toBe(IDLE_URGENCY);
    expect(urgencyLeft({ external_id: "1", wanted: want({ name: "Khác" }), sent: want() })).toBe(IDLE_URGENCY);
  });
});

describe("an answer to an edit", () => {
  it("stands beside earlier ones until it is changed or taken back", () => {
    const standing = answered({ title: "ours" }, { price: "theirs" });
    expect(standing).toEqual({ title: "ours", price: "theirs" });
    expect(answered(standing, { price: "ours" })).toEqual({ title: "ours", price: "ours" });
    expect(answered(standing, { title: "ask", description: "ask" })).toEqual({ price: "theirs" });
  });

  it("taken back has the edit that stands asked about at once", () => {
    const [wanted, seen] = [want(), { ...show(want()), title: "Sửa tay" }];
    expect(compare(wanted, wanted, seen, { title: "theirs" }).drift).toEqual([]);
    const { drift } = compare(wanted, wanted, seen, answered({ title: "theirs" }, { title: "ask" }));
    expect(drift).toMatchObject([{ field: "title", theirs: "Sửa tay" }]);
  });
});

describe("what is wanted", () => {
  it("says a star rank only while a certificate is in force", () => {
    expect(want().title).toBe("Xoài sấy dẻo – OCOP 4 sao");
    expect(JSON.stringify(want({ stars: null }))).not.toMatch(/\d sao/);
  });

  it("keeps a listing of a product that left the catalogue, with no stock and no star rank", () => {
    const kept = wantedListing(null, settings, want());
    expect(kept).toMatchObject({ title: "Xoài sấy dẻo", description: "Sấy từ xoài chín.", stock: 0, stars: null });
    expect(wantedListing(null, settings, null)).toBeNull();
  });
});

function rank(action: string): number {
  return ["stock", "price", "content"].indexOf(action);
}
