import { cleanText } from "../../../../platform/http/clean-text";
import { parseVnd } from "../../../../platform/money/parse-vnd";
import { checkContent } from "../check-content";
import { EMPTY_FIELDS, LABEL_FIELDS, type LabelField, LIMITS } from "../fields";
import { SIZE_NAME_LENGTH, sameSizeName } from "../size-name";
import { cellOf, EDITABLE, HEADINGS, type OfferColumn, type SheetColumn, type SheetProduct } from "./columns";
import type { CellChange, CellFault } from "./read-sheet";

type Fault = Omit<CellFault, "line">;
type Read = { cells: CellChange[]; faults: Fault[] };

const HIGHEST_PRICE = 1_000_000_000;
const HIGHEST_STOCK = 1_000_000;

/**
 * Compares one line with the product as it stands.
 * @param cell the text of a column; undefined where the file has no such column, which leaves it as it is
 * @param current false where the product changed after the sheet was downloaded
 */
export function readLine(
  product: SheetProduct,
  cell: (column: SheetColumn) => string | undefined,
  current: boolean,
): Read {
  const faults: Fault[] = [];
  const name = cell("name");
  if (name !== undefined && cleanText(name) !== cleanText(product.name))
    faults.push(fault("name", name, "name_fixed", NAME_FIXED));
  const cells = EDITABLE.flatMap((column) => {
    const written = cell(column);
    if (written === undefined) return [];
    const before = cellOf(product, column);
    const after = keptAs(column, cleanText(written));
    if (typeof after !== "string") {
      faults.push({ ...after, value: written });
      return [];
    }
    return after === before ? [] : [{ column, heading: headingOf(column), before, after }];
  });
  faults.push(...offerFaults(product, cells), ...sizeFaults(product, cells), ...labelFaults(product, cells));
  if (!current) for (const { column, after } of cells) faults.push(fault(column, after, "changed_meanwhile", CHANGED));
  return { cells, faults };
}

/** The cell in the one way it is kept, or what is wrong with it. */
function keptAs(column: OfferColumn | LabelField, written: string): string | Fault {
  if (written === "") return "";
  if (column === "price") {
    const price = parseVnd(written);
    return price !== null && price > 0 && price <= HIGHEST_PRICE
      ? String(price)
      : fault(column, written, "price", PRICE);
  }
  if (column === "stock") {
    const stock = /^\d{1,3}([.,]\d{3})*$|^\d+$/.test(written) ? Number(written.replace(/[.,]/g, "")) : Number.NaN;
    return stock <= HIGHEST_STOCK ? String(stock) : fault(column, written, "stock", STOCK);
  }
  return written.length <= LIMITS.label ? written : fault(column, written, "too_long", TOO_LONG);
}

/** Price and stock are given together, and emptying them does not end a sale. */
function offerFaults({ offer }: SheetProduct, cells: readonly CellChange[]): Fault[] {
  const after = (column: OfferColumn) => cells.find((change) => change.column === column)?.after;
  const emptied = (["price", "stock"] as const).filter((column) => offer !== null && after(column) === "");
  if (emptied.length > 0) return emptied.map((column) => fault(column, "", "emptied", EMPTIED));
  if (offer !== null) return [];
  const given = (["price", "stock"] as const).filter((column) => (after(column) ?? "") !== "");
  if (given.length === 1) {
    const missing = given[0] === "price" ? "stock" : "price";
    return [fault(missing, "", "half_offer", HALF_OFFER)];
  }
  const unit = after("unit_label");
  return given.length === 0 && unit ? [fault("unit_label", unit, "no_offer", HALF_OFFER)] : [];
}

/** With several sizes each keeps a short name of its own, and only the first line carries the facts of the label. */
function sizeFaults({ size, other_sizes }: SheetProduct, cells: readonly CellChange[]): Fault[] {
  if (!other_sizes) return [];
  const named = cells.find(({ column }) => column === "unit_label");
  const strange = size === undefined ? [] : cells.filter(({ column }) => isLabel(column));
  return [
    ...strange.map(({ column, after }) => fault(column, after, "label_on_first", LABEL_ON_FIRST)),
    ...(named && !isSizeName(named.after, other_sizes)
      ? [fault("unit_label", named.after, "size_name", SIZE_NAME)]
      : []),
  ];
}

