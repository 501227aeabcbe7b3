import { describe, expect, it } from "vitest";
import {
  asFailedCreate,
  type Failure,
  isMarketplaceError,
  MarketplaceError,
  mayRepeat,
  plainText,
  sayFailure,
  sayFault,
  simpleHtml,
} from ".";

const FAILURES: readonly Failure[] = [
  { kind: "retry_later", cause: "network" },
  { kind: "rate_limited", until: Date.UTC(2026, 10, 25, 2, 30) },
  { kind: "reconnect_account", cause: "expired" },
  { kind: "reconnect_account", cause: "shop_state" },
  { kind: "fix_data", faults: [{ field: "title", rule: "too_long_bytes", detail: { length: 300, max: 255 } }] },
  { kind: "fix_data", faults: [{ field: "attribute:Xuất xứ", rule: "invented_by_the_channel" }] },
  { kind: "rejected", reasons: ["Ảnh mờ"] },
  { kind: "gone", what: "listing" },
  { kind: "gone", what: "channel" },
  { kind: "unknown_outcome" },
  { kind: "bug", cause: "contract" },
];

describe("sentences for people", () => {
  it.each(FAILURES)("$kind has a whole sentence in both languages", (failure) => {
    const { vi, en } = sayFailure(failure, "Shopee");
    for (const sentence of [vi, en]) {
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each([
    ["not_there", { sku: "XOAI-1-2", name: "Hộp 500 g" }],
    ["other_name", { sku: "XOAI-1-2", name: "Hộp 500 g", theirs: "Hộp nửa cân" }],
    ["value_too_long", { max: 20 }],
  ])("says of sizes what is wrong and what to do: %s", (rule, detail) => {
    const { vi, en } = sayFault({ field: "options", rule, detail });
    expect(vi).toMatch(/Hãy .*\.$/);
    expect(en).toMatch(/Please .*\.$/);
    expect(vi).not.toContain("bị sàn từ chối");
  });

  it("names both listings that carry one SKU", () => {
    const { vi } = sayFault({ field: "sku", rule: "listed_twice", detail: { sku: "X-1", kept: "12", others: "11" } });
    expect(vi).toMatch(/tin 12 .* tin 11 .*không tự xóa/);
  });

  it("tells the time of Việt Nam, the number and the way out", () => {
    expect(sayFailure(FAILURES[1] as Failure, "Shopee").vi).toContain("09:30");
    expect(sayFailure(FAILURES[4] as Failure, "Lazada").vi).toBe(
      "Tên sản phẩm chiếm 300 byte, sàn chỉ nhận 255 byte (chữ có dấu chiếm 2–3 byte). Hãy rút ngắn.",
    );
  });
});

describe("failures", () => {
  it("may be repeated only when nothing happened", () => {
    expect(FAILURES.filter(mayRepeat).map(({ kind }) => kind)).toEqual(["retry_later", "rate_limited"]);
    expect(asFailedCreate({ kind: "retry_later", cause: "timeout" })).toEqual({ kind: "unknown_outcome" });
  });

  it("are recognised across copies of the package", () => {
    const error = new MarketplaceError("tiki", "x", { kind: "unknown_outcome" }, { code: "7" });
    expect(isMarketplaceError(error)).toBe(true);
    expect(error.message).toBe("tiki x: unknown_outcome (7)");
    expect(isMarketplaceError(new Error("x"))).toBe(false);
    expect(isMarketplaceError(null)).toBe(false);
  });
});

describe("text for channels with and without HTML", () => {
  it("turns HTML into lines and lines into HTML", () => {
    expect(plainText("<p>Xoài &amp; ổi</p><ul><li>Ngon</li><li>Sạch</li></ul>")).toBe("Xoài & ổi\n- Ngon\n- Sạch");
    expect(simpleHtml("Xoài < ổi\n\nNgon")).toBe("<p>Xoài &lt; ổi</p><p>Ngon</p>");
    expect(simpleHtml("<p>Đã có</p>")).toBe("<p>Đã có</p>");
  });
});
