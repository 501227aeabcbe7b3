import { describe, expect, it } from "vitest";
import { placeOf } from "./navigation";

describe("where a page of the producers' desk lies", () => {
  it.each([
    ["/kenh-chu-the?tin=1", "home", true],
    ["/kenh-chu-the/san-pham/", "products", true],
    ["/kenh-chu-the/san-pham/rp_1/sua", "products", false],
    ["/kenh-chu-the/don-hang/op_1", "orders", false],
    ["/kenh-chu-the/doi-soat?ky=2026-q4", "orders", false],
    ["/kenh-chu-the/bang-tinh/xem", "products", false],
    ["/kenh-chu-the/thanh-vien", "more", false],
  ])("%s lies in %s", (path, part, exactly) => {
    expect(placeOf(path)).toEqual({ part, exactly });
  });
});
