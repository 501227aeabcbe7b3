import { describe, expect, it } from "vitest";
import { facetQueries, readFacetCounts } from "./facet-queries";
import { dimensionsOf, NO_CHOICE } from "./list-filters";

const DAY = 20_000;
const queriesFor = (choice: Partial<typeof NO_CHOICE>) =>
  facetQueries("trà", dimensionsOf({ ...NO_CHOICE, ...choice }, DAY), DAY);

describe("questions for facet counts", () => {
  it("share the filters of all other facets and leave out their own", () => {
    const queries = queriesFor({ province: ["p-1"], in_stock: true });
    const of = (facet: string) => queries.find(({ facets }) => facets.some((name) => name === facet))?.query.filters;
    expect(of("group")).toEqual([{ province: ["p-1"] }, { in_stock: true }]);
    expect(of("province")).toEqual([{ in_stock: true }]);
    expect(of("in_stock")).toEqual([{ province: ["p-1"] }]);
  });

  it("ask for a price span whatever price is chosen", () => {
    const asked = queriesFor({ price_min: 10_000 }).filter(({ facets }) => facets.includes("price"));
    expect(asked.map(({ query }) => query.filters)).toEqual([[]]);
  });

  it("count the timeline stretch by stretch, each document in the one stretch of the day", () => {
    const asked = queriesFor({}).filter(({ facets }) => facets.includes("stars"));
    expect(asked.map(({ query }) => query.filters?.at(-1))).toEqual([
      { until_1: { $gt: DAY } },
      { until_1: { $lte: DAY }, until_2: { $gt: DAY } },
      { until_2: { $lte: DAY }, until_3: { $gt: DAY } },
      { until_3: { $lte: DAY } },
    ]);
  });

  it("carry the words the list is found by", () => {
    expect(queriesFor({ stars: [4] }).every(({ query }) => query.q === "trà")).toBe(true);
  });
});

describe("answers with facet counts", () => {
  it("are added up over the stretches, the commonest first", () => {
    const queries = queriesFor({});
    const answers = queries.map(({ facets }, index) => ({
      facets: facets.includes("stars")
        ? {
            [`stars_${index}`]: { type: "value" as const, values: [{ value: "4", count: index }] },
            [`state_${index}`]: {
              type: "value" as const,
              values: [
                { value: "lapsed", count: 1 },
                { value: "in_force", count: 5 },
              ],
            },
          }
        : { price: { type: "stats" as const, min: 5000, max: 90_000, count: 3 } },
    }));
    const counts = readFacetCounts(queries, answers);
    expect(counts.stars).toEqual([{ value: "4", count: 1 + 2 + 3 + 4 }]);
    expect(counts.certificate).toEqual([
      { value: "in_force", count: 20 },
      { value: "lapsed", count: 4 },
    ]);
    expect(counts.price).toEqual({ min: 5000, max: 90_000 });
  });

  it("know no price span where nothing has a price", () => {
    const queries = queriesFor({});
    expect(readFacetCounts(queries, []).price).toBeNull();
  });
});
