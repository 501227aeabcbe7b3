import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS } from "../../../modules/content/domain/fields";
import type { LineChange } from "../../../modules/content/domain/sheet/read-sheet";
import { planSheet } from "./plan";
import type { ProductAtHand } from "./read-products";

const metadata = { unit_label: "Túi 200 g", net: null, gtin: null, withdrawn: false, size: 1, sample: true };
const STANDING = { variant_id: "variant_1", inventory_item_id: "iitem_1", price: 47_000, stocked: 5 };
const tea: ProductAtHand = {
  ...{ id: "rprod_1", name: "Trà sen", label: EMPTY_FIELDS.label, fields: EMPTY_FIELDS },
  offer: { price: 47_000, stock: 5, unit_label: "Túi 200 g" },
  words: { size: 1, name: "Túi 200 g", net: null, gtin: null },
  standing: { ...STANDING, metadata },
};

const change = (product: ProductAtHand, column: "price" | "stock", after: string): LineChange => ({
  ...{ line: 2, product, cells: [{ column, heading: column, before: "", after }] },
});

function offerAfter(product: ProductAtHand, column: "price" | "stock", after: string) {
  const code = product.size === undefined ? product.id : `${product.id}-${product.size}`;
  return planSheet([change(product, column, after)], new Map([[code, product]])).offers;
}

describe("what a sheet makes of an offer", () => {
  it("is the producer's own price, where the one before was made up", () => {
    expect(offerAfter(tea, "price", "50000")).toMatchObject([{ price: 50_000, stock: 5, sample: false }]);
  });

  it("stays a sample where the price that was made up stands", () => {
    expect(offerAfter(tea, "stock", "9")).toMatchObject([{ price: 47_000, stock: 9, sample: true }]);
  });

  it("is not sold before the size's first name is approved", () => {
    const waiting = { ...metadata, size: 2, unit_label: null, withdrawn: true, sample: false };
    const box = { ...tea, size: 2, standing: { ...STANDING, metadata: waiting } };
    expect(offerAfter(box, "stock", "9")).toMatchObject([{ size: 2, stock: 9, withdrawn: true }]);
  });
});
