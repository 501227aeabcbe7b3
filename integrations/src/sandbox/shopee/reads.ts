import type { SandboxContext } from "../core/definition";
import type { SandboxRequest, SandboxResponse } from "../core/http";
import type { SandboxListing, SandboxOrder, SandboxUnit } from "../core/state";
import { answer, flat, refusal } from "./envelope";
import { ATTRIBUTES, CATEGORIES, CHANNELS, LIMITS } from "./fixtures";
import { statusOf } from "./items";

const seconds = (ms: number) => Math.floor(ms / 1_000);

const priceInfo = (unit: SandboxUnit) => [{ currency: "VND", original_price: unit.price, current_price: unit.price }];
const stockInfo = (unit: SandboxUnit) => ({
  summary_info: { total_reserved_stock: 0, total_available_stock: unit.stock },
  seller_stock: [{ location_id: "VN10XX2UZ", stock: unit.stock }],
  shopee_stock: [],
});

function baseInfo(listing: SandboxListing): Record<string, unknown> {
  const [unit] = listing.units;
  const models = listing.units.some(({ id }) => id !== "0");
  return {
    item_id: Number(listing.id),
    category_id: Number(listing.category),
    item_name: listing.title,
    description: listing.description,
    item_sku: models ? "" : (unit?.sku ?? ""),
    create_time: seconds(listing.createdAt),
    update_time: seconds(listing.updatedAt),
    image: {
      image_id_list: listing.images,
      image_url_list: listing.images.map((id) => `https://cf.shopee.vn/file/${id}`),
    },
    ...listing.raw,
    item_status: statusOf(listing),
    deboost: "false",
    has_model: models,
    ...(!models && unit && { price_info: priceInfo(unit), stock_info_v2: stockInfo(unit) }),
  };
}

function orderDetail(order: SandboxOrder, fields: ReadonlySet<string>): Record<string, unknown> {
  const names = {
    unpaid: "UNPAID",
    to_ship: "READY_TO_SHIP",
    shipped: "SHIPPED",
    completed: "COMPLETED",
    cancelled: "CANCELLED",
  } as const;
  const optional: Record<string, unknown> = {
    total_amount: order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0),
    payment_method: order.cod ? "Cash on Delivery" : "Credit Card",
    shipping_carrier: "SPX Express",
    recipient_address: {
      name: "P******n",
      phone: "******64",
      full_address: "Ấp******",
      state: "Đồng Tháp",
      region: "VN",
    },
    item_list: order.lines.map((line) => ({
      item_id: Number(line.listing),
      item_name: line.title,
      item_sku: line.unit === "0" ? line.sku : "",
      model_id: Number(line.unit),
      model_sku: line.unit === "0" ? "" : line.sku,
      model_quantity_purchased: line.quantity,
      model_original_price: line.price,
      model_discounted_price: line.price,
    })),
  };
  return {
    order_sn: order.id,
    region: "VN",
    currency: "VND",
    cod: order.cod,
    order_status: names[order.status],
    message_to_seller: "",
    create_time: seconds(order.createdAt),
    update_time: seconds(order.updatedAt),
    days_to_ship: 2,
    ...Object.fromEntries(Object.entries(optional).filter(([name]) => fields.has(name))),
  };
}

type Read = (request: SandboxRequest, context: SandboxContext, shop: string) => SandboxResponse;

function ids(request: SandboxRequest, name: string): string[] {
  return request.query
    .getAll(name)
    .flatMap((value) => value.replace(/[[\]\s]/g, "").split(","))
    .filter(Boolean);
}

const itemList: Read = (request, { market }, shop) => {
  const offset = Number(request.query.get("offset") ?? 0);
  const size = Number(request.query.get("page_size") ?? 0);
  if (!(size >= 1 && size <= 100)) return refusal(market, "product.error_param", "invalid page_size");
  const wanted = new Set(request.query.getAll("item_status"));
  if (wanted.size === 0) wanted.add("NORMAL");
  const from = Number(request.query.get("update_time_from") ?? 0);
  const all = market
    .visible(shop)
    .filter((listing) => wanted.has(statusOf(listing)) && seconds(listing.updatedAt) >= from);
  const page = all.slice(offset, offset + size);
  const more = offset + size < all.length;
  return answer(market, {
    item: page.map((listing) => ({
      item_id: Number(listing.id),
      item_status: statusOf(listing),
      update_time: seconds(listing.updatedAt),
      tag: { kit: false },
    })),
    total_count: all.length,
    has_next_page: more,
    next_offset: more ? offset + size : 0,
  });
};

