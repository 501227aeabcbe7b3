import { describe, expect, it } from "vitest";
import { DESK_HOME, GATE, safeNext, withNext } from "./addresses";

describe("where getting in leads", () => {
  it.each(["/kenh-chu-the/san-pham?trang=2", "/kenh-chu-the", "/kenh-chu-the?x=1"])(
    "to the page asked for: %s",
    (page) => {
      expect(safeNext(page)).toBe(page);
    },
  );

  it.each([
    ...["https://elsewhere.example/kenh-chu-the", "//elsewhere.example/kenh-chu-the", "/kenh-chu-the/../can-bo"],
    ...["/kenh-chu-the-gia", "/kenh-chu-the/dang-nhap/ma", "/kenh-chu-the/dang-xuat", "/gio-hang", "", undefined],
    ["/kenh-chu-the/san-pham", "/kenh-chu-the"],
  ])("home for anything else: %s", (wanted) => {
    expect(safeNext(wanted)).toBe(DESK_HOME);
  });

  it("is kept in the address of the sign-in page", () => {
    expect(withNext(GATE.signIn, "/kenh-chu-the/tin-dang")).toBe(
      "/kenh-chu-the/dang-nhap?tiep=%2Fkenh-chu-the%2Ftin-dang",
    );
  });
});
