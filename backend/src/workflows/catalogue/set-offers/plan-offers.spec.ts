import { describe, expect, it } from "vitest";
import type { OfferInput } from "./offer-input";
import { type ExistingOffer, planOffers } from "./plan-offers";

const WANTED: OfferInput = {
  registered_product_id: "rprod_01MANGO",
  price: 50_000,
  stock: 10,
  unit_label: "gói 500 g",
  net: { amount: 500, unit: "g" },
  size: 1,
  gtin: null,
  withdrawn: false,
  sample: false,
};
/** As a variant written before there were sizes is read. */
const FIRST = { size: 1, gtin: null, withdrawn: false };
const STANDING: ExistingOffer = {
  variant_id: "variant_1",
  inventory_item_id: "iitem_1",
  price: 50_000,
  stocked: 10,
  metadata: { unit_label: "gói 500 g", net: { amount: 500, unit: "g" }, ...FIRST, sample: false },
};
const PRODUCTS = new Map([["rprod_01MANGO", "prod_1"]]);
const standing = (change: Partial<ExistingOffer> = {}) => new Map([["OCOP-01MANGO", { ...STANDING, ...change }]]);

describe("planOffers", () => {
  it("creates a variant for a product that is not on sale yet", () => {
    expect(planOffers([WANTED], PRODUCTS, new Map())).toEqual({
      create: [{ offer: WANTED, sku: "OCOP-01MANGO", product_id: "prod_1" }],
      update: [],
      remove: [],
      levels: [],
    });
  });

  it("does nothing where the offer stands already", () => {
    expect(planOffers([WANTED], PRODUCTS, standing())).toEqual({ create: [], update: [], remove: [], levels: [] });
  });

  it("changes only the price when only the price differs", () => {
    const plan = planOffers([WANTED], PRODUCTS, standing({ price: 45_000 }));
    expect(plan.update).toEqual([{ offer: WANTED, variant_id: "variant_1" }]);
    expect(plan.levels).toEqual([]);
  });

  it("changes only the stock when only the stock differs", () => {
    const plan = planOffers([WANTED], PRODUCTS, standing({ stocked: 3 }));
    expect(plan.update).toEqual([]);
    expect(plan.levels).toEqual([{ offer: WANTED, inventory_item_id: "iitem_1", exists: true }]);
  });

  it("heals a variant whose stock level was never written", () => {
    expect(planOffers([WANTED], PRODUCTS, standing({ stocked: null })).levels).toMatchObject([{ exists: false }]);
  });

  it.each([{ price: null }, { inventory_item_id: null, stocked: null }])(
    "makes a half-made variant anew: %o",
    (change) => {
      expect(planOffers([WANTED], PRODUCTS, standing(change))).toEqual({
        create: [{ offer: WANTED, sku: "OCOP-01MANGO", product_id: "prod_1" }],
        update: [],
        remove: ["variant_1"],
        levels: [],
      });
    },
  );

  it("replaces a sample offer by a real one of the same price", () => {
    const plan = planOffers([WANTED], PRODUCTS, standing({ metadata: { ...STANDING.metadata, sample: true } }));
    expect(plan.update).toHaveLength(1);
  });

  it("gives every size of a product a variant of its own", () => {
    const large = { ...WANTED, size: 2, unit_label: "hộp 1 kg", price: 95_000 };
    expect(planOffers([WANTED, large], PRODUCTS, standing())).toMatchObject({
      create: [{ offer: large, sku: "OCOP-01MANGO-2", product_id: "prod_1" }],
      update: [],
    });
  });

  it("withdraws a size by a change: its variant stays", () => {
    const plan = planOffers([{ ...WANTED, withdrawn: true }], PRODUCTS, standing());
    expect(plan).toMatchObject({ create: [], update: [{ variant_id: "variant_1" }], remove: [], levels: [] });
  });

  it("takes the last of two offers for one product", () => {
    const plan = planOffers([WANTED, { ...WANTED, price: 60_000 }], PRODUCTS, new Map());
    expect(plan.create.map(({ offer }) => offer.price)).toEqual([60_000]);
  });

  it("refuses a registered product without a Medusa product", () => {
    expect(() => planOffers([WANTED], new Map(), new Map())).toThrow("rprod_01MANGO");
  });
});
