import { describe, expect, it } from "vitest";
import { exchangeOf, laidOut } from "./exchange-detail";

const KEPT = {
  ...{ operation: "/product/add_item", method: "POST", url: "https://partner.example/api/v2/product/add_item" },
  ...{ status: 500, fault: null, took_ms: 12, attempt: 1, request: '{"item_name":"Xoài"}', response: null },
};

describe("the last request and answer of a failure", () => {
  it("is read from what an event keeps, and is nothing where it keeps none", () => {
    expect(exchangeOf({ failure: {}, exchange: KEPT })).toEqual(KEPT);
    for (const detail of [null, {}, { exchange: null }, { exchange: { status: 500 } }])
      expect(exchangeOf(detail)).toBeNull();
  });

  it("is laid out where it is whole JSON", () => {
    expect(laidOut('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(laidOut('{"a":[1')).toBe('{"a":[1');
  });
});
