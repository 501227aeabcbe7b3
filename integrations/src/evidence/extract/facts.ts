import { excerptOf } from "./excerpt";
import { type PageMarks, readMarks } from "./marks";
import { parseDong, shownDong } from "./money";
import { present } from "./present";
import { type Availability, availabilityOf, type StructuredProduct, structuredProducts } from "./structured";

/** What a public page says about one product. Absent is "the page does not say it". */
export interface PageFacts {
  readonly title?: string;
  readonly heading?: string;
  readonly canonical?: string;
  readonly openGraph: Readonly<Record<string, string>>;
  readonly products: readonly StructuredProduct[];
  /** The product's name by the most trustworthy of these marks. */
  readonly name?: string;
  /** Whole đồng. */
  readonly price?: number;
  readonly availability: Availability | "contact_only";
  readonly seller?: string;
  readonly gtin?: string;
  readonly sku?: string;
  readonly excerpt: string;
  /** A page of success that says the product is not there. */
  readonly saysMissing: boolean;
  /** A page of success that wants a proof of humanity or a script before it shows anything. */
  readonly saysNothing: boolean;
  readonly truncated: boolean;
}

const MISSING =
  /không tìm thấy|không tồn tại|đã bị xóa|đã bị xoá|ngừng kinh doanh|trang không có|page not found|product not found|(^|\s)404(\s|$)/iu;
const GUARDED = /captcha|verify you are human|access denied|just a moment|enable javascript|bật javascript|xác minh/iu;
const SOLD_OUT = /hết hàng|tạm hết|cháy hàng|ngừng bán|ngưng bán|out of stock|sold out/iu;
const CONTACT = /liên hệ|báo giá/iu;
const CAN_BUY = /thêm vào giỏ|mua ngay|đặt hàng|đặt mua|add to cart|buy now|còn hàng/iu;
const SHORTEST_TEXT = 40;

/** Sites hang their own name on a page's title: "Trà sen | Shopee Việt Nam". */
function withoutSite(title: string, site: string | undefined): string {
  const [first = title, ...rest] = title.split(/\s+[|–—]\s+/u);
  const tail = rest.join(" ").toLowerCase();
  return rest.length > 0 && (site === undefined || tail.includes(site.toLowerCase())) ? first : title;
}

function saidAvailability(marks: PageMarks, price: number | undefined): PageFacts["availability"] {
  const meta = availabilityOf(marks.meta.get("product:availability") ?? marks.meta.get("og:availability"));
  if (meta !== "unknown") return meta;
  const cues = marks.cues.join(" | ");
  if (SOLD_OUT.test(cues) || SOLD_OUT.test(marks.prices.join(" | "))) return "out_of_stock";
  if (price === undefined && CONTACT.test(marks.prices.join(" | "))) return "contact_only";
  return CAN_BUY.test(cues) ? "in_stock" : "unknown";
}

function saidPrice({ meta, prices }: PageMarks): number | undefined {
  const currency = meta.get("product:price:currency") ?? meta.get("pricecurrency") ?? "VND";
  const amount = meta.get("product:price:amount") ?? meta.get("og:price:amount") ?? meta.get("price");
  const byMeta = amount !== undefined && currency.toUpperCase() === "VND" ? parseDong(amount) : undefined;
  return byMeta ?? prices.map(shownDong).find((shown) => shown !== undefined);
}

function openGraph(meta: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...meta].filter(([name]) => /^(og|product):/.test(name)).slice(0, 30));
}

function saidName({ meta, heading, title }: PageMarks, only: StructuredProduct | undefined): string | undefined {
  const site = meta.get("og:site_name");
  const ogTitle = meta.get("og:type") === "website" ? undefined : meta.get("og:title");
  return only?.name ?? (ogTitle && withoutSite(ogTitle, site)) ?? heading ?? (title && withoutSite(title, site));
}

/** Reads the facts of a page from its HTML. Structured data is believed before OpenGraph, and both before looks. */
export function pageFacts(html: string): PageFacts {
  const marks = readMarks(html);
  const products = structuredProducts(marks.structured);
  const only = products.length === 1 ? products[0] : undefined;
  const price = only?.price ?? (products.length > 1 ? undefined : saidPrice(marks));
  const structured = only?.availability ?? "unknown";
  const loud = `${marks.title ?? ""} | ${marks.heading ?? ""}`;
  const empty = marks.text.length < SHORTEST_TEXT && products.length === 0 && !marks.meta.has("og:title");
  return {
    ...present({
      title: marks.title,
      heading: marks.heading,
      canonical: marks.canonical?.slice(0, 1_000),
      name: saidName(marks, only),
      price,
      seller: only?.seller ?? marks.sellers[0],
      gtin: only?.gtin,
      sku: only?.sku,
    }),
    openGraph: openGraph(marks.meta),
    products,
    availability: structured === "unknown" ? saidAvailability(marks, price) : structured,
    excerpt: excerptOf(marks.text),
    saysMissing: MISSING.test(loud),
    saysNothing: GUARDED.test(loud) || empty,
    truncated: marks.truncated,
  };
}
