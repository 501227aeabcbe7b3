import { describe, expect, it } from "vitest";
import type { Column } from "../header/find-header";
import { setAside } from "./set-aside";

const COLUMNS: Column[] = [
  { index: 0, field: "name", title: "Tên sản phẩm" },
  { index: 1, field: "producer", title: "Chủ thể" },
  { index: 2, field: "province", title: "Tỉnh" },
  { index: 3, field: "stars", title: "Hạng sao" },
];

const kindOf = (line: string) => {
  const aside = setAside(
    line.split("|").map((cell) => cell || null),
    COLUMNS,
    7,
  );
  return aside === null || aside === "blank" ? aside : aside.code;
};

describe("a line of a printed list", () => {
  it.each([
    ["a section", "I. Huyện Lai Vung|||"],
    ["the numbers of the columns", "(1)|(2)|(3)|(4)"],
    ["a sum", "Tổng cộng||25|"],
    ["a sum in words", "Tổng số: 25 sản phẩm|||"],
    ["a sum without marks", "TONG CONG||25|"],
    ["a sum in one word", "Cộng||25|"],
    ["a signature", "|TM. ỦY BAN NHÂN DÂN||"],
  ])("is set aside where it is %s", (_what, line) => {
    expect(kindOf(line)).toBe("row_set_aside");
  });

  it.each([
    ["of a company, without its stars", "Sen|Công ty TNHH MTV Sen|Đồng Tháp|"],
    ["of gongs", "Cồng chiêng mini|HTX Mỹ Nghệ|Gia Lai|"],
    ["of mixed fruit", "Tổng hợp trái cây sấy|HTX Xoài|Đồng Tháp|"],
    ["whose name alone is long", "Cộng đồng Sen: trà|HTX Sen|Đồng Tháp|4"],
  ])("is a product %s", (_what, line) => {
    expect(kindOf(line)).toBeNull();
  });

  it("is nothing where it is empty", () => expect(kindOf("|||")).toBe("blank"));
});
