import { describe, expect, it } from "vitest";
import { ruleIn } from "./offer-rule";

describe("the change an address asks for", () => {
  it.each([
    [{ gia: "percent", "gia-so": "10" }, { price: { percent: 10 } }],
    [{ gia: "percent", "gia-so": "-2,5 %" }, { price: { percent: -2.5 } }],
    [{ gia: "set", "gia-so": "50.000" }, { price: { set: 50_000 } }],
    [
      { gia: "set", "gia-so": "50.000 đ", ton: "add", "ton-so": "-3" },
      { price: { set: 50_000 }, stock: { add: -3 } },
    ],
    [{ gia: "", ton: "set", "ton-so": "0" }, { stock: { set: 0 } }],
  ])("%j", (asked, rule) => {
    expect(ruleIn(asked)).toEqual(rule);
  });

  it.each([{}, { gia: "percent", "gia-so": "" }, { gia: "set", "gia-so": "nhiều" }, { ton: "keep", "ton-so": "4" }])(
    "is none for %j",
    (asked) => {
      expect(ruleIn(asked)).toBeNull();
    },
  );
});
