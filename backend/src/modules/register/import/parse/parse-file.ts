import type { IsoDay } from "../../../../contracts/common";
import type { RowFault } from "../../../../contracts/register-import";
import { findHeader } from "../header/find-header";
import type { Table } from "../read/table";
import type { ParsedFile } from "../types";
import { parseRow } from "./parse-row";
import { setAside } from "./set-aside";

export type FileParse = { ok: true; file: ParsedFile } | { ok: false; faults: RowFault[] };

/**
 * A table to register rows. A file without a usable header is refused as a whole; a faulty row only by itself.
 * @param today the day of the import in Việt Nam: a decision dated later cannot be true
 */
export function parseFile(table: Table, today: IsoDay): FileParse {
  const header = findHeader(table);
  if (!header.ok) return { ok: false, faults: header.faults };
  const { columns, firstDataRow } = header;
  const titles = Object.fromEntries(columns.map(({ field, title }) => [field, title]));
  const file: ParsedFile = { rows: [], refused: [], notes: [...header.notes], titles };
  for (let index = firstDataRow; index < table.cells.length; index++) {
    const cells = table.cells[index] ?? [];
    const aside = setAside(cells, columns, index + 1);
    if (aside === "blank") continue;
    if (aside) {
      file.notes.push(aside);
      continue;
    }
    const parsed = parseRow(cells, columns, index + 1, today);
    if (parsed.ok) file.rows.push(parsed.row);
    else file.refused.push({ row: index + 1, product: parsed.product, faults: parsed.faults });
  }
  if (file.rows.length === 0 && file.refused.length === 0) return { ok: false, faults: [noRows(firstDataRow)] };
  return { ok: true, file };
}

function noRows(firstDataRow: number): RowFault {
  return {
    row: firstDataRow,
    column: null,
    value: null,
    code: "no_rows",
    message: "Dưới dòng tiêu đề không có sản phẩm nào. Xin kiểm tra lại tệp.",
  };
}
