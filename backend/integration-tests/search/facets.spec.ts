import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexOf, openSearch, question, type SearchHarness } from "./harness";

const INDEX = indexOf({
  id: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 4 }, sortable: true },
  number: { type: "integer", filterable: true },
  stars: { type: "integer", filterable: true, facetable: { types: ["value"] } },
  price: { type: "float", filterable: true, facetable: { types: ["value", "stats"] } },
  sold: { type: "boolean", filterable: true, facetable: true },
  units: { type: "keyword", array: true, filterable: true, facetable: true },
});
const PLACES = ["an-giang", "ben-tre", "dong-thap", "Đồng Tháp", "vinh-long"];
const FACETS = ["stars", "sold", "units", { field: "price", type: "stats" as const }];
const COUNT = 600;

const DOCUMENTS = Array.from({ length: COUNT }, (_, number) => ({
  id: `p${number}`,
  title: `Trà sen ${number}`,
  number,
  stars: number % 7 === 0 ? null : 3 + (number % 3),
  price: number % 11 === 0 ? null : (number % 40) * 500.5,
  sold: number % 2 === 0,
  units: PLACES.filter((_place, place) => (number >> place) % 2 === 0),
}));
type Document = (typeof DOCUMENTS)[number];

/** Short results are counted by the provider itself, long ones by PostgreSQL: nobody may see where one becomes the other. */
describe("facets of short and of long results", () => {
  let search: SearchHarness;
  beforeAll(async () => {
    search = await openSearch();
    await search.service.upsertIndex({ index: INDEX });
    await search.service.upsertDocuments({ index: INDEX.physical_name, documents: DOCUMENTS });
  });
  afterAll(() => search.close());

  const asked = (below: number, q?: string) =>
    search.service.search(
      question(INDEX, {
        ...(q === undefined ? {} : { q }),
        filters: { number: { $lt: below } },
        pagination: { take: 5, order: { title: "ASC" } },
        search_options: { facets: FACETS },
      }),
    );

  it("are the counts of exactly what was found", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: COUNT }), fc.constantFrom(undefined, "trà sen"), async (below, q) => {
        const { facets, metadata } = await asked(below, q);
        const found = DOCUMENTS.filter(({ number }) => number < below);
        expect(metadata.count).toBe(found.length);
        expect(facets).toEqual({
          stars: counted(found, ({ stars }) => [stars]),
          sold: counted(found, ({ sold }) => [sold]),
          units: counted(found, ({ units }) => units),
          price: stats(found),
        });
      }),
      {
        numRuns: 60,
        examples: [
          [0, undefined],
          [1, "trà sen"],
          [249, undefined],
          [250, undefined],
          [251, undefined],
        ],
      },
    );
  });

  it("come with any page and its scores", async () => {
    const page = (skip: number, service = search.service) =>
      service.search(
        question(INDEX, { q: "trà sen", pagination: { skip, take: 3 }, search_options: { include_score: true } }),
      );
    const [whole, second] = [await page(0), await page(3)];
    const again = [await page(0), await page(3)];
    expect(again).toEqual([whole, second]);
    expect(await page(3, search.another())).toEqual(second);
    expect(second.hits.map(({ score }) => typeof score)).toEqual(["number", "number", "number"]);
    expect(new Set([...whole.hits, ...second.hits].map(({ id }) => id)).size).toBe(6);
  });

  it("come with the page asked for, whether they were asked before or not", async () => {
    const first = await asked(100);
    expect(await asked(100)).toEqual(first);
    expect(first.hits.map(({ id }) => id)).toEqual(["p0", "p1", "p10", "p11", "p12"]);
  });
});

function counted(found: Document[], valuesOf: (document: Document) => unknown[]) {
  const counts = new Map<string, number>();
  for (const value of found.flatMap(valuesOf))
    if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return { type: "value", values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
}

function stats(found: Document[]) {
  const prices = found.flatMap(({ price }) => price ?? []);
  if (prices.length === 0) return { type: "stats", min: 0, max: 0, count: 0 };
  const sum = prices.reduce((total, price) => total + price, 0);
  return {
    type: "stats",
    min: Math.min(...prices),
    max: Math.max(...prices),
    count: prices.length,
    avg: expect.closeTo(sum / prices.length, 6),
    sum: expect.closeTo(sum, 6),
  };
}
