import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReportCell, ReportTable } from "../../../contracts/reports";
import { formatCell } from "../domain/format-cell";
import { type ReadPdf, readPdf } from "../testing/read-pdf";
import { BLANK_HEAD, sampleReport } from "../testing/sample-report";
import { toPdf } from "./pdf/to-pdf";
import { toCsv } from "./to-csv";
import { toXlsx } from "./to-xlsx";

/** An ES module with types only for `import`. */
const readSheet = async (workbook: Buffer, name: string) =>
  (await import("read-excel-file/node")).readSheet(workbook, name);

const report = sampleReport();
const printed = ({ columns, rows }: ReportTable) => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map((cell, index) => formatCell(cell, columns[index] ?? { kind: "text" }))),
];

describe("the PDF of a report", () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await toPdf(report, BLANK_HEAD, null));
  });

  it("is tagged, Vietnamese and titled, and its text can be selected with every accent", () => {
    expect(pdf).toMatchObject({ tagged: true, lang: "vi-VN", title: expect.stringContaining("tỉnh Đồng Tháp") });
    expect(pdf.text[0]).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(pdf.text[0]).toContain("Độc lập - Tự do - Hạnh phúc");
  });

  it("holds every row of every table once, in order, with the numbers of the content", () => {
    expect(pdf.tables).toEqual(report.tables.map(printed));
  });

  it("shows the headings again on every page a table goes on to", () => {
    const going = pdf.text.slice(2);
    expect(going.length).toBeGreaterThan(2);
    expect(going.filter((text) => !/Số TT\s+Sản phẩm\s+Chủ thể\s+Sao/.test(text))).toEqual([]);
  });

  it("numbers its pages from the second on", () => {
    expect(pdf.text.map((text, index) => index === 0 || new RegExp(`(^|\\s)${index + 1}(\\s|$)`).test(text))).toEqual(
      pdf.text.map(() => true),
    );
  });

  it("is read out in the order of an official paper", () => {
    const roles = pdf.elements.map(({ role }) => role);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    const texts = pdf.elements.map(({ text }) => text);
    const order = ["TỈNH ĐỒNG THÁP", "CỘNG HÒA", "BÁO CÁO", "Căn cứ", "1. Kết quả", "Nơi nhận:", "Phụ lục 1"];
    const places = order.map((start) => texts.findIndex((text) => text.startsWith(start)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it("names nobody: number, day and signature are left to the office", () => {
    expect(pdf.text[0]).toMatch(/Số:\s+\/BC-UBND/);
    expect(pdf.text[0]).toContain("ngày …… tháng …… năm ………");
    expect(pdf.text[0]).toContain("(Ký, đóng dấu, ghi rõ họ và tên)");
  });
});

describe("what a report says of itself", () => {
  const at = { number: "12/BC-UBND", place: "Đồng Tháp", dated: "2026-12-14" };
  const textOf = async (...[content, head, release]: Parameters<typeof toPdf>) =>
    (await readPdf(await toPdf(content, head, release))).text[0]?.replace(/\s+/g, " ");

  it("is a draft until it is released, then carries number, place and day", async () => {
    expect(await textOf(report, BLANK_HEAD, null)).toContain("DỰ THẢO");
    const released = await textOf(report, at, { version: 1, replaces: null, reason: null });
    expect(released).not.toContain("DỰ THẢO");
    expect(released).toContain("Số: 12/BC-UBND");
    expect(released).toContain("Đồng Tháp, ngày 14 tháng 12 năm 2026");
  });

  it("marks a restatement with what it replaces and why", async () => {
    const replaces = { version: 1, released_at: "2026-12-14T08:00:00.000Z", number: "12/BC-UBND" };
    const again = await textOf(report, at, { version: 2, replaces, reason: "Bổ sung Quyết định ngày 29/12/2026" });
    expect(again).toContain("Bản điều chỉnh, phát hành lần 2, thay thế bản lần 1 số 12/BC-UBND ngày 14/12/2026.");
    expect(again).toContain("Bổ sung Quyết định ngày 29/12/2026");
  });

  it("tells the cut-off and until when it was known, and warns of samples", async () => {
    expect(await textOf(report, BLANK_HEAD, null)).toContain(
      "chốt đến hết ngày 14/12/2026, theo những gì hệ thống đã ghi nhận đến 10 giờ 00 ngày 14/12/2026",
    );
    expect(await textOf(sampleReport({ sample: true }), BLANK_HEAD, null)).toContain("sản phẩm mẫu");
  });
});

describe("the files of one report", () => {
  it("are the same bytes whenever they are made", async () => {
    const make = async () => [await toPdf(report, BLANK_HEAD, null), await toXlsx(report, BLANK_HEAD, null)];
    const [[pdf, xlsx], [pdfAgain, xlsxAgain]] = [await make(), await make()];
    expect(pdf?.equals(pdfAgain ?? Buffer.alloc(0))).toBe(true);
    expect(xlsx?.equals(xlsxAgain ?? Buffer.alloc(0))).toBe(true);
  });

  it("hold the same numbers: content, sheet, CSV and PDF", async () => {
    const workbook = await toXlsx(report, BLANK_HEAD, null);
    const csv = parse(toCsv(report, BLANK_HEAD, null), { bom: true, relax_column_count: true, skip_empty_lines: true });
    for (const [index, { columns, rows }] of report.tables.entries()) {
      const cells = (await readSheet(workbook, `Bảng ${index + 1}`)).slice(2);
      const numeric = (kind: string) => kind === "count" || kind === "percent";
      const expected = rows.map((row) => row.map((cell, at) => asNumber(cell, columns[at]?.kind)));
      const only = (all: unknown[][]) => all.map((row) => row.filter((_, at) => numeric(columns[at]?.kind ?? "text")));
      expect(only(cells)).toEqual(only(expected));
      const start = csv.findIndex((row: string[]) => row[0] === columns[0]?.title && row[1] === columns[1]?.title) + 1;
      const lines = csv.slice(start, start + rows.length).map((row: string[]) => row.map(numberOrNull));
      expect(only(lines)).toEqual(only(expected));
    }
  });

  it("run nothing when a spreadsheet program opens them", async () => {
    const [, , first] = await readSheet(await toXlsx(report, BLANK_HEAD, null), "Bảng 2");
    expect(first?.[1]).toBe("'=HYPERLINK(1)");
    expect(toCsv(report, BLANK_HEAD, null).toString("utf8")).toContain(",'=HYPERLINK(1),");
  });

  it("are written so that Excel reads Vietnamese: a byte-order mark, NFC", () => {
    const csv = toCsv(report, BLANK_HEAD, null);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString("utf8")).toBe(csv.toString("utf8").normalize("NFC"));
  });
});

function asNumber(cell: ReportCell, kind: string | undefined): unknown {
  return kind === "percent" && cell !== null ? Number(cell) / 100 : cell;
}

function numberOrNull(text: string): number | null {
  return text === "" ? null : Number(text);
}
