import { describe, expect, it } from "vitest";
import { text, vectorsOf } from "../../testing/vectors";
import { recogniseUrl } from "./index";

describe("Voso's addresses", () => {
  it.each(vectorsOf("voso"))("$inputs.url", ({ inputs, expected }) => {
    const seen = recogniseUrl(text(inputs, "url"));
    expect(seen.kind).toBe(expected.kind);
    if (expected.item_id) expect(seen).toEqual({ kind: "product", itemId: expected.item_id });
    if (expected.category_id ?? expected.shop_id)
      expect(seen).toMatchObject({ id: expected.category_id ?? expected.shop_id });
  });
});
