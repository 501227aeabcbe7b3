import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeXlsx } from "../testing/make-xlsx";
import { LIMITS } from "./limits";
import { readFile } from "./read-file";
import type { Cell } from "./table";

const LINES = ["Tên sản phẩm;Chủ thể;Hạng sao", "Xoài sấy dẻo;Cơ sở Duy Minh;3"];
const CELLS = [
  ["Tên sản phẩm", "Chủ thể", "Hạng sao"],
  ["Xoài sấy dẻo", "Cơ sở Duy Minh", "3"],
];

async function cellsOf(name: string, bytes: Uint8Array): Promise<Cell[][]> {
  const read = await readFile(name, bytes);
  if (!read.ok) throw new Error(read.fault.code);
  return read.table.cells;
}

async function faultOf(name: string, bytes: Uint8Array) {
  const read = await readFile(name, bytes);
  return read.ok ? null : read.fault;
}

describe("a .csv file", () => {
  const text = LINES.join("\r\n");
  const utf16le = Buffer.from(`\ufeff${text}`, "utf16le");

  it.each([
    ["UTF-8", strToU8(text)],
    ["UTF-8 with a byte order mark", strToU8(`\ufeff${text}`)],
    ["UTF-16, little end first", new Uint8Array(utf16le)],
    ["UTF-16, big end first", new Uint8Array(Buffer.from(utf16le).swap16())],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from(text, "utf16le"))],
  ])("is read in %s", async (_encoding, bytes) => {
    expect(await cellsOf("a.csv", bytes)).toEqual(CELLS);
  });

  it.each([",", ";", "\t", "|"])("is read with %j between the columns", async (delimiter) => {
    const written = LINES.map((line) => line.replaceAll(";", delimiter)).join("\n");
    expect(await cellsOf("a.csv", strToU8(written))).toEqual(CELLS);
  });

  it("is not misled by commas in the title above a semicolon table", async () => {
    const cells = await cellsOf("a.csv", strToU8(`Danh sách, năm 2023, tỉnh Đồng Tháp;;\n${text}`));
    expect(cells[1]).toEqual(CELLS[0]);
  });

  it("obeys Excel's line that names the delimiter, and keeps the row numbers", async () => {
    expect((await cellsOf("a.csv", strToU8(`sep=;\r\n${text}`)))[1]).toEqual(CELLS[0]);
  });

  it("keeps empty lines, so that row numbers are those the officer sees", async () => {
    expect((await cellsOf("a.csv", strToU8(`${LINES[0]}\n\n${LINES[1]}`)))[2]).toEqual(CELLS[1]);
  });

  it("keeps delimiters, quotes and line ends inside quoted cells", async () => {
    expect(await cellsOf("a.csv", strToU8('a,b\n"đèn, rổ","dòng 1\ndòng ""2"""'))).toEqual([
      ["a", "b"],
      ["đèn, rổ", 'dòng 1\ndòng "2"'],
    ]);
  });

  it("is refused in Windows-1258 with a sentence that says how to save it", async () => {
    // "Tên sản;đ" with its tones as bytes of their own.
    const windows1258 = Uint8Array.from([0x54, 0xea, 0x6e, 0x20, 0x73, 0x61, 0xd2, 0x6e, 0x3b, 0xf0]);
    const fault = await faultOf("a.csv", windows1258);
    expect(fault?.code).toBe("not_unicode");
    expect(fault?.message).toContain("CSV UTF-8");
  });

  it("is refused where a quote is never closed", async () => {
    expect((await faultOf("a.csv", strToU8('a,b\n"x,y\n')))?.code).toBe("broken_csv");
  });
});

describe("an .xlsx file", () => {
  it("gives text, numbers, real dates and stored formula results", async () => {
    const bytes = makeXlsx([
      ["Tên", "Sao", "Ngày", "Nối"],
      ["Trà sen", 4, { date: 45_045 }, { formula: 'A2&"!"', value: "Trà sen!" }],
    ]);
    expect((await cellsOf("a.xlsx", bytes))[1]).toEqual(["Trà sen", 4, new Date("2023-04-29T00:00:00Z"), "Trà sen!"]);
  });

  it("reads dates of workbooks that count from 1904", async () => {
    const bytes = makeXlsx([["Ngày"], [{ date: 45_045 - 1_462 }]], { epoch1904: true });
    expect((await cellsOf("a.xlsx", bytes))[1]).toEqual([new Date("2023-04-29T00:00:00Z")]);
  });

  it("keeps the row numbers below merged titles and empty rows", async () => {
    const bytes = makeXlsx([["DANH SÁCH SẢN PHẨM OCOP", null, null], [], CELLS[0] ?? [], CELLS[1] ?? []], {
      merged: ["A1:C1"],
    });
    const cells = await cellsOf("a.xlsx", bytes);
    expect(cells[2]).toEqual(CELLS[0]);
    expect(cells[3]).toEqual(CELLS[1]);
  });

  it("names the cell of a formula that Excel never calculated", async () => {
    const fault = await faultOf("a.xlsx", makeXlsx([["a"], [{ formula: "A1" }]]));
    expect(fault).toMatchObject({ code: "formula_without_value", message: expect.stringContaining("A2") });
  });

  it("names the cell that holds an error", async () => {
    const fault = await faultOf("a.xlsx", makeXlsx([["a", { error: "#N/A" }]]));
    expect(fault).toMatchObject({ code: "error_cell", message: expect.stringContaining("B1") });
  });

  it("is refused when it is no archive, or a damaged one", async () => {
    expect((await faultOf("a.xlsx", strToU8("not a workbook")))?.code).toBe("broken_xlsx");
    const whole = makeXlsx([["a"]]);
    expect((await faultOf("a.xlsx", whole.subarray(0, whole.length / 2)))?.code).toBe("broken_xlsx");
  });

  it("is refused when it would unpack to far more than a register needs", async () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(LIMITS.unpackedBytes + 1) }, { level: 1 });
    expect(bomb.length).toBeLessThan(LIMITS.fileBytes);
    expect((await faultOf("a.xlsx", bomb))?.code).toBe("zip_bomb");
  }, 60_000);

  it("is refused when one far-away cell would make the reader fill a billion others", async () => {
    const far = makeXlsx([], { rawRows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' });
    expect((await faultOf("a.xlsx", far))?.code).toBe("too_many_rows");
    const wide = makeXlsx([], { rawRows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' });
    expect((await faultOf("a.xlsx", wide))?.code).toBe("too_many_columns");
  });
});

describe("any other file", () => {
  it.each([
    ["a.xls", strToU8("x"), "unsupported_type"],
    ["a.pdf", strToU8("x"), "unsupported_type"],
    ["a.csv", new Uint8Array(), "empty_file"],
    ["a.csv", new Uint8Array(LIMITS.fileBytes + 1), "too_large"],
    ["a.csv", strToU8("a,b\n".repeat(LIMITS.rows + 1)), "too_many_rows"],
    ["a.csv", strToU8(`${"a,".repeat(LIMITS.columns)}a`), "too_many_columns"],
  ])("%s is refused (%#)", async (name, bytes, code) => {
    expect((await faultOf(name, bytes))?.code).toBe(code);
  });
});
