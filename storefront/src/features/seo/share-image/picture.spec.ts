import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawable } from "./drawable";
import { freshFor } from "./fresh-for";
import { productPicture } from "./picture";

const badge = {
  stars: 4,
  decision_number: null,
  decided_on: "2025-01-10",
  issuer: "UBND tỉnh",
  expires_on: "2028-01-10",
  sample: false,
} as const;

const certificate = { status: "in_force", as_of: "2026-01-01", badge, recognition: null, revocation: null } as const;

const product = {
  name: "Trà sen Đồng Tháp",
  producer: { id: "p", handle: "p", name: "HTX Sen" },
  province: { id: "u", slug: "dong-thap", name: "Đồng Tháp" },
  place_text: null,
  certificate,
};

describe("the picture shown where a product is shared", () => {
  it("names product, producer and place, and the stars with the day they end", () => {
    expect(productPicture(product, "vi")).toEqual({
      brand: "Gian hàng OCOP",
      title: "Trà sen Đồng Tháp",
      line: "HTX Sen · Đồng Tháp",
      stars: { count: 4, text: "OCOP 4 sao, đến trước ngày 10/01/2028" },
      sample: null,
    });
  });

  it("has no stars once the certificate is not in force", () => {
    const lapsed = { ...certificate, status: "lapsed", badge: null } as const;
    expect(productPicture({ ...product, certificate: lapsed }, "vi").stars).toBeNull();
  });

  it("marks stars of the demonstration", () => {
    const sample = { ...certificate, badge: { ...badge, sample: true } };
    expect(productPicture({ ...product, certificate: sample }, "en").sample).toBe("Sample");
  });

  it("cuts a name too long for the picture", () => {
    const { title } = productPicture({ ...product, name: "Ủ".repeat(200) }, "vi");
    expect(title).toHaveLength(90);
    expect(title.endsWith("…")).toBe(true);
  });
});

describe("texts a picture can show", () => {
  it.each([
    ["Khóm Cầu Đúc – “Tân Phước”", "Khóm Cầu Đúc – “Tân Phước”"],
    ["Tra\u0300 sen ★★★★ 🍃 茶", "Trà sen"],
  ])("%s", (text, drawn) => expect(drawable(text)).toBe(drawn));
});

describe("how long a picture may be kept", () => {
  it("is an hour by day and until midnight in Việt Nam in the evening", () => {
    expect(freshFor(new Date("2026-03-01T05:00:00Z"))).toBe(3_600);
    expect(freshFor(new Date("2026-03-01T16:59:00Z"))).toBe(60);
  });

  it("never crosses that midnight", () => {
    const localDay = (seconds: number) => Math.floor((seconds + 7 * 3_600) / 86_400);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        const kept = freshFor(new Date(second * 1_000));
        expect(kept).toBeGreaterThan(0);
        expect(localDay(second + kept - 1)).toBe(localDay(second));
      }),
    );
  });
});
