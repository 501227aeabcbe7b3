import { describe, expect, it } from "vitest";
import type { Cell } from "../read/table";
import { findHeader } from "./find-header";

const VIETNAMESE: Cell[] = ["STT", "Tên sản phẩm", "Chủ thể", "Tỉnh", "Hạng sao"];

function fieldsOf(cells: Cell[][]) {
  const header = findHeader({ cells });
  if (!header.ok) throw new Error(header.faults.map(({ code }) => code).join());
  return {
    fields: header.columns.map(({ field, index }) => `${index}:${field}`),
    first: header.firstDataRow,
    notes: header.notes,
  };
}

function faultsOf(cells: Cell[][]) {
  const header = findHeader({ cells });
  return header.ok ? [] : header.faults;
}

describe("the header row of a register file", () => {
  it("is found below the titles of a printed list", () => {
    const cells: Cell[][] = [
      ["ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", null, null, null, null],
      ["DANH SÁCH SẢN PHẨM OCOP NĂM 2023"],
      [],
      VIETNAMESE,
    ];
    expect(fieldsOf(cells)).toEqual({ fields: ["1:name", "2:producer", "3:province", "4:stars"], first: 4, notes: [] });
  });

  it.each([
    [["name", "producer", "province", "stars", "decision_no", "decision_date", "source_url"]],
    [["Product name", "Producer", "Province", "Stars", "Decision number", "Decision date", "Source"]],
    [["TÊN SẢN PHẨM (*)", "Tên chủ thể\nOCOP", "Tỉnh/TP", "Hạng sao (3-5)", "Số quyết định", "Ngày ký", "Nguồn"]],
    [
      [
        "Tên sản phẩm".normalize("NFD"),
        "Chủ thể sản xuất".normalize("NFD"),
        "Tỉnh, thành phố",
        "Kết quả phân hạng",
        "QĐ số",
        "Ngày QĐ",
        "Đường dẫn",
      ],
    ],
  ])("is understood as %j", (titles) => {
    expect(fieldsOf([titles]).fields).toEqual([
      "0:name",
      "1:producer",
      "2:province",
      "3:stars",
      "4:decision_number",
      "5:decision_date",
      "6:source_url",
    ]);
  });

  it("may have two storeys", () => {
    const upper: Cell[] = ["TT", "Tên sản phẩm", "Chủ thể", "Địa bàn", null, null, "Hạng sao"];
    const lower: Cell[] = [null, null, null, "Xã", "Huyện", "Tỉnh", null];
    expect(fieldsOf([upper, lower])).toMatchObject({
      fields: ["1:name", "2:producer", "3:commune", "4:district", "5:province", "6:stars"],
      first: 2,
    });
  });

  it("says which columns are not used", () => {
    expect(fieldsOf([[...VIETNAMESE, "Điểm chấm"]]).notes).toMatchObject([
      { row: 1, column: "Điểm chấm", code: "column_ignored" },
    ]);
  });

  it("is missing where no row names three known columns", () => {
    expect(
      faultsOf([
        ["a", "b"],
        ["c", "Tên sản phẩm"],
      ]),
    ).toMatchObject([{ code: "no_header" }]);
  });

  it("must name product, producer, province and stars", () => {
    expect(faultsOf([["Tên sản phẩm", "Hạng sao", "Năm"]])).toMatchObject([
      { code: "missing_header", message: expect.stringContaining("Chủ thể") },
      { code: "missing_header", message: expect.stringContaining("Tỉnh") },
    ]);
  });

  it("must not use a word with several meanings, nor name a thing twice", () => {
    expect(faultsOf([[...VIETNAMESE, "Ngày"]])).toMatchObject([{ code: "ambiguous_header", column: "Ngày" }]);
    expect(faultsOf([[...VIETNAMESE, "Xếp hạng"]])).toMatchObject([{ code: "ambiguous_header", column: "Xếp hạng" }]);
  });
});
