import { describe, expect, it } from "vitest";
import { describePage } from "./metadata";

const SITE = "https://ocop.example";
const facts = { locale: "vi", path: "/san-pham", title: "Sản phẩm", description: "Tất cả sản phẩm" } as const;

describe("what a page says of itself to search engines", () => {
  it("names one canonical address and the same page in both languages", () => {
    expect(describePage({ ...facts, locale: "en" }, SITE).alternates).toEqual({
      canonical: "https://ocop.example/en/san-pham",
      languages: {
        vi: "https://ocop.example/san-pham",
        en: "https://ocop.example/en/san-pham",
        "x-default": "https://ocop.example/san-pham",
      },
    });
  });

  it("keeps the query that makes it another page", () => {
    expect(describePage({ ...facts, path: "/san-pham?page=2" }, SITE).alternates?.canonical).toBe(
      "https://ocop.example/san-pham?page=2",
    );
  });

  it("names the shop in every title, first at home", () => {
    expect(describePage(facts, SITE).title).toBe("Sản phẩm | Gian hàng OCOP");
    expect(describePage({ ...facts, path: "/", title: "Đặc sản" }, SITE).title).toBe("Gian hàng OCOP: Đặc sản");
  });

  it("asks search engines to leave out a page of one visitor, but to follow its links", () => {
    const page = describePage({ ...facts, index: false }, SITE);
    expect(page.robots).toEqual({ index: false, follow: true });
    expect(page.alternates).toBeUndefined();
  });

  it("shares the shop's picture unless the page has its own", () => {
    const images = (image?: string) => describePage({ ...facts, image }, SITE).openGraph?.images;
    expect(images()).toMatchObject([{ url: "https://ocop.example/anh-chia-se/vi/gian-hang.png", width: 1200 }]);
    expect(images("/a.png")).toMatchObject([{ url: "https://ocop.example/a.png" }]);
  });
});
