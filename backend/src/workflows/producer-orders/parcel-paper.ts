import PDFDocument from "pdfkit";
import type { OwnPart } from "../../contracts/producer-orders";
import { displayOrderCode } from "../../modules/ordering/domain/order-code";
import { FACES } from "../../modules/report/render/pdf/fonts";
import { closePaper, type Doc, decorate, type Face } from "../../modules/report/render/pdf/paper";
import { drawQr } from "../../modules/report/render/pdf/qr";

const MM = 72 / 25.4;
const MARGIN = 9 * MM;
const QR_SIDE = 30 * MM;
/** The label above, to be stuck on the parcel; the slip below, to be put into it. */
const CUT_AT = 105 * MM;

const money = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
const dong = (amount: number) => `${money.format(amount)} đ`;

/** Known to the library, not yet to its types. */
const UNIVERSALLY_ACCESSIBLE: object = { subset: "PDF/UA" };

type Said = { face?: Face; size?: number; width?: number; align?: "left" | "right" };

/**
 * One sheet of A5 per parcel: above the cut the label with sender, buyer, the cash to collect and the order's code as a QR code,
 * below it the packing slip. The same part is the same bytes.
 * @param part with the buyer's whole address
 */
export async function parcelPaper(sender: string, part: OwnPart): Promise<Buffer> {
  const code = displayOrderCode(part.code);
  const made = new Date(part.since);
  const doc = new PDFDocument({
    size: "A5",
    margin: MARGIN,
    pdfVersion: "1.7",
    ...UNIVERSALLY_ACCESSIBLE,
    tagged: true,
    displayTitle: true,
    lang: "vi-VN",
    info: { Title: `Phiếu gửi hàng ${code}`, Author: sender, CreationDate: made, ModDate: made },
  });
  for (const [face, file] of Object.entries(FACES)) doc.registerFont(face, file);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const say = sayer(doc, root);
  label(doc, say, sender, part, code);
  slip(doc, say, part, code);
  root.end();
  return closePaper(doc);
}

function sayer(doc: Doc, root: PDFKit.PDFStructureElement) {
  const full = doc.page.width - 2 * MARGIN;
  return (text: string, { face = "regular", size = 11, width = full, align = "left" }: Said = {}) => {
    const write = () => void doc.font(face).fontSize(size).text(text, MARGIN, doc.y, { width, align });
    const paragraph = doc.struct("P", {}, [write]);
    root.add(paragraph);
    paragraph.end();
  };
}

type Say = ReturnType<typeof sayer>;

function label(doc: Doc, say: Say, sender: string, part: OwnPart, code: string): void {
  const beside = doc.page.width - 2 * MARGIN - QR_SIDE - 4 * MM;
  drawQr(doc, part.code, { left: doc.page.width - MARGIN - QR_SIDE, top: MARGIN, side: QR_SIDE });
  doc.y = MARGIN;
  say(`Đơn ${code} · kiện ${part.number}`, { face: "bold", size: 14, width: beside });
  say(`Người gửi: ${sender}`, { width: beside });
  if (part.carrier !== null) say(`Đơn vị vận chuyển: ${part.carrier}`, { width: beside });
  if (part.tracking_number !== null) say(`Mã vận đơn: ${part.tracking_number}`, { width: beside });
  doc.y = Math.max(doc.y, MARGIN + QR_SIDE) + 3 * MM;
  say("Người nhận", { size: 10 });
  say(part.buyer.name, { face: "bold", size: 16 });
  say(part.buyer.phone, { face: "bold", size: 16 });
  say(part.buyer.address, { size: 13 });
  doc.y += 2 * MM;
  say(`Thu hộ (COD): ${dong(part.total)}`, { face: "bold", size: 20 });
  say("Đã gồm phí giao hàng.", { size: 10 });
}

function slip(doc: Doc, say: Say, part: OwnPart, code: string): void {
  decorate(doc, () => {
    doc.moveTo(MARGIN, CUT_AT).lineTo(doc.page.width - MARGIN, CUT_AT);
    doc.dash(3, { space: 3 }).lineWidth(0.7).stroke().undash();
  });
  doc.y = CUT_AT + 4 * MM;
  say(`Phiếu giao hàng · đơn ${code}`, { face: "bold", size: 13 });
  say(`Đặt ngày ${day.format(new Date(part.placed_at))}`, { size: 10 });
  doc.y += 2 * MM;
  for (const { name, unit_label, quantity, line_total } of part.lines)
    say(`${quantity} × ${name}${unit_label === null ? "" : ` (${unit_label})`}: ${dong(line_total)}`);
  doc.y += 2 * MM;
  say(`Tiền hàng: ${dong(part.goods_total)}`, { align: "right" });
  say(`Phí giao hàng: ${dong(part.shipping_fee)}`, { align: "right" });
  say(`Trả khi nhận: ${dong(part.total)}`, { face: "bold", size: 13, align: "right" });
  if (part.note !== null) say(`Lời nhắn của người mua: ${part.note}`, { face: "italic", size: 10 });
  if (part.sample) say("Đơn có hàng mẫu của bản trình diễn, không phải hàng thật.", { face: "italic", size: 10 });
}
