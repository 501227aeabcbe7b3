import { describe, expect, it } from "vitest";
import { DESK_HOME, safeNext, signInPath } from "./addresses";

describe("where a sign-in leads", () => {
  it.each(["/can-bo/danh-ba?trang=2", "/can-bo", "/can-bo?x=1"])("to the page that was asked for: %s", (page) => {
    expect(safeNext(page)).toBe(page);
  });

  it.each([
    "https://elsewhere.example/can-bo",
    "//elsewhere.example/can-bo",
    "/can-bo/../dat-hang",
    "/can-bo-gia",
    "/can-bo/dang-nhap",
    "/can-bo/dang-xuat",
    "/gio-hang",
    "",
    `/can-bo/${"a".repeat(600)}`,
    undefined,
    ["/can-bo/danh-ba", "/can-bo/san"],
  ])("home for anything else: %s", (wanted) => {
    expect(safeNext(wanted)).toBe(DESK_HOME);
  });

  it("is kept in the address of the sign-in page", () => {
    expect(signInPath("/can-bo/danh-ba?trang=2")).toBe("/can-bo/dang-nhap?tiep=%2Fcan-bo%2Fdanh-ba%3Ftrang%3D2");
    expect(signInPath("/can-bo")).toBe("/can-bo/dang-nhap");
  });
});
