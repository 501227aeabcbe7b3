import type { z } from "zod";
import {
  type AttributeRule,
  type Category,
  type ChannelOrder,
  type ChannelOrderLine,
  categoryId,
  type ListingState,
  listingId,
  type OrderState,
  orderId,
  type SeenListing,
  type ShopId,
  unitId,
  vnd,
} from "../../core";
import { optionsOf } from "./variation";
import type { attributeAnswer, CategoryNode, OrderHead, OrderItem, Product } from "./wire";

/** The tree as a flat list. */
export function flatTree(nodes: readonly CategoryNode[], parent?: string): Category[] {
  return nodes.flatMap((node) => [
    {
      id: categoryId.parse(node.category_id),
      ...(parent !== undefined && { parent: categoryId.parse(parent) }),
      name: node.name,
      leaf: node.leaf,
      open: true,
    },
    ...flatTree(node.children ?? [], node.category_id),
  ]);
}

/** Attributes that the draft's own fields already carry. */
const CARRIED = new Set([
  "name",
  "name_en",
  "description",
  "description_en",
  "short_description",
  "brand",
  "brand_id",
  "price",
  "special_price",
  "special_from_date",
  "special_to_date",
  "quantity",
  "SellerSku",
  "package_weight",
  "package_length",
  "package_width",
  "package_height",
  "package_content",
  "__images__",
  "color_thumbnail",
]);

const INPUTS: Readonly<Record<string, AttributeRule["input"]>> = {
  date: "date",
  numeric: "number",
  singleSelect: "choice",
  enumInput: "choice",
  multiSelect: "choices",
  multiEnumInput: "choices",
};

/** Lazada takes attributes by name and options by their text, so both serve as ids here. */
export function attributeRules(raw: z.output<typeof attributeAnswer>): AttributeRule[] {
  return raw
    .filter((attribute) => !CARRIED.has(attribute.name) && attribute.is_sale_prop !== 1)
    .map((attribute) => ({
      id: attribute.name,
      name: attribute.label || attribute.name,
      required: attribute.is_mandatory === 1,
      input: INPUTS[attribute.input_type] ?? "text",
      custom: !["singleSelect", "multiSelect"].includes(attribute.input_type),
      values: (attribute.options ?? []).map((option) => ({ id: option.name, name: option.name })),
      units: [],
      maxValues: attribute.input_type.startsWith("multi") ? 20 : 1,
    }));
}

function stateOf(product: Product): ListingState {
  const sub = product.subStatus ?? "";
  switch (product.status) {
    case "Active":
      return product.skus.every((sku) => sku.Status === "inactive") && product.skus.length > 0 ? "hidden" : "live";
    case "InActive":
      return "hidden";
    case "Pending QC":
      return "pending";
    case "Suspended":
      return /Reject/.test(sub) ? "rejected" : "banned";
    case "Deleted":
      return "deleted";
    default:
      return "unknown";
  }
}

export function seenListing(product: Product): SeenListing {
  const reasons = [
    ...(product.rejectReason ?? []).map((reason) =>
      [reason.violationDetail, reason.suggestion].filter(Boolean).join(": "),
    ),
    ...(product.suspendedSkus ?? []).map((sku) => sku.rejectReason ?? ""),
    product.hiddenReason ?? "",
  ].filter(Boolean);
  const [first] = product.skus;
  return {
    id: listingId.parse(product.item_id),
    state: stateOf(product),
    channelState: [product.status, product.subStatus].filter(Boolean).join("/"),
    title: product.attributes?.name ?? "",
    ...(product.attributes?.description != null && { description: product.attributes.description }),
    ...(product.primary_category != null && { category: categoryId.parse(product.primary_category) }),
    ...(product.images && { images: product.images }),
    units: product.skus.map((sku) => ({
      id: unitId.parse(sku.SkuId),
      sku: sku.SellerSku,
      ...(sku.price != null && { price: vnd.parse(sku.price) }),
      ...(sku.quantity != null && { stock: sku.quantity }),
      ...optionsOf(product, sku),
    })),
    ...(first?.Url && { url: first.Url }),
    ...(product.updated_time != null && { changedAt: product.updated_time }),
    reasons: [...new Set(reasons)],
  };
}

/** `2018-02-09T22:44:30+08:00` and `2026-01-01 08:00:00 +0700`. */
export function instantOf(text: string): number {
  return Date.parse(text.replace(/^(\S+) (\S+) ([+-]\d{2}):?(\d{2})$/, "$1T$2$3:$4"));
}

/** Without milliseconds: the API reads whole seconds with an offset. */
export function isoSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`;
}

const ORDER_STATES: Readonly<Record<string, OrderState>> = {
  unpaid: "unpaid",
  pending: "to_ship",
  packed: "to_ship",
  repacked: "to_ship",
  ready_to_ship_pending: "to_ship",
  ready_to_ship: "to_ship",
  shipped: "shipped",
  shipping: "shipped",
  delivered: "delivered",
  confirmed: "completed",
  failed: "returning",
  canceled: "cancelled",
  returned: "returned",
  lost: "returned",
  lost_by_3pl: "returned",
  damaged_by_3pl: "returned",
};

const isOver = (state: OrderState) => state === "cancelled" || state === "returned";
const stateOfItem = ({ status }: OrderItem): OrderState => ORDER_STATES[status ?? ""] ?? "unknown";

/** An order is what most of its units are not yet past: cancelled only when every unit is. */
function orderState(statuses: readonly string[]): OrderState {
  const states = [...new Set(statuses.map((status) => ORDER_STATES[status] ?? "unknown"))];
  if (states.length === 1) return states[0] ?? "unknown";
  return states.find((state) => !isOver(state)) ?? "unknown";
}

/**
 * The channel prints one row per unit; equal rows become one line. Of an order that goes on, pieces that were cancelled or came
 * back are sold no longer; the line keeps its name, whichever of its pieces is gone.
 */
export function orderLines(items: readonly OrderItem[], state: OrderState): ChannelOrderLine[] {
  const lines = new Map<string, ChannelOrderLine>();
  for (const item of items) {
    const key = `${item.sku_id ?? item.sku}/${item.item_price}`;
    const known = lines.get(key);
    lines.set(key, {
      id: known?.id ?? item.order_item_id,
      ...(item.product_id != null && { listing: listingId.parse(item.product_id) }),
      ...(item.sku_id != null && { unit: unitId.parse(item.sku_id) }),
      sku: item.sku,
      title: item.name,
      quantity: (known?.quantity ?? 0) + (isOver(state) || !isOver(stateOfItem(item)) ? 1 : 0),
      unitPrice: vnd.parse(item.item_price),
    });
  }
  return [...lines.values()];
}

export function channelOrder(head: OrderHead, items: readonly OrderItem[], shop: ShopId): ChannelOrder {
  const state = orderState(head.statuses);
  return {
    id: orderId.parse(head.order_id),
    shop,
    state,
    channelState: head.statuses.join(","),
    createdAt: instantOf(head.created_at),
    changedAt: instantOf(head.updated_at),
    cashOnDelivery: head.payment_method === "COD",
    ...(head.price != null && { total: vnd.parse(head.price) }),
    lines: orderLines(items, state),
  };
}
