import { brokenArchive, guardArchive } from "./guard-archive";
import type { Cell, Read } from "./table";

/**
 * Reads the first sheet that holds anything. Formulas are never evaluated: the value Excel stored last is taken.
 * Cells formatted as dates arrive as `Date`, whichever epoch (1900, 1904) the workbook uses; a merged cell's text stands in its first cell.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Read> {
  const fault = guardArchive(bytes);
  if (fault) return { ok: false, fault };
  try {
    // An ES module with types only for `import`; loaded on first use, which also keeps it out of a server's boot.
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const sheet = sheets.find(({ data }) => data.length > 0);
    return { ok: true, table: { cells: (sheet?.data ?? []).map((row) => row.map(toCell)) } };
  } catch {
    // The reader throws its own classes and plain errors for damaged parts alike: all mean that the file is unusable.
    return { ok: false, fault: brokenArchive() };
  }
}

function toCell(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date)
    return value;
  return null;
}
