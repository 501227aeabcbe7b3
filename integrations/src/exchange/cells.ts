import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

export type Cells = readonly (readonly (string | number)[])[];

/** A text that a spreadsheet program would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Puts an apostrophe before such a text, so that opening the file runs nothing. Numbers are no texts. */
export function neutralise(cell: string | number): string | number {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe off again when our own file comes back. */
export function restore(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** UTF-8 with a byte-order mark, without which Excel garbles Vietnamese. */
export function toCsv(rows: Cells): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      stringify(
        rows.map((row) => row.map(neutralise)),
        { bom: true, record_delimiter: "windows" },
      ),
      "utf8",
    ),
  );
}

export async function toXlsx(rows: Cells, sheetName: string): Promise<Uint8Array> {
  // An ES module with types only for `import`; loaded on first use.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const sheet = rows.map((row) => row.map((cell) => ({ value: neutralise(cell) })));
  return new Uint8Array(await writeXlsxFile(sheet, { sheet: sheetName }).toBuffer());
}

const LARGEST_FILE = 5 * 1024 * 1024;
const LARGEST_UNPACKED = 50 * 1024 * 1024;

/** Sum of the unpacked sizes that a ZIP archive announces in its directory. */
function announcedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (
    let at = view.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0 && at + 28 <= view.length;
    at = view.indexOf("PK\u0001\u0002", at + 46, "latin1")
  ) {
    total += view.readUInt32LE(at + 24);
  }
  return total;
}

/** Why a file cannot be read, in one word for the caller's sentence. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(readonly reason: "too_large" | "damaged" | "not_utf8") {
    super(`unreadable file: ${reason}`);
  }
}

async function fromXlsx(bytes: Uint8Array): Promise<string[][]> {
  if (announcedSize(bytes) > LARGEST_UNPACKED) throw new UnreadableFile("too_large");
  const { default: readXlsxFile } = await import("read-excel-file/node");
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const rows = sheets.find(({ data }) => data.length > 0)?.data ?? [];
    return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  } catch {
    throw new UnreadableFile("damaged");
  }
}

/** A tab means text pasted out of a spreadsheet; otherwise comma or semicolon, as Vietnamese Excel writes. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => line.split(mark).length;
  return ["\t", ";", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

function fromText(bytes: Uint8Array): string[][] {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
    });
  } catch (cause) {
    throw new UnreadableFile(cause instanceof TypeError ? "not_utf8" : "damaged");
  }
}

/** The rows of an .xlsx, .csv or pasted text, by content and not by name. Throws `UnreadableFile`. */
export async function readRows(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.byteLength > LARGEST_FILE) throw new UnreadableFile("too_large");
  const rows = bytes[0] === 0x50 && bytes[1] === 0x4b ? await fromXlsx(bytes) : fromText(bytes);
  return rows.map((row) => row.map((cell) => restore(cell.trim())));
}
