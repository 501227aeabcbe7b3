import type { ReportColumn, ReportTable } from "../../../../contracts/reports";
import { formatCell } from "../../domain/format-cell";
import { addWidePage, contentBottom, contentWidth, type Doc, decorate, type Face, SIZE } from "./paper";

type Element = PDFKit.PDFStructureElement;

const PADDING = 3;
/** The attribute a heading cell needs (ISO 14289-1, 7.5); known to the library, not yet to its types. */
const HEADS_A_COLUMN: PDFKit.Mixins.StructureElementOptions & { scope: "Column" } = { scope: "Column" };
/** Points for a column of numbers or days; what is left is shared among the texts. */
const NUMBER_WIDTHS: Partial<Record<ReportColumn["kind"], number>> = { count: 52, percent: 52, day: 58 };
const SHORTEST_TEXT = 8;
const LONGEST_TEXT = 44;

/**
 * Draws a table over as many pages as it takes. Every row stands whole on one page; the headings stand again on every page,
 * there as decoration, so that a screen reader meets them once.
 */
export function drawTable(doc: Doc, parent: Element, { columns, rows }: ReportTable): void {
  const texts = rows.map((row) => row.map((cell, index) => formatCell(cell, columns[index] ?? { kind: "text" })));
  const widths = widthsOf(columns, texts, contentWidth(doc));
  const titles = columns.map(({ title }) => title);
  const table = doc.struct("Table");
  parent.add(table);
  drawRow(doc, { cells: titles, widths, columns, face: "bold", row: rowIn(doc, table), tag: "TH" });
  for (const cells of texts) {
    if (doc.y + heightOf(doc, cells, widths, "regular") > contentBottom(doc)) {
      addWidePage(doc);
      drawRow(doc, { cells: titles, widths, columns, face: "bold", row: null, tag: "TH" });
    }
    drawRow(doc, { cells, widths, columns, face: "regular", row: rowIn(doc, table), tag: "TD" });
  }
  table.end();
}

function rowIn(doc: Doc, table: Element): Element {
  const row = doc.struct("TR");
  table.add(row);
  return row;
}

type Row = {
  cells: string[];
  widths: number[];
  columns: ReportColumn[];
  face: Face;
  /** Null for headings that stand again: nobody is read them twice. */
  row: Element | null;
  tag: "TH" | "TD";
};

function drawRow(doc: Doc, { cells, widths, columns, face, row, tag }: Row): void {
  const height = heightOf(doc, cells, widths, face);
  const top = doc.y;
  let x = doc.page.margins.left;
  cells.forEach((text, index) => {
    const width = widths[index] ?? 0;
    const kind = columns[index]?.kind ?? "text";
    const write = cellWriter(doc, { text, x, top, width, face, align: alignOf(tag, kind) });
    if (row) row.add(doc.struct(tag, tag === "TH" ? HEADS_A_COLUMN : {}, [write]));
    else decorate(doc, write);
    x += width;
  });
  row?.end();
  decorate(doc, () => drawFrames(doc, { top, height, widths, shaded: tag === "TH" }));
  doc.x = doc.page.margins.left;
  doc.y = top + height;
}

type Cell = { text: string; x: number; top: number; width: number; face: Face; align: "left" | "right" | "center" };

function cellWriter(doc: Doc, { text, x, top, width, face, align }: Cell): () => void {
  return () => {
    doc.font(face).fontSize(SIZE.table).fillColor("black");
    doc.text(text, x + PADDING, top + PADDING, { width: width - 2 * PADDING, align });
  };
}

function alignOf(tag: Row["tag"], kind: ReportColumn["kind"]): Cell["align"] {
  if (tag === "TH") return "center";
  return kind === "text" ? "left" : "right";
}

type Frames = { top: number; height: number; widths: number[]; shaded: boolean };

function drawFrames(doc: Doc, { top, height, widths, shaded }: Frames): void {
  let x = doc.page.margins.left;
  for (const width of widths) {
    doc
      .lineWidth(shaded ? 1 : 0.5)
      .rect(x, top, width, height)
      .stroke("black");
    x += width;
  }
}

function heightOf(doc: Doc, cells: string[], widths: number[], face: Face): number {
  doc.font(face).fontSize(SIZE.table);
  const heights = cells.map((text, index) => doc.heightOfString(text, { width: (widths[index] ?? 0) - 2 * PADDING }));
  return Math.max(...heights) + 2 * PADDING;
}

/** Numbers take what they need; texts share the rest by their longest entry. */
function widthsOf(columns: ReportColumn[], texts: string[][], whole: number): number[] {
  const fixed = columns.map(({ kind }) => NUMBER_WIDTHS[kind] ?? 0);
  const weights = columns.map(({ kind, title }, index) => {
    if (kind !== "text") return 0;
    const longest = texts.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), title.length / 2);
    return Math.min(Math.max(longest, SHORTEST_TEXT), LONGEST_TEXT);
  });
  const left = whole - fixed.reduce((sum, width) => sum + width, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return columns.map((_, index) => (fixed[index] ?? 0) + (all === 0 ? 0 : (left * (weights[index] ?? 0)) / all));
}
