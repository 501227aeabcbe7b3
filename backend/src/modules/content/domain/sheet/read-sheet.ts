import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import type { LabelField } from "../fields";
import { codeOf, HEADINGS, markOf, type OfferColumn, type SheetColumn, type SheetProduct } from "./columns";
import { readLine } from "./read-line";

/** Where in the file, counted as a spreadsheet program does: the first line is 1. */
export type CellFault = {
  line: number;
  /** Heading of the column; null where the whole line or file is meant. */
  column: string | null;
  code: string;
  value: string;
  message: string;
  message_en: string;
};

export type CellChange = { column: OfferColumn | LabelField; heading: string; before: string; after: string };
export type LineChange = { line: number; product: SheetProduct; cells: CellChange[] };

export type SheetReading = {
  changes: LineChange[];
  /** Lines that say what stands already. */
  unchanged: number;
  faults: CellFault[];
  /** Headings nobody knows; their columns are not read. */
  ignored: string[];
};

const HEADING_LINES = 10;
export const MOST_LINES = 2_000;

/**
 * Reads an edited sheet against what stands now. Nothing is guessed: a line that does not belong to the producer, a
 * certified name that was changed, or a cell that somebody else changed since the download is a fault.
 * @param rows cells as text, as they stand in the file
 */
export function readSheet(rows: readonly (readonly string[])[], products: readonly SheetProduct[]): SheetReading {
  const reading: SheetReading = { changes: [], unchanged: 0, faults: [], ignored: [] };
  const first = rows.slice(0, HEADING_LINES).findIndex((row) => row.some((cell) => columnOf(cell) === "code"));
  if (first < 0) return { ...reading, faults: [fileFault("no_headings", NO_HEADINGS)] };
  if (rows.length - first - 1 > MOST_LINES) return { ...reading, faults: [fileFault("too_many_lines", TOO_MANY)] };
  const { columns, ignored } = readHeadings(rows[first] ?? []);
  const lineOf = lineFinder(products);
  for (const [index, row] of rows.slice(first + 1).entries()) {
    if (row.every((cell) => cell === "")) continue;
    const line = first + index + 2;
    const cell = (column: SheetColumn) => row[columns.get(column) ?? -1];
    const found = lineOf(line, cell("code") ?? "");
    if ("fault" in found) reading.faults.push(found.fault);
    else addLine(reading, line, found.product, cell);
  }
  return { ...reading, ignored };
}

function readHeadings(row: readonly string[]): { columns: Map<SheetColumn, number>; ignored: string[] } {
  const columns = new Map<SheetColumn, number>();
  const ignored: string[] = [];
  row.forEach((cell, at) => {
    const column = columnOf(cell);
    if (column && !columns.has(column)) columns.set(column, at);
    else if (cell !== "") ignored.push(cell);
  });
  return { columns, ignored };
}

/** Finds the product, or the size of one, of each line, once. */
function lineFinder(products: readonly SheetProduct[]) {
  const byCode = new Map(products.map((product) => [codeOf(product), product]));
  const seen = new Map<string, number>();
  return (line: number, code: string): { product: SheetProduct } | { fault: CellFault } => {
    const product = byCode.get(code);
    const before = seen.get(code);
    if (!product) return { fault: lineFault(line, code, "unknown_line", UNKNOWN_LINE) };
    if (before !== undefined) return { fault: lineFault(line, code, "line_twice", twice(before)) };
    seen.set(code, line);
    return { product };
  };
}

function addLine(
  reading: SheetReading,
  line: number,
  product: SheetProduct,
  cell: (column: SheetColumn) => string | undefined,
): void {
  const { cells, faults } = readLine(product, cell, cell("mark") === markOf(product));
  for (const fault of faults) reading.faults.push({ ...fault, line });
  if (cells.length > 0) reading.changes.push({ line, product, cells });
  else if (faults.length === 0) reading.unchanged += 1;
}

const BY_HEADING = new Map([...HEADINGS].map(([column, heading]) => [plain(heading), column]));

/** A heading is known without accents, case and what stands in brackets. */
function columnOf(heading: string): SheetColumn | undefined {
  return BY_HEADING.get(plain(heading));
}

function plain(heading: string): string {
  return foldVietnamese(heading.replace(/\(.*\)/, "")).trim();
}

type Words = { message: string; message_en: string };

function fileFault(code: string, words: Words): CellFault {
  return { line: 1, column: null, code, value: "", ...words };
}

function lineFault(line: number, value: string, code: string, words: Words): CellFault {
  return { line, column: HEADINGS.get("code") ?? null, code, value, ...words };
}

const NO_HEADINGS: Words = {
  message: "Không thấy dòng tiêu đề có cột “Mã dòng”. Xin tải bảng mới từ trang này rồi sửa trên bảng đó.",
  message_en: "There is no heading line with the column “Mã dòng”. Download a fresh sheet here and edit that one.",
};
const TOO_MANY: Words = {
  message: `Bảng có hơn ${MOST_LINES.toLocaleString("vi-VN")} dòng. Xin chia thành nhiều bảng.`,
  message_en: `The sheet has more than ${MOST_LINES} lines. Please split it.`,
};
const UNKNOWN_LINE: Words = {
  message: "Mã dòng này không phải sản phẩm của chủ thể. Xin giữ nguyên cột “Mã dòng” như khi tải về.",
  message_en: "This line is none of the producer's products. Leave the column “Mã dòng” as it was downloaded.",
};
function twice(before: number): Words {
  return {
    message: `Sản phẩm này đã có ở dòng ${before}. Xin giữ lại một dòng.`,
    message_en: `This product stands on line ${before} already. Keep one of the two.`,
  };
}
