import { cleanText } from "../../../../platform/http/clean-text";
import { parseVnd } from "../../../../platform/money/parse-vnd";
import { checkContent } from "../check-content";
import { EMPTY_FIELDS, LABEL_FIELDS, type LabelField, LIMITS } from "../fields";
import { SIZE_NAME_LENGTH, sameSizeName } from "../size-name";
import { cellOf, EDITABLE, HEADINGS, type OfferColumn, type SheetColumn, type SheetProduct } from "./columns";
import {
  CHANGED,
  EMPTIED,
  HALF_OFFER,
  LABEL_ON_FIRST,
  NAME_FIXED,
  PRICE,
  SIZE_NAME,
  STOCK,
  tooLong,
  type Words,
} from "./line-words";
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
    if (cleanText(written) === before) return [];
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
  const most = column === "unit_label" ? LIMITS.sizeName : LIMITS.label;
  return written.length <= most ? written : fault(column, written, "too_long", tooLong(most));
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

/** What the editor refuses of a label or a size's name is refused here too. */
function labelFaults(product: SheetProduct, cells: readonly CellChange[]): Fault[] {
  const changed = product.size === undefined ? cells.filter(({ column }) => isLabel(column)) : [];
  const named = cells.find(({ column }) => column === "unit_label");
  if (changed.length === 0 && !named) return [];
  const after = Object.fromEntries(changed.map(({ column, after: value }) => [column, value || null]));
  const label = { ...product.label, ...after };
  const sizes = named ? [{ size: product.size ?? 1, name: named.after, net: null, gtin: null }] : [];
  const values = new Map<string, { column: SheetColumn; value: string }>([
    ...cells.map(({ column, after: value }) => [`label.${column}`, { column, value }] as const),
    ...(named ? [["sizes", { column: named.column, value: named.after }] as const] : []),
  ]);
  return checkContent({ ...EMPTY_FIELDS, label, sizes }).flatMap(({ field, code, weight, message, message_en }) => {
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

function fault(column: SheetColumn, value: string, code: string, words: Words): Fault {
  return { column: headingOf(column), code, value, ...words };
}
