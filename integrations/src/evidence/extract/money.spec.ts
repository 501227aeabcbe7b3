import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDong, shownDong } from "./money";

describe("parseDong", () => {
  it.each([
    ["188,000", 188_000],
    ["188.000", 188_000],
    ["1.250.000", 1_250_000],
    ["188000", 188_000],
    ["188000.00", 188_000],
    ["120000.0", 120_000],
    ["0", undefined],
    ["12.5", undefined],
    ["-9", undefined],
    ["Liên hệ", undefined],
    ["99999999999999", undefined],
  ])("reads %s as %s đồng", (text, amount) => expect(parseDong(text)).toBe(amount));

  it("reads back whatever Intl prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), fc.constantFrom("vi-VN", "en-US"), (amount, locale) => {
        expect(parseDong(new Intl.NumberFormat(locale).format(amount))).toBe(amount);
      }),
    );
  });
});

describe("shownDong", () => {
  it.each([
    ["-9% 22,000₫", 22_000],
    ["Giá: 150.000 đ/hộp", 150_000],
    ["₫125.000", 125_000],
    ["45.000 VNĐ", 45_000],
    ["50.000 đồng", 50_000],
    ["hộp 500g, 10 độ đạm", undefined],
    ["Liên hệ", undefined],
  ])("in %s sees %s", (text, amount) => expect(shownDong(text)).toBe(amount));
});
