import { describe, expect, it } from "vitest";
import { displayPhone, maskPhone, parsePhone } from "./phone";

describe("a telephone number of Việt Nam", () => {
  it.each([
    ["0912345678", "+84912345678", "mobile"],
    ["0912 345 678", "+84912345678", "mobile"],
    ["0912.345.678", "+84912345678", "mobile"],
    ["+84 912 345 678", "+84912345678", "mobile"],
    ["+84 (0)912 345 678", "+84912345678", "mobile"],
    ["0084912345678", "+84912345678", "mobile"],
    ["84912345678", "+84912345678", "mobile"],
    ["０９１２３４５６７８", "+84912345678", "mobile"],
    ["(0277) 3851 234", "+842773851234", "landline"],
    ["028-3829-1234", "+842838291234", "landline"],
    ["0376543210", "+84376543210", "mobile"],
  ])("%s is %s", (typed, e164, kind) => {
    expect(parsePhone(typed)).toEqual({ ok: true, phone: { e164, kind } });
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["091234567", "too_short"],
    ["09123456789", "too_long"],
    ["02773851", "too_short"],
    ["01234567890", "old_mobile"],
    ["1900 1234", "hotline"],
    ["18001234", "hotline"],
    ["+1 212 555 0123", "foreign"],
    ["0012125550123", "foreign"],
    ["0612345678", "unknown_prefix"],
    ["912345678", "unknown_prefix"],
    ["gọi giúp", "foreign"],
  ])("%s is refused as %s", (typed, fault) => {
    expect(parsePhone(typed)).toEqual({ ok: false, fault });
  });

  it("is shown in groups and masked for tracking", () => {
    expect(displayPhone("+84912345678")).toBe("0912 345 678");
    expect(maskPhone("+84912345678")).toBe("0912 *** 678");
  });
});
