import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonNumber, looseBoolean, parseJson, readText, wholeNumber, wireId, writeJson } from "./json";

describe("JSON of marketplaces", () => {
  it("keeps an 18-digit id whole, in and out", () => {
    const parsed = parseJson('{"product_id":1729592969712207008,"small":7,"price":120000.0}');
    expect(parsed).toEqual({ product_id: "1729592969712207008", small: 7, price: 120_000 });
    expect(writeJson({ id: jsonNumber("1729592969712207008") })).toBe('{"id":1729592969712207008}');
  });

  it("keeps any integer whole", () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(wireId.parse(parseJson(String(value)))).toBe(String(value));
      }),
    );
  });

  it("reads whole money however it is printed, and refuses a fraction", () => {
    for (const printed of [120_000, "120000", "120000.00"]) expect(wholeNumber.parse(printed)).toBe(120_000);
    expect(wholeNumber.safeParse("0.5").success).toBe(false);
    expect(wholeNumber.safeParse("12e3").success).toBe(false);
  });

  it("reads the booleans of every channel", () => {
    expect([true, "true", 1].map((value) => looseBoolean.parse(value))).toEqual([true, true, true]);
    expect([false, "false", 0].map((value) => looseBoolean.parse(value))).toEqual([false, false, false]);
  });

  it("throws on broken UTF-8 and on anything that is not one JSON value", () => {
    expect(() => readText(new Uint8Array([0xc3, 0x28]))).toThrow(TypeError);
    for (const text of ["", "<html>", '{"a":1', "{} {}", "[".repeat(100_000)]) expect(() => parseJson(text)).toThrow();
  });
});
