import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoneyInput } from "./money-input";

describe("amounts as people type them", () => {
  it.each([
    ["50000", 50_000],
    ["50.000", 50_000],
    ["50,000", 50_000],
    ["50 000 đ", 50_000],
    ["50.000 ₫", 50_000],
    ["50k", 50_000],
    ["50 ngàn", 50_000],
    ["50 nghìn đồng", 50_000],
    ["2tr", 2_000_000],
    ["1.234.567 VND", 1_234_567],
  ])("reads %s", (text, amount) => {
    expect(readMoneyInput(text)).toBe(amount);
  });

  it.each(["", " ", "rẻ", "-5", "5 kg", "1e9", "9".repeat(20)])("takes %j for no amount", (text) => {
    expect(readMoneyInput(text)).toBeNull();
  });

  it("reads back what a page prints", () => {
    const vnd = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        expect(readMoneyInput(vnd.format(amount))).toBe(amount);
      }),
    );
  });
});
