import PDFDocument from "pdfkit";
import type { InvitationIssued } from "../../contracts/access-invitations";
import { FACES } from "../../modules/report/render/pdf/fonts";
import { closePaper, type Doc, decorate, type Face } from "../../modules/report/render/pdf/paper";
import { drawQr } from "../../modules/report/render/pdf/qr";

const MM = 72 / 25.4;
/** Four slips of A6 on a page of A4, cut once across and once down. */
const SLIP = { width: 105 * MM, height: 148.5 * MM, margin: 8 * MM } as const;
const A_PAGE = 4;
const QR_SIDE = 40 * MM;
const INSIDE = SLIP.width - 2 * SLIP.margin;

const day = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** Known to the library, not yet to its types. */
const UNIVERSALLY_ACCESSIBLE: object = { subset: "PDF/UA" };

type Corner = { left: number; top: number };
type Said = { face?: Face; size?: number; gap?: number; role?: "H1" | "P" };

/** Slips to hand to producers, four on a page: whom they are for, the QR code, and what to type where no camera helps. */
export async function invitationSlips(invitations: readonly InvitationIssued[], made: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    ...UNIVERSALLY_ACCESSIBLE,
    tagged: true,
    displayTitle: true,
    lang: "vi-VN",
    autoFirstPage: false,
    info: { Title: "Phiếu mời chủ thể OCOP", CreationDate: made, ModDate: made },
  });
  for (const [face, file] of Object.entries(FACES)) doc.registerFont(face, file);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const [index, invitation] of invitations.entries()) {
    const place = index % A_PAGE;
    if (place === 0) addPage(doc);
    const corner = { left: (place % 2) * SLIP.width, top: Math.floor(place / 2) * SLIP.height };
    const section = doc.struct("Sect");
    root.add(section);
    drawSlip(doc, section, invitation, corner);
    section.end();
  }
  root.end();
  return closePaper(doc);
}

function addPage(doc: Doc): void {
  doc.addPage();
  decorate(doc, () => {
    doc.moveTo(SLIP.width, 0).lineTo(SLIP.width, doc.page.height);
    doc.moveTo(0, SLIP.height).lineTo(doc.page.width, SLIP.height);
    doc.dash(3, { space: 3 }).lineWidth(0.5).stroke().undash();
  });
}

function drawSlip(
  doc: Doc,
  section: PDFKit.PDFStructureElement,
  { name, place, url, code, enter_at, expires_at }: InvitationIssued,
  { left, top }: Corner,
): void {
  const say = sayer(doc, section, left + SLIP.margin);
  doc.y = top + SLIP.margin;
  say("Mời mở tài khoản chủ thể OCOP", { face: "bold", size: 13, gap: 2, role: "H1" });
  say(name, { face: "bold", size: 15, gap: 1 });
  say(place, { size: 11, gap: 2 });
  say("Để bán hàng trên mạng: viết câu chuyện, đăng ảnh, ghi giá, đưa lên sàn. Không mất phí.", { size: 11, gap: 3 });
  say("1. Mở máy ảnh điện thoại hoặc Zalo, quét ô vuông này:", { size: 12, gap: 1 });
  drawQr(doc, url, { left: left + (SLIP.width - QR_SIDE) / 2, top: doc.y, side: QR_SIDE });
  doc.y += QR_SIDE + 2 * MM;
  say("Không quét được thì vào trang dưới đây rồi gõ mã:", { size: 10 });
  say(enter_at.replace(/^https?:\/\//, ""), { face: "bold", size: 10, gap: 1 });
  say(code, { face: "bold", size: 17, gap: 2 });
  say("2. Nhập số điện thoại, nhận mã, làm theo từng bước.", { size: 12, gap: 2 });
  say(`Dùng đến hết ngày ${day.format(new Date(expires_at))}, một lần. Đừng đưa phiếu này cho người khác.`, {
    size: 10,
  });
}

function sayer(doc: Doc, section: PDFKit.PDFStructureElement, left: number) {
  return (text: string, { face = "regular", size = 12, gap = 0, role = "P" }: Said) => {
    const write = () => void doc.font(face).fontSize(size).text(text, left, doc.y, { width: INSIDE });
    const element = doc.struct(role, {}, [write]);
    section.add(element);
    element.end();
    doc.y += gap * MM;
  };
}
