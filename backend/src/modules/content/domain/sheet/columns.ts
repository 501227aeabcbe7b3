import { createHash } from "node:crypto";
import { LABEL_FIELDS, type LabelField } from "../fields";

/** A producer's product, or one more size of it, as a line of the sheet shows it. */
export type SheetProduct = {
  id: string;
  name: string;
  /** Of a line after the product's first: which size it is. Facts of the label stand on the first line alone. */
  size?: number | undefined;
  /** Names of the product's other sizes; absent where it has one size. */
  other_sizes?: readonly string[] | undefined;
  /** Null while it is not on sale. */
  offer: { price: number; stock: number; unit_label: string | null } | null;
  label: Record<LabelField, string | null>;
};

export type OfferColumn = "price" | "stock" | "unit_label";
export type SheetColumn = "code" | "name" | OfferColumn | LabelField | "mark";

const LABEL_HEADINGS: Record<LabelField, string> = {
  net_quantity: "Khối lượng tịnh",
  ingredients: "Thành phần",
  allergens: "Chất gây dị ứng",
  shelf_life: "Hạn sử dụng",
  storage: "Bảo quản",
  usage: "Cách dùng",
  warnings: "Cảnh báo",
  origin: "Xuất xứ",
  responsible_party: "Nơi chịu trách nhiệm",
  quality_declaration: "Số công bố chất lượng",
  food_safety_certificate: "Giấy an toàn thực phẩm",
  gtin: "Mã vạch",
  trace_code: "Mã truy xuất",
};

/** Heading of every column, in the order of the sheet. */
export const HEADINGS: ReadonlyMap<SheetColumn, string> = new Map<SheetColumn, string>([
  ["code", "Mã dòng (không sửa)"],
  ["name", "Tên sản phẩm (không sửa)"],
  ["price", "Giá bán (đồng)"],
  ["stock", "Số lượng còn"],
  ["unit_label", "Đơn vị bán"],
  ...LABEL_FIELDS.map((field) => [field, LABEL_HEADINGS[field]] as const),
  ["mark", "Dấu (không sửa)"],
]);

/** Columns a producer may change. */
export const EDITABLE: readonly (OfferColumn | LabelField)[] = ["price", "stock", "unit_label", ...LABEL_FIELDS];

/** What a line is found by again. The first line of a product carries its id alone, as it did before there were sizes. */
export function codeOf({ id, size }: Pick<SheetProduct, "id" | "size">): string {
  return size === undefined ? id : `${id}-${size}`;
}

/** How a line is named to people. */
export function lineName({ name, size, offer }: SheetProduct): string {
  return size === undefined ? name : `${name} (${offer?.unit_label ?? size})`;
}

/** What a cell shows; empty where nothing is known. */
export function cellOf(product: SheetProduct, column: OfferColumn | LabelField): string {
  if (column === "price" || column === "stock") return product.offer === null ? "" : String(product.offer[column]);
  if (column === "unit_label") return product.offer?.unit_label ?? "";
  return product.size === undefined ? (product.label[column] ?? "") : "";
}

/** Changes whenever something on the line does, so that a sheet downloaded before is recognised. */
export function markOf(product: SheetProduct): string {
  const cells = EDITABLE.map((column) => cellOf(product, column));
  return createHash("sha256")
    .update(JSON.stringify([codeOf(product), ...cells]))
    .digest("hex")
    .slice(0, 12);
}

/** The sheet as a producer downloads it: one line of headings, one line per product and further size. Amounts are numbers. */
export function sheetRows(products: readonly SheetProduct[]): (string | number)[][] {
  const lines = products.map((product) => [
    codeOf(product),
    product.name,
    ...EDITABLE.map((column) => {
      const cell = cellOf(product, column);
      return cell !== "" && (column === "price" || column === "stock") ? Number(cell) : cell;
    }),
    markOf(product),
  ]);
  return [[...HEADINGS.values()], ...lines];
}
