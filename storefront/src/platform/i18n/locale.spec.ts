import { describe, expect, it } from "vitest";
import { localePath, splitLocale } from "./locale";

describe("addresses in two languages", () => {
  it("keeps Vietnamese without a prefix", () => {
    expect(localePath("vi", "/san-pham")).toBe("/san-pham");
    expect(localePath("vi", "/")).toBe("/");
  });

  it("puts English under /en", () => {
    expect(localePath("en", "/san-pham")).toBe("/en/san-pham");
    expect(localePath("en", "/")).toBe("/en");
  });

  it.each([
    ["/", { locale: "vi", path: "/" }],
    ["/en", { locale: "en", path: "/" }],
    ["/en/san-pham/mat-ong", { locale: "en", path: "/san-pham/mat-ong" }],
    ["/english", { locale: "vi", path: "/english" }],
  ])("reads %s back", (pathname, expected) => {
    expect(splitLocale(pathname)).toEqual(expected);
  });
});
