import { parseJson } from "../../transport";
import type { SandboxContext } from "../core/definition";
import { type SandboxResponse, textsAt } from "../core/http";
import type { SandboxListing, SandboxOrder } from "../core/state";
import { answer, flat, refusal } from "./envelope";
import { ATTRIBUTES, BRANDS, CATEGORY_TREE, LEAVES } from "./fixtures";

const STATUS = {
  pending: ["Pending QC", null],
  live: ["Active", null],
  hidden: ["InActive", null],
  rejected: ["Suspended", "Reject"],
  banned: ["Suspended", "Lock"],
  deleted: ["Deleted", null],
} as const;

const FILTERS: Readonly<Record<string, readonly SandboxListing["status"][]>> = {
  all: ["pending", "live", "hidden", "rejected", "banned"],
  live: ["live"],
  inactive: ["hidden"],
  deleted: ["deleted"],
  pending: ["pending"],
  rejected: ["rejected"],
  "sold-out": ["live"],
};

function product(listing: SandboxListing): Record<string, unknown> {
  const [status, subStatus] = STATUS[listing.status];
  const reasons = listing.reasons.map((violationDetail) => ({ suggestion: "", violationDetail }));
  return {
    item_id: Number(listing.id),
    primary_category: Number(listing.category),
    status,
    subStatus,
    created_time: String(listing.createdAt),
    updated_time: String(listing.updatedAt),
    images: listing.images,
    marketImages: [],
    attributes: {
      ...(typeof listing.raw.attributes === "object" ? listing.raw.attributes : {}),
      name: listing.title,
      description: listing.description,
    },
    variation: Object.fromEntries(
      (listing.tiers ?? []).map(({ name, options }, position) => [
        `Variation${position + 1}`,
        { name, label: name, hasImage: false, customize: true, options },
      ]),
    ),
    trialProduct: false,
    rejectReason: reasons.length > 0 ? reasons : null,
    hiddenReason: null,
    suspendedSkus: null,
    skus: listing.units.map((unit) => ({
      SkuId: Number(unit.id),
      SellerSku: unit.sku,
      saleProp: {},
      // The words of a custom variation stand beside the other fields.
      ...Object.fromEntries((listing.tiers ?? []).map(({ name }, tier) => [name, unit.options[tier]])),
      ShopSku: `${listing.id}_VN-${unit.id}`,
      Status: listing.status === "live" || listing.status === "pending" ? "active" : "inactive",
      quantity: unit.stock,
      Available: unit.stock,
      price: unit.price,
      special_price: 0,
      Images: [],
      Url: `https://www.lazada.vn/-i${listing.id}-s${unit.id}.html`,
      multiWarehouseInventories: [
        { warehouseCode: "dropshipping", quantity: unit.stock, sellableQuantity: unit.stock },
      ],
    })),
  };
}

