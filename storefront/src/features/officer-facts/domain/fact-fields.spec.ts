import { describe, expect, it } from "vitest";
import { asksFor, contentOf, FACT_FIELDS, FACT_KINDS } from "./fact-fields";

function filled(values: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

describe("the content of a reported fact", () => {
  it("reads numbers as people write them, and leaves none out silently", () => {
    const typed = { producer_id: "prcr_1", workers: "1.250", qualified: "" };
    expect(contentOf("workforce", filled(typed))).toEqual({ producer_id: "prcr_1", workers: 1250, qualified: null });
    expect(contentOf("workforce", filled({ ...typed, workers: "mười" })).workers).toBeNaN();
  });

  it("takes an empty choice of an earlier fact for none, and every product that was chosen", () => {
    expect(contentOf("craft_product", filled({ product_id: "rprod_1", craft_village: "" }))).toEqual({
      product_id: "rprod_1",
      craft_village: null,
    });
    const chain = contentOf("value_chain", filled({ name: " Sen ", product_ids: ["a", "b"], green_circular: "1" }));
    expect(chain).toMatchObject({ name: "Sen", product_ids: ["a", "b"], green_circular: true, material_zone: null });
  });

  it("is asked for of every kind, and says which need a product or a producer first", () => {
    expect(FACT_KINDS).toHaveLength(15);
    expect(FACT_KINDS.every((kind) => FACT_FIELDS[kind].length > 0)).toBe(true);
    expect([asksFor("event", "product"), asksFor("event", "producer")]).toEqual([true, false]);
    expect([asksFor("workforce", "product"), asksFor("workforce", "producer")]).toEqual([false, true]);
  });
});
