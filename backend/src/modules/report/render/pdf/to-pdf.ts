import type { ReportContent, ReportHead } from "../../../../contracts/reports";
import { nameInText } from "../../domain/format-cell";
import { type Release, subjectOf } from "../head-lines";
import { drawLetter, writer } from "./letter";
import { addWidePage, closePaper, numberPages, openPaper } from "./paper";
import { drawTable } from "./table";

/**
 * The report as a tagged PDF with selectable text: the letter, then every table as an annex, all rows on as many pages as they
 * take. Made from the content, the head and the release alone, so the same report is the same bytes.
 */
export async function toPdf(content: ReportContent, head: ReportHead, release: Release | null): Promise<Buffer> {
  const doc = openPaper({
    title: `Báo cáo: ${subjectOf(content)}`,
    author: `Ủy ban nhân dân ${nameInText(content.unit.name)}`,
    subject: subjectOf(content),
    made: new Date(content.as_known),
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  drawLetter(doc, root, content, head, release);
  content.tables.forEach((table, index) => {
    addWidePage(doc);
    const write = writer(doc, root);
    write("H2", `Phụ lục ${index + 1}\n${table.title}`, { face: "bold", align: "center" });
    if (table.note !== null) write("P", table.note, { face: "italic", align: "center" });
    drawTable(doc, root, table);
  });
  root.end();
  numberPages(doc);
  return closePaper(doc);
}
