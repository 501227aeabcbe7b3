import type { Offer } from "@contracts/catalogue";
import { expect, it } from "vitest";
import { offerState } from "./offer-state";

const offer = (available: number): Offer => ({
  variant_id: "v",
  sku: "s",
  price: 50_000,
  unit_label: null,
  price_per_unit: null,
  available,
  gtin: null,
  sample: false,
});

it("says whether a product can be bought", () => {
  expect([null, offer(0), offer(5), offer(6)].map(offerState)).toEqual(["not_sold", "sold_out", "few", "in_stock"]);
});
