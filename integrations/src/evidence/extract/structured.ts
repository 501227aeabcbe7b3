import { isGtin } from "../../core";
import { tidy } from "./marks";
import { parseDong } from "./money";
import { present } from "./present";

/** Whether the page says that somebody can buy now. */
export type Availability = "in_stock" | "out_of_stock" | "unknown";

/** One schema.org Product as the page describes it; a field is absent where it does not. */
export interface StructuredProduct {
  readonly name?: string;
  readonly brand?: string;
  readonly sku?: string;
  readonly gtin?: string;
  /** Whole đồng; other currencies are left out. */
  readonly price?: number;
  readonly availability: Availability;
  readonly seller?: string;
  readonly url?: string;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function text(value: unknown): string | undefined {
  const [first] = list(value);
  if (typeof first === "number") return String(first);
  if (typeof first === "string") return tidy(first).slice(0, 500) || undefined;
  return isNode(first) ? text(first.name ?? first["@value"]) : undefined;
}

const typed = (node: Node, type: RegExp) =>
  list(node["@type"]).some((name) => typeof name === "string" && type.test(name));

/** `https://schema.org/InStock`, `InStock`, `in stock` … */
export function availabilityOf(word: string | undefined): Availability {
  const plain =
    (word ?? "")
      .split("/")
      .at(-1)
      ?.toLowerCase()
      .replace(/[\s_-]/g, "") ?? "";
  if (
    /^(instock|limitedavailability|onlineonly|preorder|presale|backorder|madetoorder|available|availablefororder)$/.test(
      plain,
    )
  ) {
    return "in_stock";
  }
  return /^(outofstock|oos|soldout|discontinued|instoreonly|reserved|unavailable)$/.test(plain)
    ? "out_of_stock"
    : "unknown";
}

const GTIN_FIELDS = ["gtin13", "gtin", "gtin14", "gtin12", "gtin8", "productID"];

function productOf(node: Node): StructuredProduct {
  const offers = list(node.offers).filter(isNode);
  const offer = offers.find(({ price, lowPrice }) => price !== undefined || lowPrice !== undefined) ?? offers[0];
  const specification = isNode(offer?.priceSpecification) ? offer.priceSpecification : undefined;
  const currency = text(offer?.priceCurrency ?? specification?.priceCurrency);
  const amount = text(offer?.price ?? offer?.lowPrice ?? specification?.price);
  const price = amount !== undefined && (currency ?? "VND").toUpperCase() === "VND" ? parseDong(amount) : undefined;
  const gtin = GTIN_FIELDS.map((field) => text(node[field])?.replace(/^gtin\d*:/i, "")).find(
    (code) => code && isGtin(code),
  );
  const fields = {
    name: text(node.name),
    brand: text(node.brand),
    sku: text(node.sku),
    gtin,
    price,
    seller: text(offer?.seller ?? node.seller),
    url: text(node.url ?? offer?.url),
  };
  return { ...present(fields), availability: availabilityOf(text(offer?.availability)) };
}

const MOST_PRODUCTS = 50;
const MOST_NODES = 5_000;

/** Every Product in a page's JSON-LD, wherever it hides (`@graph`, lists, item lists). Broken blocks are passed over. */
export function structuredProducts(blocks: readonly string[]): StructuredProduct[] {
  const queue: unknown[] = blocks.flatMap((block) => {
    try {
      return [JSON.parse(block) as unknown];
    } catch {
      return [];
    }
  });
  const found: StructuredProduct[] = [];
  for (let at = 0; at < queue.length && at < MOST_NODES && found.length < MOST_PRODUCTS; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    else if (isNode(value)) {
      if (typed(value, /^(https?:\/\/schema\.org\/)?Product(Group|Model)?$/)) found.push(productOf(value));
      else queue.push(value["@graph"], value.mainEntity, value.itemListElement, value.item);
    }
  }
  return found;
}
