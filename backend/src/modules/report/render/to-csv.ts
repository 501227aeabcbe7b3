import { stringify } from "csv-stringify/sync";
import type { ReportCell, ReportColumn, ReportContent, ReportHead } from "../../../contracts/reports";
import { type Release, reportLines } from "./head-lines";
import { neutralise } from "./neutralise";

/**
 * The report as one CSV file: its head, then every table under its title. UTF-8 with a byte-order mark, without which
 * Excel garbles Vietnamese. Numbers have a decimal point and no thousands marks, so that every program reads them as numbers.
 */
export function toCsv(content: ReportContent, head: ReportHead, release: Release | null): Buffer {
  const rows = [
    ...reportLines(content, head, release).map(({ label, value }) => [label, value]),
    ...content.tables.flatMap(({ title, columns, rows: lines }) => [
      [],
      [title],
      columns.map((column) => column.title),
      ...lines.map((line) => line.map((cell, index) => plain(cell, columns[index]))),
    ]),
  ];
  const safe = rows.map((row) => row.map(neutralise));
  return Buffer.from(stringify(safe, { bom: true, record_delimiter: "windows" }), "utf8");
}

function plain(cell: ReportCell, column: ReportColumn | undefined): string | number {
  if (cell === null) return "";
  if (column?.kind === "percent") return (Number(cell) / 100).toFixed(2);
  return cell;
}