const orderList: Read = (request, { market }, shop) => {
  const at = (name: string) => Number(request.query.get(name));
  if (at("time_to") - at("time_from") > 15 * 86_400)
    return refusal(market, "order.order_list_invalid_time", "The time range is over 15 days");
  const field = request.query.get("time_range_field") === "create_time" ? "createdAt" : "updatedAt";
  const all = market
    .orders(shop)
    .filter((order) => seconds(order[field]) >= at("time_from") && seconds(order[field]) <= at("time_to"));
  const start = Number(request.query.get("cursor") || 0);
  const size = at("page_size");
  const more = start + size < all.length;
  return answer(market, {
    more,
    next_cursor: more ? String(start + size) : "",
    order_list: all.slice(start, start + size).map((order) => ({ order_sn: order.id })),
  });
};

/** Everything a shop can read, by path. */
export const READS: Readonly<Record<string, Read>> = {
  "/product/get_category": (_request, { market }) =>
    answer(market, {
      category_list: CATEGORIES.map((category) => ({
        category_id: category.id,
        parent_category_id: category.parent,
        original_category_name: category.en,
        display_category_name: category.vi,
        has_children: !category.leaf,
      })),
    }),
  "/product/get_attribute_tree": (request, { market }) =>
    answer(market, {
      list: ids(request, "category_id_list").map((id) => ({
        category_id: Number(id),
        warning: "",
        attribute_tree: ATTRIBUTES,
      })),
    }),
  "/product/get_brand_list": (_request, { market }) =>
    answer(market, {
      brand_list: [{ brand_id: 2_500_139_861, original_brand_name: "An Coffee", display_brand_name: "An Coffee" }],
      has_next_page: false,
      next_offset: 0,
      is_mandatory: false,
      input_type: "DROP_DOWN",
    }),
  "/product/get_item_limit": (_request, { market }) => answer(market, LIMITS),
  "/product/category_recommend": (request, { market }) =>
    answer(market, { category_id: [/cà phê|coffee/i.test(request.query.get("item_name") ?? "") ? 100637 : 100640] }),
  "/logistics/get_channel_list": (_request, { market }) => answer(market, { logistics_channel_list: CHANNELS }),
  "/shop/get_shop_info": (_request, { market }, shop) =>
    flat(market, { shop_name: market.state.shops.get(shop)?.name ?? "", region: "VN", status: "NORMAL" }),
  "/shop/get_warehouse_detail": (_request, { market }) =>
    refusal(market, "warehouse.error_not_in_whitelist", "not in whitelist"),
  "/product/get_item_list": itemList,
  "/product/get_item_base_info": (request, { market }, shop) => {
    const wanted = ids(request, "item_id_list");
    if (wanted.length > 50)
      return refusal(market, "product.error_param", "Request items over limit, should be less than 50");
    return answer(market, { item_list: wanted.flatMap((id) => market.find(shop, id) ?? []).map(baseInfo) });
  },
  "/product/get_model_list": (request, { market }, shop) => {
    const listing = market.find(shop, request.query.get("item_id") ?? "");
    if (!listing) return refusal(market, "product.error_item_not_found", "Item is not found");
    return answer(market, {
      tier_variation: (listing.tiers ?? []).map(({ name, options }) => ({
        name,
        option_list: options.map((option) => ({ option })),
      })),
      model: listing.units.map((unit) => ({
        model_id: Number(unit.id),
        tier_index: unit.options.map((option, tier) => listing.tiers?.[tier]?.options.indexOf(option) ?? 0),
        model_sku: unit.sku,
        model_status: "MODEL_NORMAL",
        price_info: priceInfo(unit),
        stock_info_v2: stockInfo(unit),
      })),
    });
  },
  "/product/get_item_violation_info": (request, { market }, shop) =>
    answer(market, {
      item_list: ids(request, "item_id_list")
        .flatMap((id) => market.find(shop, id) ?? [])
        .map((listing) => ({
          item_id: Number(listing.id),
          item_status: statusOf(listing),
          deboost: false,
          item_status_details: listing.reasons.map((reason) => ({
            violation_type: "Other Listing Improvement",
            violation_reason: reason,
            suggestion: "",
          })),
          deboost_details: [],
        })),
    }),
  "/order/get_order_list": orderList,
  "/order/get_order_detail": (request, { market }, shop) => {
    const fields = new Set(ids(request, "response_optional_fields"));
    const orders = ids(request, "order_sn_list").flatMap((id) => market.state.orders.get(id) ?? []);
    return answer(market, {
      order_list: orders.filter((order) => order.shop === shop).map((order) => orderDetail(order, fields)),
    });
  },
};
