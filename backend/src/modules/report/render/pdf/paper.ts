import PDFDocument from "pdfkit";
import { FACES } from "./fonts";

const MM = 72 / 25.4;

/** A4 with the margins Decree 30/2020/NĐ-CP, Annex I, lays down: 20 mm above and below, 30 mm left, 20 mm right. */
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 20 * MM };

/** Sizes of the same annex, in points. */
export const SIZE = { country: 12, motto: 13, body: 13, recipients: 11, table: 9 } as const;

/** Known to the library, not yet to its types. */
const UNIVERSALLY_ACCESSIBLE: object = { subset: "PDF/UA" };

export type Doc = PDFKit.PDFDocument;
export type Face = keyof typeof FACES;

export type PaperFacts = { title: string; author: string; subject: string; made: Date };

/**
 * An empty tagged document (PDF 1.7, PDF/UA marked) in Vietnamese with its fonts inside. Times are given, not read from the
 * clock, so that the same report is the same bytes.
 */
export function openPaper({ title, author, subject, made }: PaperFacts): Doc {
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGINS,
    pdfVersion: "1.7",
    ...UNIVERSALLY_ACCESSIBLE,
    tagged: true,
    displayTitle: true,
    lang: "vi-VN",
    bufferPages: true,
    info: { Title: title, Author: author, Subject: subject, CreationDate: made, ModDate: made },
  });
  for (const [face, file] of Object.entries(FACES)) doc.registerFont(face, file);
  return doc;
}

/** Lines and frames, which a screen reader has nothing to say about. */
export function decorate(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** Width between the margins of the current page, in points. */
export function contentWidth({ page }: Doc): number {
  return page.width - page.margins.left - page.margins.right;
}

/** The lowest point of the current page that may be written on. */
export function contentBottom({ page }: Doc): number {
  return page.height - page.margins.bottom;
}

/** Begins a page lying on its side, for tables with many columns. */
export function addWidePage(doc: Doc): void {
  doc.addPage({
    size: "A4",
    layout: "landscape",
    margins: { top: 20 * MM, bottom: 15 * MM, left: 15 * MM, right: 15 * MM },
  });
}

/** The number of every page but the first, centred in the upper margin. */
export function numberPages(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start + 1; index < start + count; index++) {
    doc.switchToPage(index);
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("regular").fontSize(SIZE.body);
    const label = String(index + 1);
    const x = (doc.page.width - doc.widthOfString(label)) / 2;
    doc.text(label, x, 10 * MM, { lineBreak: false });
    doc.endMarkedContent();
  }
}

/** All bytes of a finished document. */
export async function closePaper(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  doc.end();
  return done;
}
