import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ask, idsOf, indexOf, openSearch, question, type SearchHarness } from "./harness";

const INDEX = indexOf({
  id: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 4 }, sortable: true },
  producer: { type: "keyword", filterable: true, facetable: true },
  stars: { type: "integer", filterable: true, sortable: true, facetable: { types: ["value"] } },
  price: { type: "integer", filterable: true, sortable: true, facetable: { types: ["range", "stats"] } },
  until: { type: "date", filterable: true, sortable: true, facetable: true },
  sold: { type: "boolean", filterable: true, facetable: true },
  units: { type: "keyword", array: true, filterable: true, facetable: true },
  secret: { type: "keyword", retrievable: false },
});

const GOODS = [
  {
    id: "a",
    title: "Ổi",
    producer: "Út Lê Trâm",
    stars: 3,
    price: 50_000,
    until: "2026-11-24",
    sold: true,
    units: ["dong-thap", "lai-vung"],
  },
  {
    id: "b",
    title: "Đậu",
    producer: "Sen Đại Việt",
    stars: 4,
    price: 120_000,
    until: "2027-01-31",
    sold: true,
    units: ["dong-thap"],
  },
  { id: "c", title: "Dưa", producer: "Sen Đại Việt", stars: 4, price: null, until: null, sold: false, units: [] },
  {
    id: "d",
    title: "Ăn vặt",
    producer: "Đông Nghi",
    stars: 5,
    price: 90_000,
    until: "2026-11-25",
    sold: false,
    units: ["tien-giang"],
  },
  {
    id: "e",
    title: "Áo",
    producer: "Đông Nghi",
    stars: null,
    price: 90_000,
    until: "2020-02-29",
    sold: true,
    units: ["tien-giang", "cai-be"],
  },
];

