import type { SandboxContext } from "../core/definition";
import { bodyOf, numberAt, type SandboxRequest, type SandboxResponse, textsAt } from "../core/http";
import type { SandboxListing, SandboxOrder } from "../core/state";
import { answer, refusal } from "./envelope";
import { ATTRIBUTES, CATEGORIES, CERTIFICATION, CERTIFIED_CATEGORY, WAREHOUSES } from "./fixtures";

const seconds = (ms: number) => Math.floor(ms / 1_000);

const STATUS = {
  pending: ["PENDING", "AUDITING"],
  live: ["ACTIVATE", "APPROVED"],
  hidden: ["SELLER_DEACTIVATED", "APPROVED"],
  rejected: ["FAILED", "FAILED"],
  banned: ["PLATFORM_DEACTIVATED", "FAILED"],
  deleted: ["DELETED", "NONE"],
} as const;

export function statusOf(listing: SandboxListing): string {
  return STATUS[listing.status][0];
}

/** A live product may have an edit in audit, or one that failed it. */
function auditOf(listing: SandboxListing): string {
  if (listing.edit) return "AUDITING";
  return listing.status === "live" && listing.reasons.length > 0 ? "FAILED" : STATUS[listing.status][1];
}

function skusOf({ units }: SandboxListing): Record<string, unknown>[] {
  return units.map((unit) => ({
    id: unit.id,
    seller_sku: unit.sku,
    price: { currency: "VND", tax_exclusive_price: String(unit.price) },
    inventory: [{ warehouse_id: WAREHOUSES[0].id, quantity: unit.stock }],
    status_info: { status: "NORMAL" },
  }));
}

function brief(listing: SandboxListing): Record<string, unknown> {
  return {
    id: listing.id,
    title: listing.title,
    status: statusOf(listing),
    audit: { status: auditOf(listing), pre_approved_reasons: [] },
    skus: skusOf(listing),
    create_time: seconds(listing.createdAt),
    update_time: seconds(listing.updatedAt),
  };
}

function detail(listing: SandboxListing): Record<string, unknown> {
  return {
    ...brief(listing),
    description: listing.description,
    category_chains: [{ id: listing.category, parent_id: "700400", local_name: "", is_leaf: true }],
    skus: skusOf(listing).map((sku, position) => ({
      ...sku,
      sales_attributes: listing.units[position]?.options.map((value_name, tier) => ({
        name: listing.tiers?.[tier]?.name ?? "",
        value_name,
      })),
    })),
    ...listing.raw,
    audit_failed_reasons: listing.reasons.map((reason) => ({
      position: "product",
      reasons: [reason],
      suggestions: ["Sửa nội dung và gửi lại"],
      listing_platform: "TIKTOK_SHOP",
    })),
  };
}

const ORDER_STATUS = {
  unpaid: "UNPAID",
  to_ship: "AWAITING_SHIPMENT",
  shipped: "IN_TRANSIT",
  completed: "COMPLETED",
  cancelled: "CANCELLED",
} as const;

export function orderStatus(order: SandboxOrder): string {
  return ORDER_STATUS[order.status];
}

function order(entry: SandboxOrder): Record<string, unknown> {
  const total = entry.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return {
    id: entry.id,
    status: orderStatus(entry),
    create_time: seconds(entry.createdAt),
    update_time: seconds(entry.updatedAt),
    is_cod: entry.cod,
    fulfillment_type: "FULFILLMENT_BY_SELLER",
    payment: { currency: "VND", sub_total: String(total), shipping_fee: "0", total_amount: String(total) },
    recipient_address: { name: "P***n", phone_number: "(+84)9******12", region_code: "VN", full_address: "***" },
    line_items: entry.lines.flatMap((line) =>
      Array.from({ length: line.quantity }, (_, position) => ({
        id: `${entry.id}${line.id}${position}`,
        product_id: line.listing,
        sku_id: line.unit,
        seller_sku: line.sku,
        product_name: line.title,
        sale_price: String(line.price),
        original_price: String(line.price),
        currency: "VND",
        display_status: orderStatus(entry),
      })),
    ),
  };
}

