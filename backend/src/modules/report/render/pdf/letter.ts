import type { ReportContent, ReportHead } from "../../../../contracts/reports";
import { formatLongDay, nameInText } from "../../domain/format-cell";
import { basisLine, periodOf, type Release, rulesLine, stateLine, subjectOf } from "../head-lines";
import { contentBottom, contentWidth, type Doc, decorate, type Face, SIZE } from "./paper";

type Element = PDFKit.PDFStructureElement;

const COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
/** The office's own clerk fills these in. */
const BLANK_NUMBER = "Số:          /BC-UBND";
const SIGNATURE_HEIGHT = 130;

/** The letter of a report, after the form of Decree 30/2020/NĐ-CP: head, subject, text, recipients, an empty signature. */
export function drawLetter(
  doc: Doc,
  root: Element,
  content: ReportContent,
  head: ReportHead,
  release: Release | null,
): void {
  drawHead(doc, root, content, head, release);
  const write = writer(doc, root);
  doc.moveDown(1.2);
  write("H1", `BÁO CÁO\n${subjectOf(content)}`, { face: "bold", align: "center" });
  underline(doc, 120);
  if (release && release.version > 1) write("P", stateLine(release), { face: "italic", align: "center" });
  doc.moveDown(0.8);
  for (const basis of content.legal_basis) write("P", `Căn cứ ${basis};`, { face: "italic", indent: true });
  write("P", `Ủy ban nhân dân ${nameInText(content.unit.name)} báo cáo kết quả ${periodOf(content)} như sau:`, {
    indent: true,
  });
  write("H2", "1. Kết quả chính", { face: "bold", indent: true });
  for (const sentence of content.summary) write("P", sentence, { indent: true });
  write("H2", "2. Cách hiểu số liệu", { face: "bold", indent: true });
  for (const sentence of [basisLine(content), ...content.notes]) write("P", sentence, { indent: true });
  write("P", `Phiên bản định nghĩa các chỉ tiêu: ${rulesLine(content.rules)}.`, { indent: true });
  if (content.sample)
    write("P", "Bản trình diễn đang bật: trong số liệu có thể có sản phẩm mẫu, không dùng để báo cáo thật.", {
      face: "bold",
      indent: true,
    });
  const annexes = content.tables.map(({ title }, index) => `Phụ lục ${index + 1}: ${title}`).join("; ");
  const last = `Số liệu chi tiết tại các phụ lục kèm theo (${annexes}).`;
  // A signature never stands on a page without text.
  doc.font("regular").fontSize(SIZE.body);
  const needed = doc.heightOfString(last, { width: contentWidth(doc) }) + 2 * SIZE.body + SIGNATURE_HEIGHT;
  if (doc.y + needed > contentBottom(doc)) doc.addPage();
  write("P", last, { indent: true });
  drawFoot(doc, root, content);
}

/** The office and the number on the left; the country's name, the motto, place and day on the right. */
function drawHead(doc: Doc, root: Element, { unit }: ReportContent, head: ReportHead, release: Release | null): void {
  const [left, top] = [doc.page.margins.left, doc.page.margins.top];
  const width = contentWidth(doc);
  const column = { left: width * 0.42, right: width * 0.58 };
  const rightX = left + column.right - (column.right - column.left);
  const put = block(doc, root);
  let y = put("ỦY BAN NHÂN DÂN", { face: "bold", size: SIZE.country, x: left, y: top, width: column.left });
  y = put(unit.name.toUpperCase(), { face: "bold", size: SIZE.country, x: left, y, width: column.left });
  rule(doc, left + column.left / 2, y + 2, 60);
  y = put(head.number === null ? BLANK_NUMBER : `Số: ${head.number}`, {
    size: SIZE.body,
    x: left,
    y: y + 8,
    width: column.left,
  });
  if (!release) y = put("DỰ THẢO", { face: "bold", size: SIZE.body, x: left, y: y + 4, width: column.left });
  let other = put(COUNTRY, { face: "bold", size: SIZE.country, x: rightX, y: top, width: column.right });
  other = put(MOTTO, { face: "bold", size: SIZE.motto, x: rightX, y: other, width: column.right });
  doc.font("bold").fontSize(SIZE.motto);
  rule(doc, rightX + column.right / 2, other + 2, doc.widthOfString(MOTTO));
  other = put(placeAndDay(head), { face: "italic", size: SIZE.body, x: rightX, y: other + 8, width: column.right });
  doc.x = left;
  doc.y = Math.max(y, other);
}

function placeAndDay({ place, dated }: ReportHead): string {
  return `${place ?? "………………"}, ${dated === null ? "ngày …… tháng …… năm ………" : formatLongDay(dated)}`;
}

/** Who gets the report, and the room for a signature and a seal. Nobody's name is printed. */
function drawFoot(doc: Doc, root: Element, { recipients }: ReportContent): void {
  doc.moveDown(1);
  const [left, top, width] = [doc.page.margins.left, doc.y, contentWidth(doc)];
  const put = block(doc, root);
  let y = put("Nơi nhận:", { face: "boldItalic", size: 12, x: left, y: top, width: width / 2, align: "left" });
  const last = recipients.length - 1;
  recipients.forEach((recipient, index) => {
    const line = `- ${recipient}${index === last ? "." : ";"}`;
    y = put(line, { size: SIZE.recipients, x: left, y, width: width / 2, align: "left" });
  });
  const x = left + width / 2;
  const below = put("TM. ỦY BAN NHÂN DÂN", { face: "bold", size: SIZE.body, x, y: top, width: width / 2 });
  put("(Ký, đóng dấu, ghi rõ họ và tên)", { face: "italic", size: 12, x, y: below + 2, width: width / 2 });
  doc.x = left;
  doc.y = Math.max(y, top + SIGNATURE_HEIGHT);
}

type Block = {
  face?: Face;
  size: number;
  x: number;
  y: number;
  width: number;
  align?: "left" | "center";
};

/** Writes paragraphs at given places. @returns a writer that answers where the next line begins */
function block(doc: Doc, root: Element) {
  return (text: string, { face = "regular", size, x, y, width, align = "center" }: Block): number => {
    root.add(
      doc.struct("P", {}, () => {
        doc.font(face).fontSize(size).fillColor("black").text(text, x, y, { width, align });
      }),
    );
    return doc.y;
  };
}

type Style = { face?: Face; align?: "center" | "justify"; indent?: boolean };

/** Writes paragraphs one under the other, over page ends where need be. */
export function writer(doc: Doc, root: Element) {
  return (
    tag: "P" | "H1" | "H2",
    text: string,
    { face = "regular", align = "justify", indent = false }: Style = {},
  ) => {
    root.add(
      doc.struct(tag, {}, () => {
        doc.font(face).fontSize(SIZE.body).fillColor("black");
        doc.text(text, doc.page.margins.left, doc.y, {
          width: contentWidth(doc),
          align,
          indent: indent ? 28 : 0,
          paragraphGap: 4,
        });
      }),
    );
  };
}

/** A line under what was written last, centred between the margins. */
function underline(doc: Doc, length: number): void {
  rule(doc, doc.page.width / 2 + (doc.page.margins.left - doc.page.margins.right) / 2, doc.y, length);
  doc.y += 4;
}

function rule(doc: Doc, centre: number, y: number, length: number): void {
  decorate(doc, () => {
    doc
      .lineWidth(0.7)
      .moveTo(centre - length / 2, y)
      .lineTo(centre + length / 2, y)
      .stroke("black");
  });
}
