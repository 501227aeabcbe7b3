import { unzipSync, zipSync } from "fflate";
import type { ReportCell, ReportColumn, ReportContent, ReportHead, ReportTable } from "../../../contracts/reports";
import { type Release, reportLines } from "./head-lines";
import { neutralise } from "./neutralise";

/** Earliest day a ZIP archive can hold; a fixed one makes the same report the same bytes. */
const FIXED = "1980-01-01T00:00:00";

const WIDTHS: Record<ReportColumn["kind"], number> = { text: 28, count: 12, percent: 12, day: 14 };
const FORMATS: Partial<Record<ReportColumn["kind"], string>> = {
  count: "#,##0",
  percent: "0.00",
  day: "dd/mm/yyyy",
};
const HEAD_STYLE = { fontWeight: "bold", backgroundColor: "#e5efe4", wrap: true, alignVertical: "top" } as const;

/**
 * The report as a workbook: a sheet with its head, then one per table with frozen headings. Numbers are numbers (a percent is
 * written as 82.24, not as 0.8224), so that an office can go on calculating.
 */
export async function toXlsx(content: ReportContent, head: ReportHead, release: Release | null): Promise<Buffer> {
  // An ES module with types only for `import`; loaded on first use.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const cover = reportLines(content, head, release).map(({ label, value }) => [
    { value: label, fontWeight: "bold" as const, alignVertical: "top" as const },
    { value: String(neutralise(value)), wrap: true },
  ]);
  const sheets = [
    { sheet: "Báo cáo", data: cover, columns: [{ width: 22 }, { width: 90 }] },
    ...content.tables.map((table, index) => ({
      sheet: `Bảng ${index + 1}`,
      data: sheetOf(table),
      columns: table.columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
      stickyRowsCount: 2,
      orientation: "landscape" as const,
    })),
  ];
  return withFixedTimes(await writeXlsxFile(sheets).toBuffer());
}

/** The table's title, its headings, its rows. */
function sheetOf({ title, columns, rows }: ReportTable) {
  return [
    [{ value: title, fontWeight: "bold" as const }],
    columns.map((column) => ({ value: column.title, ...HEAD_STYLE })),
    ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? "text"))),
  ];
}

function cellOf(cell: ReportCell, kind: ReportColumn["kind"]) {
  if (cell === null) return null;
  const format = FORMATS[kind];
  if (kind === "day") return { value: new Date(`${cell}T00:00:00Z`), format };
  if (kind === "count") return { value: Number(cell), format };
  if (kind === "percent") return { value: Number(cell) / 100, format };
  return { value: String(neutralise(cell)), wrap: true };
}

function withFixedTimes(archive: Uint8Array): Buffer {
  return Buffer.from(zipSync(unzipSync(new Uint8Array(archive)), { mtime: FIXED, level: 6 }));
}