/** `2026-01-01T08:00:00+07:00`, as the order pages print it. */
function printed(at: number): string {
  return `${new Date(at + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

const ORDER_STATUS = {
  unpaid: "unpaid",
  to_ship: "pending",
  shipped: "shipped",
  completed: "delivered",
  cancelled: "canceled",
} as const;

function orderHead(order: SandboxOrder): Record<string, unknown> {
  const total = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return {
    order_id: Number(order.id),
    order_number: Number(order.id),
    statuses: [...new Set(orderItems(order).map(({ status }) => status))],
    created_at: printed(order.createdAt),
    updated_at: printed(order.updatedAt),
    price: `${total}.00`,
    payment_method: order.cod ? "COD" : "ONLINE",
    items_count: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    customer_first_name: "A***",
    address_shipping: { first_name: "A***", phone: "84******12", city: "Đồng Tháp", country: "Vietnam" },
    warehouse_code: "dropshipping",
  };
}

function orderItems(order: SandboxOrder): Record<string, unknown>[] {
  return order.lines.flatMap((line) =>
    Array.from({ length: line.quantity }, (_, position) => ({
      order_item_id: Number(order.id) + Number(line.id) * 100 + position,
      order_id: Number(order.id),
      name: line.title,
      sku: line.sku,
      shop_sku: `${line.listing}_VN-${line.unit}`,
      sku_id: line.unit,
      product_id: line.listing,
      item_price: `${line.price}.00`,
      paid_price: `${line.price}.00`,
      currency: "VND",
      // The first pieces are the ones taken off, so that nobody may rely on a line being named by a piece that stays.
      status: position < (line.cancelled ?? 0) ? ORDER_STATUS.cancelled : ORDER_STATUS[order.status],
      shipping_type: "Dropshipping",
    })),
  );
}

type Parameters = ReadonlyMap<string, string>;
type Read = (parameters: Parameters, context: SandboxContext, shop: string) => SandboxResponse;

function numberOf(parameters: Parameters, name: string, otherwise: number): number {
  return Number(parameters.get(name) ?? otherwise);
}

const productsGet: Read = (parameters, { market }, shop) => {
  const limit = numberOf(parameters, "limit", 20);
  if (limit > 50) return refusal(market, "InvalidParameter", "limit must be at most 50");
  const after = Date.parse(parameters.get("update_after") ?? "1970-01-01T00:00:00+00:00");
  const wanted = FILTERS[parameters.get("filter") ?? "all"] ?? [];
  const list = parameters.get("sku_seller_list");
  const among =
    list === undefined
      ? market.visible(shop)
      : textsAt({ list: parseJson(list) }, "list").flatMap((sku) => market.withSku(shop, sku));
  const found = among.filter((listing) => wanted.includes(listing.status) && listing.updatedAt >= after);
  const offset = numberOf(parameters, "offset", 0);
  return answer(market, { total_products: found.length, products: found.slice(offset, offset + limit).map(product) });
};

const ordersGet: Read = (parameters, { market }, shop) => {
  const after = parameters.get("update_after") ?? parameters.get("created_after");
  if (after === undefined) return refusal(market, "InvalidParameter", "update_after or created_after is mandatory");
  const offset = numberOf(parameters, "offset", 0);
  if (offset > 5_000) return refusal(market, "InvalidParameter", "offset must be at most 5000");
  const found = market.orders(shop).filter((order) => order.updatedAt >= Date.parse(after));
  const page = found.slice(offset, offset + numberOf(parameters, "limit", 100));
  return answer(market, { count: page.length, countTotal: found.length, orders: page.map(orderHead) });
};

export const READS: Readonly<Record<string, Read>> = {
  "/category/tree/get": (_parameters, { market }) => answer(market, CATEGORY_TREE),
  "/category/attributes/get": (parameters, { market }) =>
    LEAVES.has(parameters.get("primary_category_id") ?? "")
      ? answer(market, ATTRIBUTES)
      : refusal(market, "201", "category is invalid"),
  "/product/category/suggestion/get": (parameters, { market }) =>
    answer(market, {
      categorySuggestions: [
        {
          categoryId: /cà phê/i.test(parameters.get("product_name") ?? "") ? 10002019 : 10002022,
          categoryName: "",
          categoryPath: "",
        },
      ],
    }),
  "/category/brands/query": (_parameters, { market }) =>
    flat(market, {
      success: true,
      error_code: null,
      error_msg: null,
      data: { enable_total: true, start_row: 0, total_record: BRANDS.length, module: BRANDS },
    }),
  "/seller/get": (_parameters, { market }, shop) =>
    answer(market, {
      seller_id: Number(shop),
      name: market.state.shops.get(shop)?.name,
      short_code: "VN1ABC2",
      status: "ACTIVE",
      verified: true,
    }),
  "/products/get": productsGet,
  "/product/item/get": (parameters, { market }, shop) => {
    const listing = market.find(shop, parameters.get("item_id") ?? "");
    return listing ? answer(market, product(listing)) : refusal(market, "208", "E208: Item not found");
  },
  "/orders/get": ordersGet,
  "/order/get": (parameters, { market }, shop) => {
    const order = market.state.orders.get(parameters.get("order_id") ?? "");
    return order?.shop === shop
      ? answer(market, orderHead(order))
      : refusal(market, "InvalidParameter", "order not found");
  },
  "/order/items/get": (parameters, { market }, shop) => {
    const order = market.state.orders.get(parameters.get("order_id") ?? "");
    return order?.shop === shop
      ? answer(market, orderItems(order))
      : refusal(market, "InvalidParameter", "order not found");
  },
  "/orders/items/get": (parameters, { market }, shop) => {
    const ids = (parameters.get("order_ids") ?? "").replace(/[[\]"\s]/g, "").split(",");
    const orders = ids.flatMap((id) => market.state.orders.get(id) ?? []).filter((order) => order.shop === shop);
    return answer(
      market,
      orders.map((order) => ({
        order_id: Number(order.id),
        order_number: Number(order.id),
        order_items: orderItems(order),
      })),
    );
  },
};
