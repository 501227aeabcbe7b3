import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column, IndexPlan } from "../plan/index-plan";
import { compileFilters } from "./filters";

function column(path: string, type: Column["type"], array = false): Column {
  return { path, name: `f_${path}`, type, array, filterable: true, facetable: false, sort_name: null };
}

const PLAN: IndexPlan = {
  primary_key: "id",
  searchable: [],
  columns: [
    column("name", "text"),
    column("stars", "bigint"),
    column("until", "timestamptz"),
    column("sold", "boolean"),
    column("units", "text", true),
    { ...column("hidden", "text"), filterable: false },
  ],
};

describe("compiling filters", () => {
  it("binds every value", () => {
    expect(compileFilters({ name: "x' OR TRUE --", stars: { $gte: 3, $lt: 5 } }, PLAN)).toEqual({
      sql: "(((f_name = ANY(?::text[])))) AND ((f_stars >= ?::bigint) AND (f_stars < ?::bigint))",
      params: [["x' OR TRUE --"], 3, 5],
    });
  });

  it("reads days and instants as instants", () => {
    expect(compileFilters({ until: { $gt: "2026-11-24" } }, PLAN).params).toEqual(["2026-11-24T00:00:00.000Z"]);
    expect(compileFilters({ until: { $gt: new Date("2026-11-24T17:00:00+07:00") } }, PLAN).params).toEqual([
      "2026-11-24T10:00:00.000Z",
    ]);
  });

  it.each([
    [{ unknown: 1 }, /cannot be filtered/u],
    [{ 'name" OR TRUE --': "x" }, /cannot be filtered/u],
    [{ hidden: "x" }, /cannot be filtered/u],
    [{ stars: "3 OR TRUE" }, /needs a number/u],
    [{ stars: 3.5 }, /whole number/u],
    [{ until: { $lt: "yesterday" } }, /needs a date/u],
    [{ sold: "maybe" }, /true or false/u],
    [{ name: { $regex: ".*" } }, /operator "\$regex"/u],
    [{ name: {} }, /no operator/u],
    [{ units: { $lt: "a" } }, /comparing the array/u],
    [{ name: { $overlaps: ["a"] } }, /array operators/u],
    [{ stars: { $like: "3" } }, /text operators/u],
  ])("refuses %j", (filters, message) => {
    expect(() => compileFilters(filters, PLAN)).toThrow(message);
  });

  it("never turns anything given into SQL", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null));
    const operator = fc.constantFrom("$eq", "$ne", "$in", "$nin", "$prefix", "$like", "$lt");
    fc.assert(
      fc.property(operator, value, (name, operand) => {
        const { sql } = compileFilters({ $or: [{ name: { [name]: operand } }, { $not: { units: [operand] } }] }, PLAN);
        expect(
          sql.replace(
            /IS NOT NULL|IS NOT TRUE|starts_with|strpos|cardinality|f_name|f_units|text|ANY|AND|OR|FALSE|TRUE/gu,
            "",
          ),
        ).toMatch(/^[()<>=&?:[\], 0]*$/u);
      }),
    );
  });
});
