import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseVnd } from "./parse-vnd";

describe("an amount in đồng as people write it", () => {
  it.each([
    ["50.000", 50_000],
    ["50,000", 50_000],
    ["50 000", 50_000],
    ["50000", 50_000],
    ["50.000đ", 50_000],
    ["50.000 ₫", 50_000],
    ["50.000 đồng", 50_000],
    ["50.000 VNĐ", 50_000],
    ["50k", 50_000],
    ["50K", 50_000],
    ["50 ngàn", 50_000],
    ["50 nghìn đồng", 50_000],
    ["12,5k", 12_500],
    ["1.250.000", 1_250_000],
    ["1,5 triệu", 1_500_000],
    ["1.5tr", 1_500_000],
    ["1tr5", 1_500_000],
    ["1tr250", 1_250_000],
    ["0", 0],
    ["  99.000\u00a0₫ ", 99_000],
    ["50 ngàn".normalize("NFD"), 50_000],
  ])("%s is %d", (text, amount) => {
    expect(parseVnd(text)).toBe(amount);
  });

  it.each([
    "",
    "đ",
    "50.00",
    "50.0000",
    "1.250k",
    "1.250,000",
    "1.250.00",
    "-50.000",
    "0.500",
    "5e3",
    "50 nghìn 5",
    "liên hệ",
    "9".repeat(20),
  ])("%j has no single meaning and is refused", (text) => {
    expect(parseVnd(text)).toBeNull();
  });

  it("reads back every way of writing a whole amount", () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(".", ",", " ", ""),
        fc.constantFrom("", "đ", " ₫", " đồng"),
        (amount, separator, unit) => {
          const written = String(amount).replace(/\B(?=(\d{3})+$)/g, separator);
          expect(parseVnd(written + unit)).toBe(amount);
        },
      ),
    );
  });

  it("reads what Intl prints for Việt Nam", () => {
    const print = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        expect(parseVnd(print.format(amount))).toBe(amount);
      }),
    );
  });

  it("never takes a grouping dot for a decimal point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (thousands) => {
        expect(parseVnd(`${thousands}.000`)).toBe(thousands * 1_000);
        expect(parseVnd(`${thousands}k`)).toBe(thousands * 1_000);
      }),
    );
  });

  it("answers a whole number of đồng or nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d., ktr]{1,12}$/)), (text) => {
        const amount = parseVnd(text);
        expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
      }),
    );
  });
});