describe("the provider contract", () => {
  let search: SearchHarness;
  const ask = async (rest: Ask) => search.service.search(question(INDEX, rest));
  const filtered = async (filters: Ask["filters"]) =>
    idsOf(await ask({ filters }))
      .sort()
      .join("");
  const sorted = async (order: NonNullable<Ask["pagination"]>["order"]) =>
    idsOf(await ask({ pagination: { order } })).join("");

  beforeAll(async () => {
    search = await openSearch();
    await search.service.upsertIndex({ index: INDEX });
    await search.service.upsertDocuments({ index: INDEX.physical_name, documents: GOODS });
  });
  afterAll(() => search.close());

  it("compares days and leaves out documents without one", async () => {
    expect(await filtered({ until: { $gt: "2026-11-24" } })).toBe("bd");
    expect(await filtered({ until: { $lte: "2026-11-24" } })).toBe("ae");
    expect(await filtered({ until: { $gte: new Date("2026-11-25T00:00:00Z") } })).toBe("bd");
    expect(await filtered({ until: null })).toBe("c");
    expect(await filtered({ until: { $exists: true } })).toBe("abde");
    expect(await filtered({ $not: { until: { $gt: "2026-11-24" } } })).toBe("ace");
  });

  it.each([
    [{ stars: 4 }, "bc"],
    [{ stars: [4, 5] }, "bcd"],
    [{ stars: { $ne: 4 } }, "ade"],
    [{ stars: { $nin: [4, 5] } }, "ae"],
    [{ stars: { $in: [] } }, ""],
    [{ price: { $gte: 90_000, $lt: 120_000 } }, "de"],
    [{ sold: true }, "abe"],
    [{ units: "dong-thap" }, "ab"],
    [{ units: { $contains: ["tien-giang", "cai-be"] } }, "e"],
    [{ units: { $overlaps: ["lai-vung", "cai-be"] } }, "ae"],
    [{ units: { $exists: false } }, "c"],
    [{ producer: { $prefix: "Sen" } }, "bc"],
    [{ producer: { $like: "Nghi" } }, "de"],
    [{ producer: "%" }, ""],
    [{ $or: [{ stars: 5 }, { $and: [{ sold: true }, { price: { $lt: 60_000 } }] }] }, "ad"],
    [{ $not: { $or: [{ stars: 4 }, { units: "tien-giang" }] } }, "a"],
    [{ $or: [] }, ""],
    [{ $and: [] }, "abcde"],
  ])("filters by %j", async (filters, expected) => {
    expect(await filtered(filters)).toBe(expected);
  });

  it("sorts text as a Vietnamese dictionary does, and puts missing values last either way", async () => {
    expect(await sorted({ title: "ASC" })).toBe("edcba");
    expect(await sorted({ title: "DESC" })).toBe("abcde");
    expect(await sorted({ price: "ASC", title: "DESC" })).toBe("adebc");
    expect(await sorted({ price: "DESC" })).toMatch(/c$/u);
  });

  it("cuts pages that cover everything once", async () => {
    const pages = await Promise.all(
      [0, 2, 4, 6].map((skip) => ask({ pagination: { skip, take: 2, order: { stars: "DESC" } } })),
    );
    expect(pages.flatMap(idsOf).sort().join("")).toBe("abcde");
    expect(pages.map(({ metadata }) => metadata.count)).toEqual([5, 5, 5, 5]);
    expect(
      (await ask({ pagination: { skip: 0, take: 0 }, search_options: { count: "none" } })).metadata.count,
    ).toBeNull();
  });

  it("returns the asked fields only", async () => {
    const result = await search.service.search(question(INDEX, { filters: { id: "a" }, retrieve: ["title", "stars"] }));
    expect(result.hits).toEqual([{ id: "a", document: { title: "Ổi", stars: 3 } }]);
  });

  it("counts facets by value, range and statistics within the result", async () => {
    const { facets } = await ask({
      filters: { sold: true },
      search_options: {
        facets: [
          "stars",
          { field: "units", sort: "alpha" },
          "producer",
          "sold",
          { field: "price", type: "range", ranges: [{ key: "low", to: 90_000 }, { from: 90_000 }] },
        ],
      },
    });
    expect(facets?.stars).toEqual({
      type: "value",
      values: [
        { value: "3", count: 1 },
        { value: "4", count: 1 },
      ],
    });
    expect(facets?.units).toEqual({
      type: "value",
      values: ["cai-be", "dong-thap", "lai-vung", "tien-giang"].map((value) => ({
        value,
        count: value === "dong-thap" ? 2 : 1,
      })),
    });
    expect(facets?.sold).toEqual({ type: "value", values: [{ value: "true", count: 3 }] });
    expect(facets?.price).toEqual({
      type: "range",
      ranges: [
        { key: "low", to: 90_000, count: 1 },
        { key: "90000-*", from: 90_000, count: 2 },
      ],
    });
    const stats = await ask({
      search_options: {
        facets: [
          { field: "price", type: "stats" },
          { field: "until", type: "range", ranges: [{ from: "2026-01-01" }] },
        ],
      },
    });
    expect(stats.facets?.price).toEqual({
      type: "stats",
      min: 50_000,
      max: 120_000,
      avg: 87_500,
      sum: 350_000,
      count: 4,
    });
    expect(stats.facets?.until).toMatchObject({ ranges: [{ count: 3 }] });
  });

  it("cuts facet values by count and looks among them without accents", async () => {
    const facet = async (request: object) =>
      (await ask({ search_options: { facets: [{ field: "producer", ...request }] } })).facets?.producer;
    expect(await facet({ limit: 1 })).toEqual({ type: "value", values: [{ value: "Sen Đại Việt", count: 2 }] });
    expect(await facet({ query: "dai v" })).toEqual({ type: "value", values: [{ value: "Sen Đại Việt", count: 2 }] });
    expect(await facet({ query: "nghi do" })).toEqual({ type: "value", values: [{ value: "Đông Nghi", count: 2 }] });
  });

  it("answers many queries in the order asked", async () => {
    const results = await search.service.searchMany([
      question(INDEX, { filters: { stars: 4 }, search_options: { facets: ["stars"] } }),
      question(INDEX, { pagination: { take: 0 }, search_options: { facets: ["stars"], count: "none" } }),
      question(INDEX, { filters: { stars: 5 }, pagination: { take: 0 } }),
    ]);
    expect(results.map(({ hits }) => hits.length)).toEqual([2, 0, 0]);
    expect(results[1]?.facets?.stars).toMatchObject({
      values: [{ value: "4", count: 2 }, { value: "3" }, { value: "5" }],
    });
    expect(results[2]?.metadata.count).toBe(1);
  });

  it.each([
    [{ q: "dưa", search_options: { highlight: true } }, /highlighting/u],
    [{ pagination: { cursor: "x" } }, /cursors/u],
    [{ search_options: { distinct: "producer" } }, /deduplication/u],
    [{ search_options: { min_score: 1 } }, /minimum score/u],
    [{ search_options: { locales: ["vi"] } }, /locales/u],
    [{ pagination: { order: { producer: "ASC" as const } } }, /sorted by/u],
    [{ pagination: { order: { _score: "ASC" as const } } }, /score/u],
    [{ pagination: { skip: -1 } }, /whole numbers/u],
    [{ search_options: { facets: ["title"] } }, /no facets/u],
    [{ q: "a", search_options: { provider_options: { "search-vietnamese": { unknown: 1 } } } }, /provider options/u],
  ])("refuses %j rather than answering something else", async (rest, message) => {
    await expect(ask(rest)).rejects.toThrow(message);
  });
});
