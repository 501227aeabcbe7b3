import type { SearchTypes } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import { planHash, planIndex } from "./index-plan";
import { documentTable, sqlName } from "./sql-name";

function define(
  fields: Record<string, SearchTypes.SearchFieldDefinition>,
  settings: SearchTypes.SearchIndexSettings = {},
) {
  return planIndex({
    name: "goods",
    entity: "product",
    primary_key: "id",
    provider: "search-vietnamese",
    fields,
    settings,
    definition_hash: "1",
    physical_name: "goods_v1",
    seed: async function* () {},
  });
}

describe("planning an index", () => {
  it("gives columns to fields that are filtered, sorted or counted, by type", () => {
    const plan = define({
      id: { type: "keyword", filterable: true },
      title: { type: "text", sortable: true },
      stars: { type: "integer", facetable: true },
      until: { type: "date", filterable: true },
      card: { type: "text" },
    });
    expect(plan.columns.map(({ path, type, sort_name }) => [path, type, sort_name])).toEqual([
      ["id", "text", null],
      ["title", "text", "s_title"],
      ["stars", "bigint", null],
      ["until", "timestamptz", null],
    ]);
  });

  it("makes arrays of fields inside arrays", () => {
    const plan = define({
      variants: { type: "object", array: true, fields: { sku: { type: "keyword", filterable: true } } },
    });
    expect(plan.columns).toMatchObject([{ path: "variants.sku", array: true }]);
  });

  it("ranks searchable fields by weight, heaviest first", () => {
    const searchable = (weight?: number) => ({
      type: "text" as const,
      searchable: weight === undefined ? true : { weight },
    });
    expect(
      define({ e: searchable(), b: searchable(3), a: searchable(9), c: searchable(2), d: searchable(1.5) }).searchable,
    ).toEqual([
      { path: "a", label: "A" },
      { path: "b", label: "B" },
      { path: "c", label: "C" },
      { path: "d", label: "D" },
      { path: "e", label: "D" },
    ]);
  });

  it("hashes alike what makes the same table", () => {
    const stars = { type: "integer" as const, filterable: true };
    expect(planHash(define({ stars }))).toBe(planHash(define({ stars, card: { type: "text" } })));
    expect(planHash(define({ stars }))).not.toBe(planHash(define({ stars: { ...stars, sortable: true } })));
  });

  it.each([
    [{ where: { type: "geo" as const, filterable: true } }, {}],
    [{ tags: { type: "keyword" as const, array: true, sortable: true } }, {}],
    [{}, { distinct_attribute: "producer" }],
    [{}, { typo_tolerance: { disabled_on_attributes: ["sku"] } }],
  ])("refuses what it cannot hold: %j %j", (fields, settings) => {
    expect(() => define(fields, settings)).toThrow(/does not support/u);
  });
});

describe("SQL names", () => {
  it("are plain for plain names and unique for others", () => {
    expect(documentTable("goods_v1")).toMatch(/^search_vi_goods_v1/u);
    expect(sqlName("f", "a.b")).not.toBe(sqlName("f", "a_b"));
    expect(sqlName("f", 'x"; DROP TABLE y')).toMatch(/^[a-z0-9_]+$/u);
    expect(sqlName("f", "x".repeat(200)).length).toBeLessThanOrEqual(48);
  });
});