/** Pages by an opaque token; here it is the position. */
function pageOf<T>(all: readonly T[], request: SandboxRequest): { page: T[]; next: string } | undefined {
  const size = Number(request.query.get("page_size") ?? 20);
  if (!(size >= 1 && size <= 100)) return undefined;
  const start = Number(Buffer.from(request.query.get("page_token") ?? "", "base64").toString() || 0);
  const more = start + size < all.length;
  return {
    page: all.slice(start, start + size),
    next: more ? Buffer.from(String(start + size)).toString("base64") : "",
  };
}

export function searchProducts(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const body = bodyOf(request);
  const skus = textsAt(body, "seller_skus");
  if (skus.length > 10) return refusal(market, 36009004, "at most 10 seller_skus");
  const from = numberAt(body, "update_time_ge");
  const to = numberAt(body, "update_time_le");
  const found = (
    skus.length > 0 ? [...new Set(skus.flatMap((sku) => market.withSku(shop, sku)))] : market.visible(shop)
  )
    .filter((listing) => !(seconds(listing.updatedAt) < from) && !(seconds(listing.updatedAt) > to))
    .filter((listing) => typeof body.status !== "string" || body.status === "ALL" || statusOf(listing) === body.status);
  const paged = pageOf(found, request);
  if (!paged) return refusal(market, 36009004, "page_size must be 1-100");
  return answer(market, { total_count: found.length, next_page_token: paged.next, products: paged.page.map(brief) });
}

export function searchOrders(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const from = numberAt(bodyOf(request), "update_time_ge");
  const found = market.orders(shop).filter((entry) => !(seconds(entry.updatedAt) < from));
  const paged = pageOf(found, request);
  if (!paged) return refusal(market, 36009004, "page_size must be 1-100");
  return answer(market, { total_count: found.length, next_page_token: paged.next, orders: paged.page.map(order) });
}

/** GET requests of a shop. */
export function read(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse | undefined {
  const known = market.state.shops.get(shop);
  switch (request.path) {
    case "/authorization/202309/shops": {
      const shops = [
        {
          id: shop,
          name: known?.name,
          region: "VN",
          seller_type: "LOCAL",
          cipher: known?.keys.cipher,
          code: "VNLCABC123",
        },
      ];
      return answer(market, { shops: known ? shops : [] });
    }
    case "/product/202309/categories":
      return answer(market, { categories: CATEGORIES });
    case "/product/202309/brands":
      return answer(market, { brands: [], next_page_token: "", total_count: 0 });
    case "/product/202312/prerequisites":
      return answer(market, { check_results: [{ check_item: "SHOP_STATUS", is_failed: false, fail_reasons: [] }] });
    case "/logistics/202309/warehouses":
      return answer(market, { warehouses: WAREHOUSES });
    case "/order/202507/orders":
    case "/order/202309/orders": {
      const ids = (request.query.get("ids") ?? "").split(",");
      const orders = ids.flatMap((id) => market.state.orders.get(id) ?? []).filter((entry) => entry.shop === shop);
      return answer(market, { orders: orders.map(order) });
    }
    default:
  }
  const category = /^\/product\/202309\/categories\/(\d+)\/(attributes|rules)$/.exec(request.path);
  if (category?.[2] === "attributes") return answer(market, { attributes: ATTRIBUTES });
  if (category) {
    const paper = { ...CERTIFICATION, is_required: category[1] === CERTIFIED_CATEGORY };
    return answer(market, {
      product_certifications: [paper],
      size_chart: { is_supported: false },
      cod: { is_supported: true },
      package_dimension: { is_required: false },
    });
  }
  const product = /^\/product\/\d+\/products\/(\d+)$/.exec(request.path)?.[1];
  if (product === undefined) return undefined;
  const listing = market.find(shop, product);
  return listing && listing.status !== "deleted"
    ? answer(market, detail(listing))
    : refusal(market, 12052032, "product does not exist");
}
