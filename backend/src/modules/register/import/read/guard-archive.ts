import { Unzip, UnzipInflate } from "fflate";
import { LIMITS } from "./limits";
import { type FileFault, refuse } from "./table";

/** Small enough that even the densest archive cannot surprise us within one step (deflate reaches about 1,000 : 1). */
const STEP_BYTES = 16 * 1024;
const CELL_ADDRESS = /<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ERROR_CELL = /<c\b[^>]*\sr="([^"]+)"[^>]*\st="e"|<c\b[^>]*\st="e"[^>]*\sr="([^"]+)"/;
const FORMULA_ALONE = /<c\b[^>]*\sr="([^"]+)"[^>]*>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*<\/c>/;

/**
 * Unpacks an .xlsx once with a counter, before the reader holds it in memory: refuses archives that grow beyond the limits,
 * cells placed absurdly far out (a reader would fill everything up to them), and cells that have no value to read.
 */
export function guardArchive(bytes: Uint8Array): FileFault | null {
  const seen = unpackCounting(bytes);
  if (seen === "too_much") {
    return refuse(
      "zip_bomb",
      "Tệp nén phình quá lớn khi mở nên bị từ chối. Xin lưu lại bằng Excel.",
      "The archive grows too large.",
    ).fault;
  }
  if (seen === "broken") return brokenArchive();
  for (const part of seen) {
    const fault = checkCells(part);
    if (fault) return fault;
  }
  return null;
}

export function brokenArchive(): FileFault {
  return refuse(
    "broken_xlsx",
    "Tệp .xlsx hỏng hoặc có mật khẩu. Xin mở bằng Excel rồi lưu lại, không đặt mật khẩu.",
    "The .xlsx is broken or encrypted.",
  ).fault;
}

function unpackCounting(bytes: Uint8Array): string[] | "too_much" | "broken" {
  let unpacked = 0;
  let entries = 0;
  let failed = false;
  const parts: string[] = [];
  const unzip = new Unzip((entry) => {
    entries += 1;
    // The workbook may name any part as a sheet, so every part is looked at.
    const isXml = entry.name.endsWith(".xml");
    const decoder = new TextDecoder();
    let text = "";
    entry.ondata = (failure, chunk, last) => {
      if (failure) failed = true;
      unpacked += chunk?.length ?? 0;
      if (isXml && chunk) text += decoder.decode(chunk, { stream: !last });
      if (isXml && last) parts.push(text);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
      if (unpacked > LIMITS.unpackedBytes || entries > LIMITS.archiveEntries) return "too_much";
    }
  } catch {
    return "broken";
  }
  return failed || entries === 0 ? "broken" : parts;
}

function checkCells(xml: string): FileFault | null {
  for (const [, double, single] of xml.matchAll(CELL_ADDRESS)) {
    const fault = checkAddress(double ?? single ?? "");
    if (fault) return fault;
  }
  const error = ERROR_CELL.exec(xml);
  if (error) {
    const cell = error[1] ?? error[2];
    return refuse(
      "error_cell",
      `Ô ${cell} báo lỗi (như #N/A, #REF!). Xin sửa ô đó rồi tải lại.`,
      `Cell ${cell} holds an error.`,
    ).fault;
  }
  const formula = FORMULA_ALONE.exec(xml);
  if (formula) {
    return refuse(
      "formula_without_value",
      `Ô ${formula[1]} là công thức chưa có kết quả. Xin mở tệp bằng Excel, lưu lại rồi tải lên.`,
      `Cell ${formula[1]} is a formula without a stored value.`,
    ).fault;
  }
  return null;
}

function checkAddress(address: string): FileFault | null {
  const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(address);
  if (!parts) return brokenArchive();
  if (Number(parts[2]) > LIMITS.rows) {
    return refuse(
      "too_many_rows",
      `Trang tính có dữ liệu tới dòng ${parts[2]}, quá ${LIMITS.rows} dòng. Xin xóa các dòng thừa bên dưới.`,
      "The sheet has too many rows.",
    ).fault;
  }
  if (columnNumber(parts[1] ?? "") > LIMITS.columns) {
    return refuse(
      "too_many_columns",
      `Trang tính có dữ liệu ở cột ${parts[1]}, quá ${LIMITS.columns} cột. Xin xóa các cột thừa.`,
      "The sheet has too many columns.",
    ).fault;
  }
  return null;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
