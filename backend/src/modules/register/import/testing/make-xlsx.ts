import { strToU8, zipSync } from "fflate";

/** A cell for a test workbook: text, number, a date serial (styled as a date), a formula with or without its stored value, an error. */
export type TestCell =
  | string
  | number
  | null
  | { date: number }
  | { formula: string; value?: string }
  | { error: string };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

type Options = {
  merged?: string[];
  epoch1904?: boolean /** Replaces the sheet's rows by raw XML. */;
  rawRows?: string;
};

/** A minimal .xlsx as Excel writes it, small enough to see every byte of what a test claims. */
export function makeXlsx(rows: TestCell[][], { merged = [], epoch1904 = false, rawRows }: Options = {}): Uint8Array {
  const data =
    rawRows ??
    rows
      .map(
        (cells, at) =>
          `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, address(column, at + 1))).join("")}</row>`,
      )
      .join("");
  const merges =
    merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "xl/workbook.xml": strToU8(
      `${XML}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${epoch1904 ? ' date1904="1"' : ""}/><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}</Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `${XML}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`${XML}<worksheet ${MAIN}><sheetData>${data}</sheetData>${merges}</worksheet>`),
  });
}

function cellXml(cell: TestCell, ref: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `<c r="${ref}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
  if ("date" in cell) return `<c r="${ref}" s="1"><v>${cell.date}</v></c>`;
  if ("error" in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`;
  const value = cell.value === undefined ? "" : `<v>${escapeXml(cell.value)}</v>`;
  return `<c r="${ref}" t="str"><f>${escapeXml(cell.formula)}</f>${value}</c>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
}

function address(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
