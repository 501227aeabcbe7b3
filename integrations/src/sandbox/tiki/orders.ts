import { json, type SandboxRequest, type SandboxResponse } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxOrder } from "../core/state";
import { errors } from "./envelope";

const STATUS = {
  unpaid: "waiting_payment",
  to_ship: "processing",
  shipped: "shipping",
  completed: "complete",
  cancelled: "canceled",
} as const;

const printed = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

export function orderStatus(order: SandboxOrder): string {
  return STATUS[order.status];
}

function view(order: SandboxOrder): Record<string, unknown> {
  return {
    id: Number(order.id),
    code: order.id,
    status: orderStatus(order),
    created_at: printed(order.createdAt),
    updated_at: printed(order.updatedAt),
    payment: { method: order.cod ? "cod" : "zalopay" },
    shipping: { address: { full_name: "P***", street: "***", region: "Đồng Tháp" } },
    items: order.lines.map((line) => ({
      id: Number(line.id),
      product: { id: Number(line.unit), name: line.title, sku: `${line.unit}000`, seller_product_code: line.sku },
      qty: line.quantity,
      price: line.price,
    })),
  };
}

export function orders(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  const from = request.query.get("created_from_date");
  const after = from === null ? 0 : Date.parse(`${from.replace(" ", "T")}+07:00`);
  const found = market.orders(shop).filter((order) => order.createdAt >= after);
  const limit = Math.min(Number(request.query.get("limit") ?? 20), 50);
  const page = Number(request.query.get("page") ?? 1);
  const data = found.slice((page - 1) * limit, page * limit);
  return json({
    data: data.map(view),
    paging: { total: found.length, current_page: page, per_page: limit, last_page: Math.ceil(found.length / limit) },
  });
}

export function oneOrder(code: string, shop: string, market: Market): SandboxResponse {
  const order = market.state.orders.get(code);
  return order?.shop === shop ? json(view(order)) : errors(404, `order not found: ${code}`);
}
