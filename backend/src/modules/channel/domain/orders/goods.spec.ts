import { listingId, unitId } from "@ocop/integrations/core";
import { describe, expect, it } from "vitest";
import { type Goods, goodsOf, sellable } from "./goods";

const MANGO: Goods = { sku: "XOAI-1", product_id: "p1", producer_id: "prcr_1", variant_id: "v1", needs: [] };
const TEA: Goods = { ...MANGO, sku: "TRA-1", product_id: "p2", producer_id: "prcr_2", variant_id: "v2" };
const BOOK = {
  bySku: new Map([
    ["XOAI-1", MANGO],
    ["TRA-1", TEA],
  ]),
  byListing: new Map([["250001", MANGO]]),
};

describe("goodsOf", () => {
  it("finds a line by our article number", () => {
    expect(goodsOf({ sku: " XOAI-1 " }, BOOK, null)).toBe(MANGO);
  });

  it("finds it by the listing we keep where the number is missing or was changed there", () => {
    expect(goodsOf({ sku: "", listing: listingId.parse("250001") }, BOOK, null)).toBe(MANGO);
    expect(goodsOf({ sku: "doi-ten", unit: unitId.parse("250001") }, BOOK, null)).toBe(MANGO);
  });

  it("knows nothing of what is not ours", () => expect(goodsOf({ sku: "AO-THUN" }, BOOK, null)).toBeNull());

  it("does not take another producer's goods for a producer's own shop", () => {
    expect(goodsOf({ sku: "TRA-1" }, BOOK, "prcr_1")).toBeNull();
    expect(goodsOf({ sku: "TRA-1" }, BOOK, "prcr_2")).toBe(TEA);
  });
});

describe("sellable", () => {
  const need = (inventory_item_id: string, required: number) => ({ inventory_item_id, location_id: "l", required });
  const free = new Map([
    ["a", 7],
    ["b", 2],
  ]);
  const of = (...needs: ReturnType<typeof need>[]) => sellable(needs, (one) => free.get(one.inventory_item_id) ?? 0);

  it("is what the scarcest part of a basket allows", () => {
    expect(of(need("a", 1))).toBe(7);
    expect(of(need("a", 2), need("b", 1))).toBe(2);
    expect(of(need("a", 2), need("c", 1))).toBe(0);
  });

  it("is nothing of what needs nothing", () => expect(of()).toBe(0));
});
