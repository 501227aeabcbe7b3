import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text";
import { LIMITS } from "./limits";
import { type Read, refuse } from "./table";

const DELIMITERS = [",", ";", "\t", "|"];
/** Enough to see the columns below the title rows. */
const SAMPLE_RECORDS = 40;
/** Excel writes this line first when it wants to name the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Reads comma, semicolon, tab or bar separated text. Empty lines keep their place, so row numbers stay the file's. */
export function readCsv(bytes: Uint8Array): Read {
  const decoded = decodeText(bytes);
  if (decoded === null) {
    return refuse(
      "not_unicode",
      "Tệp không ở bảng mã Unicode (có thể là Windows-1258, TCVN3 hoặc VNI) nên tên tiếng Việt sẽ sai. Trong Excel, xin chọn Lưu thành (Save As) → CSV UTF-8 rồi tải lại.",
      "The file is not Unicode (perhaps Windows-1258). Save it as CSV UTF-8.",
    );
  }
  const separator = SEPARATOR_LINE.exec(decoded);
  const text = separator ? decoded.slice(separator[0].length) : decoded;
  try {
    const cells = parseRecords(text, separator?.[1] ?? detectDelimiter(text), LIMITS.rows + 1);
    return { ok: true, table: { cells: separator ? [[], ...cells] : cells } };
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return refuse(
      "broken_csv",
      `Tệp CSV hỏng gần dòng ${String(thrown.lines ?? "?")}: dấu ngoặc kép mở mà không đóng. Xin sửa dòng đó hoặc lưu lại bằng Excel.`,
      `The CSV is broken: ${thrown.message}`,
    );
  }
}

/** The delimiter under which the first records have the most columns. A title with a comma in it does not mislead. */
function detectDelimiter(text: string): string {
  const columns = DELIMITERS.map((delimiter) => {
    try {
      return median(parseRecords(text, delimiter, SAMPLE_RECORDS).map((record) => record.length));
    } catch {
      return 0;
    }
  });
  return DELIMITERS[columns.indexOf(Math.max(...columns))] ?? ",";
}

function parseRecords(text: string, delimiter: string, to: number): string[][] {
  const records: unknown = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ["\r\n", "\n", "\r"],
    to,
  });
  return isRecords(records) ? records : [];
}

function isRecords(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every((record) => Array.isArray(record));
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
