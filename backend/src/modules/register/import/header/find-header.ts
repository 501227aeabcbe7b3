import type { RowFault } from "../../../../contracts/register-import";
import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import type { Cell, Table } from "../read/table";
import { type Field, fieldOf, isMeaningless, meaningsOf, REQUIRED } from "./fields";

export type Column = { index: number; field: Field; title: string };

export type Header =
  | {
      ok: true;
      columns: Column[] /** Index into `cells` of the first row below the header. */;
      firstDataRow: number;
      notes: RowFault[];
    }
  | { ok: false; faults: RowFault[] };

/** Registers begin with the names of the authority, a title and a date; the header is never far below. */
const SEARCHED_ROWS = 30;
const FEWEST_COLUMNS = 3;

/** Finds the header row below merged title rows, and reads one- or two-storey headers (`Địa chỉ` over `Xã | Huyện | Tỉnh`). */
export function findHeader(table: Table): Header {
  const best = bestRow(table);
  if (best === null) return { ok: false, faults: [noHeader()] };
  const { row, cells, storeys } = best;
  const named = cells
    .map((cell, index) => ({ index, title: titleOf(cell), key: keyOf(cell) }))
    .filter(({ key }) => key !== "");
  const columns = named.flatMap(({ index, title, key }) => {
    const field = fieldOf(key);
    return field ? [{ index, title, field }] : [];
  });
  const faults = [...ambiguous(named, row), ...doubled(columns, row), ...missing(columns, row)];
  if (faults.length > 0) return { ok: false, faults };
  const unknown = named.filter(({ key }) => !fieldOf(key) && !isMeaningless(key));
  return { ok: true, columns, firstDataRow: row + storeys, notes: unknown.map(({ title }) => ignored(title, row)) };
}

type Candidate = { row: number; cells: Cell[]; storeys: 1 | 2; hits: number };

function bestRow({ cells }: Table): Candidate | null {
  const candidates = cells.slice(0, SEARCHED_ROWS).flatMap((upper, row): Candidate[] => {
    const lower = cells[row + 1] ?? [];
    const single: Candidate = { row, cells: upper, storeys: 1, hits: countHits(upper) };
    if (!isLowerStorey(upper, lower)) return [single];
    const joined = upper.map((cell, index) => (keyOf(lower[index] ?? null) === "" ? cell : (lower[index] ?? null)));
    return [single, { row, cells: joined, storeys: 2, hits: countHits(joined) }];
  });
  const best = candidates.reduce<Candidate | null>(
    (found, next) => (next.hits > (found?.hits ?? 0) ? next : found),
    null,
  );
  return best !== null && best.hits >= FEWEST_COLUMNS ? best : null;
}

/** A second header row holds nothing but headers, below columns the upper row leaves open or names as a whole. */
function isLowerStorey(upper: Cell[], lower: Cell[]): boolean {
  const keys = lower.map(keyOf).filter((key) => key !== "");
  return countHits(upper) > 0 && keys.length > 0 && keys.every((key) => fieldOf(key) !== undefined);
}

function countHits(cells: Cell[]): number {
  return new Set(cells.map((cell) => fieldOf(keyOf(cell))).filter((field) => field !== undefined)).size;
}

function titleOf(cell: Cell): string {
  return typeof cell === "string" ? cell.normalize("NFC").replace(/\s+/gu, " ").trim() : "";
}

/** `Hạng sao (3–5)*` → `hang sao`: hints in brackets and marks do not belong to the name. */
function keyOf(cell: Cell): string {
  return typeof cell === "string" ? foldVietnamese(cell.replace(/\([^)]*\)/g, " ").replaceAll("_", " ")) : "";
}

function ambiguous(named: { title: string; key: string }[], row: number): RowFault[] {
  return named.flatMap(({ title, key }) => {
    const meanings = meaningsOf(key);
    if (!meanings) return [];
    return [fault(row, title, "ambiguous_header", `Tên cột “${title}” có nhiều nghĩa. Xin đổi thành ${meanings}.`)];
  });
}

function doubled(columns: Column[], row: number): RowFault[] {
  const repeated = columns.filter(({ field }, at) => columns.findIndex((other) => other.field === field) < at);
  return repeated.map(({ title, field }) => {
    const first = columns.find((other) => other.field === field)?.title ?? "";
    return fault(
      row,
      title,
      "ambiguous_header",
      `Hai cột “${first}” và “${title}” cùng một nghĩa. Xin bỏ hoặc đổi tên một cột.`,
    );
  });
}

function missing(columns: Column[], row: number): RowFault[] {
  const absent = REQUIRED.filter(({ field }) => !columns.some((column) => column.field === field));
  return absent.map(({ title }) =>
    fault(row, null, "missing_header", `Thiếu cột “${title}”. Xin thêm cột này rồi tải lại.`),
  );
}

function ignored(title: string, row: number): RowFault {
  return fault(row, title, "column_ignored", `Cột “${title}” không thuộc danh bạ nên được bỏ qua.`);
}

function noHeader(): RowFault {
  const wanted = REQUIRED.map(({ title }) => `“${title}”`).join(", ");
  return fault(
    0,
    null,
    "no_header",
    `Không thấy dòng tiêu đề trong ${SEARCHED_ROWS} dòng đầu. Xin đặt một dòng có các cột ${wanted}.`,
  );
}

/** `row` counts from 0 here and from 1 in what the officer reads. */
function fault(row: number, column: string | null, code: string, message: string): RowFault {
  return { row: row + 1, column, value: column, code, message };
}
