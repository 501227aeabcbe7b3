import { describe, expect, it } from "vitest";
import { text, vectorsOf } from "../testing/vectors";
import { gtinCheckDigit, isGtin } from "./gtin";

describe("GTIN", () => {
  it.each(vectorsOf("gs1_vn"))("$inputs.first12", ({ inputs, expected }) => {
    const first12 = text(inputs, "first12");
    expect(`${first12}${gtinCheckDigit(first12)}`).toBe(expected.gtin13);
    expect(isGtin(text(expected, "gtin13"))).toBe(true);
    expect(isGtin(text(expected, "gtin14"))).toBe(true);
  });

  it("refuses a wrong check digit and other lengths", () => {
    expect(isGtin("8935086810577")).toBe(false);
    expect(isGtin("123")).toBe(false);
  });
});
