import { describe, expect, it } from "vitest";
import { criteriaSetInForce, criteriaSetOf, groupReader } from "./taxonomy";

const node = (legal_document_id: string, code: string, name: string, ...printed_as: string[]) => ({
  legal_document_id,
  code,
  name,
  printed_as,
});

describe("a product group as printed", () => {
  const nodes = [
    node("old", "old-herbs", "Thảo dược"),
    node("old", "old-gone", "Bán hàng"),
    node("middle", "mid-herbs", "Dược liệu"),
    node("now", "herbs", "Dược liệu và sản phẩm từ dược liệu", "Dược liệu"),
    node("now", "food", "Thực phẩm"),
    node("now", "tea", "Trà"),
    node("now", "infusion", "Trà"),
  ];
  const steps = [
    { from_code: "old-herbs", to_code: "mid-herbs" },
    { from_code: "mid-herbs", to_code: "herbs" },
  ];
  const read = groupReader(nodes, steps, "now");

  it.each([
    ["thực phẩm", "food"],
    ["Thảo dược", "herbs"],
    ["DƯỢC LIỆU", "herbs"],
    ["Trà", null],
    ["Bán hàng", null],
    ["Nhóm lạ", null],
    [null, null],
  ])("%s is %s", (printed, code) => {
    expect(read(printed)).toBe(code);
  });
});

describe("the criteria set", () => {
  const sets = [
    { id: "1048", effective_from: "2019-08-21", effective_to: "2023-02-24" },
    { id: "148", effective_from: "2023-02-24", effective_to: "2026-07-21" },
    { id: "26", effective_from: "2026-05-22", effective_to: null },
  ];

  it.each([
    ["2019-08-20", null],
    ["2023-02-23", "1048"],
    ["2023-02-24", "148"],
    ["2026-06-01", null],
    ["2026-07-21", "26"],
    [null, null],
  ])("of a decision of %s is %s: between 22 May and 20 July 2026 two were in effect", (day, set) => {
    expect(criteriaSetOf(sets, day)).toBe(set);
  });

  it("whose taxonomy is used is the newest in effect", () => {
    expect(criteriaSetInForce(sets, "2026-06-01")).toBe("26");
    expect(criteriaSetInForce(sets, "2018-01-01")).toBeNull();
  });
});
