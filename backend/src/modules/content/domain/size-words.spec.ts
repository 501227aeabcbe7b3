import { describe, expect, it } from "vitest";
import { contentFieldsSchema, EMPTY_FIELDS } from "./fields";
import { type SizeWords, sameWords, withSizes, wordsOfSize } from "./size-words";

const BAG: SizeWords = { size: 1, name: "Túi 200 g", net: { amount: 200, unit: "g" }, gtin: null };
const BOX: SizeWords = { size: 2, name: "Hộp 500 g", net: { amount: 500, unit: "g" }, gtin: "8930000000017" };

describe("what is told of a product's sizes", () => {
  it("is kept size by size, the latest words in the place of the earlier ones", () => {
    const first = withSizes(withSizes(EMPTY_FIELDS, [BOX]), [BAG]);
    expect(first.sizes).toEqual([BAG, BOX]);
    const renamed = withSizes(first, [{ ...BOX, name: "Hộp quà" }]);
    expect(renamed.sizes).toEqual([BAG, { ...BOX, name: "Hộp quà" }]);
    expect(wordsOfSize(renamed, 2)?.name).toBe("Hộp quà");
    expect(wordsOfSize(renamed, 3)).toBeNull();
  });

  it("differs by name, content or bar code", () => {
    expect(sameWords(BOX, { ...BOX, net: { amount: 500, unit: "g" } })).toBe(true);
    for (const change of [{ name: null }, { gtin: null }, { net: null }, { net: { amount: 500, unit: "ml" } as const }])
      expect(sameWords(BOX, { ...BOX, ...change })).toBe(false);
  });

  it("holds each size once, and nothing in what was kept before there were sizes", () => {
    expect(contentFieldsSchema.safeParse({ sizes: [BOX, { ...BOX, name: "Hũ" }] }).success).toBe(false);
    const { sizes: _, ...before } = EMPTY_FIELDS;
    expect(contentFieldsSchema.parse(before)).toEqual(EMPTY_FIELDS);
  });
});
