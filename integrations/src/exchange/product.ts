import { type Fault, isGtin, measure } from "../core";
import type { ColumnMapping, ExchangeField } from "./mapping";

/** One approved product, or one of its sizes, as it is handed over. */
export interface ExchangeProduct {
  /** Ours, stable over every batch: the key by which answers come back. */
  readonly rowCode: string;
  readonly name: string;
  /** What buyers choose it by; absent where the product is one thing to buy. */
  readonly size?: string;
  readonly category: string;
  readonly description: string;
  /** Whole đồng. */
  readonly price: number;
  readonly stock: number;
  readonly saleUnit: string;
  readonly weightGrams: number;
  readonly pictures: readonly string[];
  /** Absent when the recognition is not in force: no badge is handed over then. */
  readonly recognition?: { readonly stars: number; readonly decisionNumber: string; readonly expires: string };
  readonly producerName: string;
  readonly producerAddress: string;
  readonly gtin?: string;
  readonly traceUrl?: string;
  readonly papers: readonly { readonly name: string; readonly url: string; readonly expires?: string }[];
}

/** Rows of one product are told apart: by a column of their own, or in the name. */
function nameIn({ name, size }: ExchangeProduct, { columns }: ColumnMapping): string {
  const told = size === undefined || columns.some(({ field }) => field === "size");
  return told ? name : `${name} – ${size}`;
}

function texts(product: ExchangeProduct, mapping: ColumnMapping): Record<ExchangeField, readonly string[]> {
  const { recognition } = product;
  return {
    rowCode: [product.rowCode],
    name: [nameIn(product, mapping)],
    size: product.size ? [product.size] : [],
    category: [product.category],
    description: [product.description],
    price: [String(product.price)],
    stock: [String(product.stock)],
    saleUnit: [product.saleUnit],
    weight: [String(product.weightGrams)],
    pictures: product.pictures,
    stars: recognition ? [String(recognition.stars)] : [],
    decisionNumber: recognition ? [recognition.decisionNumber] : [],
    certificateExpiry: recognition ? [recognition.expires] : [],
    producerName: [product.producerName],
    producerAddress: [product.producerAddress],
    gtin: product.gtin ? [product.gtin] : [],
    traceUrl: product.traceUrl ? [product.traceUrl] : [],
    papers: product.papers.map((paper) => `${paper.name}: ${paper.url}`),
  };
}

/** The cells of one row, in the order of the columns. Numbers stay numbers; several pictures stand on several lines. */
export function rowCells(product: ExchangeProduct, mapping: ColumnMapping): (string | number)[] {
  const values = texts(product, mapping);
  return mapping.columns.map((column) => {
    if (column.field === undefined) return column.constant ?? "";
    if (column.field === "price") return product.price;
    if (column.field === "stock") return product.stock;
    if (column.field === "weight") return column.unit === "kg" ? product.weightGrams / 1_000 : product.weightGrams;
    const all = values[column.field].map((text) => text.normalize("NFC"));
    return column.position === undefined ? all.join("\n") : (all[column.position] ?? "");
  });
}

const FIELD_NAMES: Readonly<Partial<Record<ExchangeField, string>>> = { name: "title", pictures: "images" };

function cellFaults(product: ExchangeProduct, mapping: ColumnMapping): Fault[] {
  const cells = rowCells(product, mapping);
  return mapping.columns.flatMap((column, position): Fault[] => {
    const text = String(cells[position] ?? "").trim();
    const field = column.field === undefined ? column.header : (FIELD_NAMES[column.field] ?? column.field);
    if (text === "") return column.required ? [{ field, rule: "required" }] : [];
    const length = measure(text, "characters");
    if (column.maxLength !== undefined && length > column.maxLength) {
      return [{ field, rule: "too_long_characters", detail: { length, max: column.maxLength } }];
    }
    return column.allowed && !column.allowed.includes(text) ? [{ field, rule: "not_an_option" }] : [];
  });
}

/** Pictures the receiving desk can fetch; a simulation, on this machine itself, those of this machine too. */
const REACHABLE = { true: /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/, false: /^https:\/\// } as const;

/**
 * Everything that would make the receiving desk send the row back.
 * @param today a calendar day of Việt Nam @param sample whether the file is for a simulation
 */
export function productFaults(
  product: ExchangeProduct,
  mapping: ColumnMapping,
  today: string,
  sample = false,
): readonly Fault[] {
  const faults = cellFaults(product, mapping);
  const add = (field: string, rule: string) => faults.push({ field, rule });
  if (!Number.isInteger(product.price)) add("price", "not_whole");
  if (!(product.price > 0))
    faults.push({ field: "price", rule: "too_small", detail: { value: product.price, min: 1 } });
  if (!Number.isInteger(product.stock) || product.stock < 0) add("stock", "not_whole");
  if (!(product.weightGrams > 0))
    faults.push({ field: "weight", rule: "too_small", detail: { value: product.weightGrams, min: 1 } });
  const reachable = REACHABLE[`${sample}`];
  if (product.pictures.some((url) => !reachable.test(url))) add("images", "not_uploaded");
  if (product.gtin !== undefined && !isGtin(product.gtin)) add("gtin", "check_digit");
  if (product.recognition && product.recognition.expires <= today) add("certificateExpiry", "expired");
  for (const paper of product.papers) {
    if (paper.expires !== undefined && paper.expires <= today) add(`paper:${paper.name}`, "expired");
  }
  return faults;
}