function isSizeName(name: string, others: readonly string[]): boolean {
  return name !== "" && [...name].length <= SIZE_NAME_LENGTH && !others.some((other) => sameSizeName(other, name));
}

/** What the editor refuses of a label is refused here too. */
function labelFaults(product: SheetProduct, cells: readonly CellChange[]): Fault[] {
  const changed = product.size === undefined ? cells.filter(({ column }) => isLabel(column)) : [];
  if (changed.length === 0) return [];
  const after = Object.fromEntries(changed.map(({ column, after: value }) => [column, value || null]));
  const label = { ...product.label, ...after };
  const values = new Map(cells.map(({ column, after: value }) => [`label.${column}`, { column, value }]));
  return checkContent({ ...EMPTY_FIELDS, label }).flatMap(({ field, code, weight, message, message_en }) => {
    if (weight !== "must") return [];
    const cell = values.get(field) ?? (field === "label" ? { column: changed[0]?.column, value: "" } : undefined);
    return cell?.column ? [fault(cell.column, cell.value, code, { message, message_en })] : [];
  });
}

export function isLabel(column: string): column is LabelField {
  return LABEL_FIELDS.some((field) => field === column);
}

function headingOf(column: SheetColumn): string {
  return HEADINGS.get(column) ?? column;
}

type Words = { message: string; message_en: string };

function fault(column: SheetColumn, value: string, code: string, words: Words): Fault {
  return { column: headingOf(column), code, value, ...words };
}

const NAME_FIXED: Words = {
  message: "Tên theo giấy công nhận, không sửa ở đây. Xin trả lại tên cũ; tên sai thì báo cán bộ phụ trách OCOP.",
  message_en: "The certified name is not changed here. Put it back; if it is wrong, tell the OCOP officer.",
};
const PRICE: Words = {
  message: "Giá chưa rõ. Ghi số đồng tròn, ví dụ 50.000 hoặc 50000.",
  message_en: "The price is not clear. Write whole đồng, such as 50.000 or 50000.",
};
const STOCK: Words = {
  message: "Số lượng còn là số nguyên từ 0 trở lên, ví dụ 25.",
  message_en: "The quantity is a whole number from 0, such as 25.",
};
const TOO_LONG: Words = {
  message: `Ô này dài hơn ${LIMITS.label} chữ. Xin viết ngắn lại như trên nhãn.`,
  message_en: `This cell has more than ${LIMITS.label} letters. Shorten it as on the label.`,
};
const EMPTIED: Words = {
  message: "Để trống không ngừng bán. Muốn ngừng bán, ghi số lượng còn là 0.",
  message_en: "An empty cell does not end the sale. To stop selling, write 0 as the quantity.",
};
const HALF_OFFER: Words = {
  message: "Muốn bán sản phẩm này, ghi cả giá bán và số lượng còn.",
  message_en: "To sell this product, give both the price and the quantity.",
};
const LABEL_ON_FIRST: Words = {
  message: "Dòng này là một loại khác của sản phẩm. Xin ghi nhãn ở dòng đầu của sản phẩm; ô này để trống.",
  message_en:
    "This line is a further size. Write the facts of the label on the product's first line; leave this cell empty.",
};
const SIZE_NAME: Words = {
  message: `Mỗi loại cần tên riêng, tối đa ${SIZE_NAME_LENGTH} chữ, ví dụ “Túi 200 g”.`,
  message_en: `Each size needs a name of its own of at most ${SIZE_NAME_LENGTH} letters, such as “Túi 200 g”.`,
};
const CHANGED: Words = {
  message: "Sản phẩm này đã đổi sau khi cô bác tải bảng. Xin tải bảng mới rồi sửa lại ô này.",
  message_en: "This product changed after the sheet was downloaded. Download a fresh sheet and edit this cell again.",
};
