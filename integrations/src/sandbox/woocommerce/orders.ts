import { json, type SandboxRequest, type SandboxResponse } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxOrder } from "../core/state";
import { changedAfter, collection, gmt, refused } from "./envelope";

const STATUS = {
  unpaid: "pending",
  to_ship: "processing",
  shipped: "completed",
  completed: "completed",
  cancelled: "cancelled",
} as const;

const amount = (value: number) => `${value}.00`;

export function orderView(order: SandboxOrder): Record<string, unknown> {
  return {
    id: Number(order.id),
    number: order.id,
    status: STATUS[order.status],
    currency: "VND",
    date_created_gmt: gmt(order.createdAt),
    date_modified_gmt: gmt(order.updatedAt),
    total: amount(order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0)),
    payment_method: order.cod ? "cod" : "bacs",
    billing: { first_name: "P***", phone: "09********" },
    line_items: order.lines.map((line) => ({
      id: Number(line.id),
      name: line.title,
      product_id: Number(line.listing),
      variation_id: line.unit === line.listing ? 0 : Number(line.unit),
      quantity: line.quantity,
      subtotal: amount(line.price * line.quantity),
      total: amount(line.price * line.quantity),
      sku: line.sku,
      price: line.price,
    })),
  };
}

export function orders(
  request: SandboxRequest,
  path: string,
  shop: string,
  market: Market,
): SandboxResponse | undefined {
  const id = /^\/orders\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) {
    const order = market.orders(shop).find((known) => known.id === id);
    return order ? json(orderView(order)) : refused("woocommerce_rest_shop_order_invalid_id", "Invalid ID.", 404);
  }
  if (path !== "/orders") return undefined;
  const byId = market
    .orders(shop)
    .filter(changedAfter(request))
    .sort((a, b) => Number(a.id) - Number(b.id));
  return collection(request.query.get("order") === "asc" ? byId : byId.reverse(), request, orderView);
}
