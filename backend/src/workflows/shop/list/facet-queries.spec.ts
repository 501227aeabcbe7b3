import { describe, expect, it } from "vitest";
import type { Timeline } from "../catalogue/day-filters";
import { facetQueries, readFacetCounts } from "./facet-queries";
import { dimensionsOf, NO_CHOICE } from "./list-filters";

const DAY = 20_000;
const ALL: Timeline = { day: DAY, stretches: [1, 2, 3, 4] };
const FIRST: Timeline = { day: DAY, stretches: [1] };
const queriesFor = (choice: Partial<typeof NO_CHOICE>, timeline = ALL) =>
  facetQueries("trà", dimensionsOf({ ...NO_CHOICE, ...choice }, timeline), timeline);

describe("questions for facet counts", () => {
  it("share the filters of all other facets and leave out their own", () => {
    const queries = queriesFor({ province: ["p-1"], in_stock: true });
    const of = (field: string) => queries.find(({ fields }) => fields.has(field))?.query.filters;
    expect(of("groups")).toEqual([{ province: ["p-1"] }, { in_stock: true }]);
    expect(of("province")).toEqual([{ in_stock: true }]);
    expect(of("in_stock")).toEqual([{ province: ["p-1"] }]);
  });

  it("ask for a price span whatever price is chosen", () => {
    const asked = queriesFor({ price_min: 10_000 }).filter(({ fields }) => fields.has("price"));
    expect(asked.map(({ query }) => query.filters)).toEqual([[]]);
  });

  it("count the timeline stretch by stretch, each document in the one stretch of the day", () => {
    const asked = queriesFor({}).filter(({ fields }) => [...fields.values()].includes("stars"));
    expect(asked.map(({ query }) => query.filters?.at(-1))).toEqual([
      { until_1: { $gt: DAY } },
      { until_1: { $lte: DAY }, until_2: { $gt: DAY } },
      { until_2: { $lte: DAY }, until_3: { $gt: DAY } },
      { until_3: { $lte: DAY } },
    ]);
  });

  it("are one question where nothing is chosen and only first stretches can hold", () => {
    const [only, ...others] = queriesFor({}, FIRST);
    expect(others).toEqual([]);
    expect(only?.query.filters).toEqual([]);
    expect(new Set(only?.fields.values()).size).toBe(10);
  });

  it("are one more for each facet chosen from", () => {
    expect(queriesFor({ stars: [4], province: ["p-1"] }, FIRST)).toHaveLength(3);
  });

  it("carry the words the list is found by", () => {
    expect(queriesFor({ stars: [4] }).every(({ query }) => query.q === "trà")).toBe(true);
  });
});

describe("answers with facet counts", () => {
  it("are added up over the stretches, the commonest first", () => {
    const queries = queriesFor({});
    const answers = queries.map(({ fields }) => ({
      facets: Object.fromEntries(
        [...fields].map(([field, facet]) => [
          field,
          facet === "price"
            ? { type: "stats" as const, min: 5000, max: 90_000, count: 3 }
            : {
                type: "value" as const,
                values: [
                  { value: "few", count: 1 },
                  { value: "many", count: 5 },
                ],
              },
        ]),
      ),
    }));
    const counts = readFacetCounts(queries, answers);
    expect(counts.stars).toEqual([
      { value: "many", count: 20 },
      { value: "few", count: 4 },
    ]);
    expect(counts.province).toEqual([
      { value: "many", count: 5 },
      { value: "few", count: 1 },
    ]);
    expect(counts.price).toEqual({ min: 5000, max: 90_000 });
  });

  it("know no price span where nothing has a price", () => {
    expect(readFacetCounts(queriesFor({}), []).price).toBeNull();
  });
});
