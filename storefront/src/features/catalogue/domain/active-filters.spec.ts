import type { Facets } from "@contracts/catalogue";
import { describe, expect, it } from "vitest";
import { activeFilters } from "./active-filters";
import { readFilters } from "./filters";

const FACETS: Facets = {
  stars: [{ value: "4", label: "4 sao", label_en: "4 stars", count: 3 }],
  group: [],
  province: [],
  district: [],
  commune: [],
  producer: [],
  legal_type: [],
  certificate: [],
  in_stock: [],
  price: null,
};
const texts = { priceFrom: "Giá từ {price}", priceTo: "Giá đến {price}" };
const labels = (params: Record<string, string>, locale: "vi" | "en" = "vi") =>
  activeFilters(readFilters(params), FACETS, { locale, texts }).map(({ label }) => label);

describe("the chosen filters in words", () => {
  it("carry the label of their value in the reader's language", () => {
    expect(labels({ stars: "4" })).toEqual(["4 sao"]);
    expect(labels({ stars: "4" }, "en")).toEqual(["4 stars"]);
  });

  it("keep their own text where no product has the value any more, so that they can still be removed", () => {
    expect(labels({ group: "tra" })).toEqual(["tra"]);
  });

  it("name both ends of a price", () => {
    expect(labels({ price_min: "50.000", price_max: "100k" })).toEqual([
      "Giá từ 50.000\u00a0₫",
      "Giá đến 100.000\u00a0₫",
    ]);
  });

  it("each know the list without themselves", () => {
    const [stars] = activeFilters(readFilters({ stars: "4", sort: "name", page: "3" }), FACETS, {
      locale: "vi",
      texts,
    });
    expect(stars?.without).toEqual(readFilters({ sort: "name" }));
  });
});
