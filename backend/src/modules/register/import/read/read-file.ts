import { LIMITS } from "./limits";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import { type Read, refuse } from "./table";

/**
 * Reads a register file as officers have it: `.csv` (Unicode, any common delimiter) or `.xlsx` (first sheet, cached values).
 * Nothing in the file is executed or fetched.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) return refuse("empty_file", "Tệp trống. Xin chọn tệp có dữ liệu.", "The file is empty.");
  if (bytes.length > LIMITS.fileBytes) {
    return refuse("too_large", "Tệp lớn hơn 20 MB. Xin chia thành nhiều tệp.", "The file is larger than 20 MB.");
  }
  const read = await readByType(name, bytes);
  return read.ok ? withinLimits(read) : read;
}

function readByType(name: string, bytes: Uint8Array): Read | Promise<Read> {
  if (/\.xlsx$/i.test(name)) return readXlsx(bytes);
  if (/\.(csv|tsv|txt)$/i.test(name)) return readCsv(bytes);
  return refuse(
    "unsupported_type",
    "Chỉ đọc được tệp .csv và .xlsx. Trong Excel, xin chọn Lưu thành (Save As) → Excel Workbook (.xlsx).",
    "Only .csv and .xlsx files can be read.",
  );
}

function withinLimits(read: Extract<Read, { ok: true }>): Read {
  const { cells } = read.table;
  if (cells.length > LIMITS.rows) {
    return refuse(
      "too_many_rows",
      `Tệp có hơn ${LIMITS.rows} dòng. Xin chia thành nhiều tệp.`,
      "The file has too many rows.",
    );
  }
  if (cells.some((row) => row.length > LIMITS.columns)) {
    return refuse(
      "too_many_columns",
      `Tệp có hơn ${LIMITS.columns} cột. Xin bỏ các cột thừa.`,
      "The file has too many columns.",
    );
  }
  return read;
}
