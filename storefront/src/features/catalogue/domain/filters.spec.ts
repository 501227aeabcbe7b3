import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countChosen,
  FACET_NAMES,
  type Filters,
  readFilters,
  SORTS,
  toListQuery,
  withoutFilters,
  withoutValue,
  writeFilters,
} from "./filters";

const value = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const values = fc.uniqueArray(value, { maxLength: 4 });
const money = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null });
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  q: fc.constantFrom("", "trà sen", "cà phê & ca cao"),
  values: fc.record({
    certificate: values,
    stars: values,
    group: values,
    in_stock: values,
    province: values,
    district: values,
    commune: values,
    legal_type: values,
    producer: values,
  }),
  priceMin: money,
  priceMax: money,
  sort: fc.constantFrom(null, ...SORTS),
  page: fc.integer({ min: 1, max: 300 }),
});

function readAddress(query: string): Filters {
  const search = new URLSearchParams(query);
  return readFilters(Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)])));
}

describe("filters in an address", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(readAddress(writeFilters(filters))).toEqual(filters);
      }),
    );
  });

  it("may be repeated, as a form sends them, or separated by commas", () => {
    expect(readFilters({ stars: ["4", "5"] }).values.stars).toEqual(["4", "5"]);
    expect(readFilters({ stars: "4,5" }).values.stars).toEqual(["4", "5"]);
  });

  it("leave out empty fields of the form", () => {
    expect(writeFilters(readFilters({ q: " ", price_min: "", price_max: "", stars: "" }))).toBe("");
  });

  it.each([
    { page: "0" },
    { page: "-3" },
    { page: "two" },
    { page: "1.5" },
    { page: "99999999" },
    { sort: "cheapest" },
    { price_min: "rẻ" },
  ])("ignore %o", (params) => {
    expect(readFilters(params)).toEqual(readFilters({}));
  });

  it("bring a text into NFC and cut it to the length the search takes", () => {
    expect(readFilters({ q: "  trà   sen ".normalize("NFD") }).q).toBe("trà sen");
    expect(readFilters({ q: "a".repeat(500) }).q).toHaveLength(200);
  });

  it("never throw, whatever an address holds", () => {
    const anything = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())));
    fc.assert(fc.property(anything, (params) => writeFilters(readFilters(params)).length >= 0));
  });
});

describe("filters for the backend", () => {
  it("are comma separated and sorted by relevance only in a search", () => {
    expect(toListQuery(readFilters({ stars: ["4", "5"] }))).toMatchObject({ stars: "4,5", sort: "stars", page: 1 });
    expect(toListQuery(readFilters({ q: "sen" }))).toMatchObject({ q: "sen", sort: "relevance" });
    expect(toListQuery(readFilters({ q: "sen", sort: "name" }))).toMatchObject({ sort: "name" });
  });
});

describe("taking a filter away", () => {
  it("lessens the chosen ones by one and goes to the first page", () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom(...FACET_NAMES), (filters, name) => {
        const [first] = filters.values[name];
        if (first === undefined) return;
        const less = withoutValue(filters, name, first);
        expect(countChosen(less)).toBe(countChosen(filters) - 1);
        expect(less.page).toBe(1);
      }),
    );
  });

  it("keeps text and order when all are taken away", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const bare = withoutFilters(filters);
        expect([bare.q, bare.sort, countChosen(bare)]).toEqual([filters.q, filters.sort, 0]);
      }),
    );
  });
});
