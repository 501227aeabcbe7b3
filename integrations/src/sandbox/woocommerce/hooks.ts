import { createHmac } from "node:crypto";
import { writeJson } from "../../transport";
import { bodyOf, json, type SandboxRequest, type SandboxResponse, textAt } from "../core/http";
import type { Market, MarketEvent } from "../core/market";
import type { SandboxShop } from "../core/state";
import { collection, refused } from "./envelope";
import { orderView } from "./orders";
import { productView } from "./product-view";

interface Hook {
  readonly id: number;
  readonly topic: string;
  readonly delivery_url: string;
  status: string;
}

function hooksOf(shop: string, market: Market): Hook[] {
  const key = `hooks/${shop}`;
  if (!market.state.extra.has(key)) market.state.extra.set(key, []);
  return market.state.extra.get(key) as Hook[];
}

function adopt(request: SandboxRequest, shop: SandboxShop): void {
  const body = bodyOf(request);
  if (textAt(body, "delivery_url") !== "") shop.hookUrl = textAt(body, "delivery_url");
  if (textAt(body, "secret") !== "") shop.keys.hookSecret = textAt(body, "secret");
}

/** `/webhooks`: made, listed, switched on again. One address for all topics is enough for a simulator. */
export function webhooks(
  request: SandboxRequest,
  path: string,
  shop: SandboxShop,
  market: Market,
): SandboxResponse | undefined {
  const hooks = hooksOf(shop.id, market);
  const id = /^\/webhooks\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) {
    const hook = hooks.find((known) => String(known.id) === id);
    if (!hook) return refused("woocommerce_rest_shop_webhook_invalid_id", "Invalid ID.", 404);
    if (request.method === "PUT") {
      hook.status = textAt(bodyOf(request), "status") || hook.status;
      adopt(request, shop);
    }
    return json(hook);
  }
  if (path !== "/webhooks") return undefined;
  if (request.method === "GET") return collection(hooks, request, (hook) => hook);
  const body = bodyOf(request);
  const [topic, address] = [textAt(body, "topic"), textAt(body, "delivery_url")];
  if (!/^(order|product)\.(created|updated|deleted)$/.test(topic))
    return refused("woocommerce_rest_webhook_invalid_topic", "Webhook topic is required and must be valid.", 400);
  if (!URL.canParse(address))
    return refused("woocommerce_rest_webhook_invalid_delivery_url", "Webhook delivery URL must be valid.", 400);
  const hook: Hook = { id: 100 + market.serial(), topic, delivery_url: address, status: "active" };
  hooks.push(hook);
  adopt(request, shop);
  return json(hook, 201);
}

/** The body is the resource itself; what it is about stands in the headers. */
export function messages(event: MarketEvent, shop: SandboxShop, market: Market) {
  const [resource, id, view] =
    event.kind === "order"
      ? (["order", event.order.id, orderView(event.order)] as const)
      : (["product", event.listing.id, productView(event.listing)] as const);
  const fresh = event.kind === "order" ? event.order.createdAt === event.order.updatedAt : event.what === "created";
  const gone = event.kind === "listing" && event.what === "deleted";
  const what = gone ? "deleted" : fresh ? "created" : "updated";
  const body = writeJson(gone ? { id: Number(id) } : view);
  const signature = createHmac("sha256", shop.keys.hookSecret ?? "")
    .update(body)
    .digest("base64");
  const headers = {
    "x-wc-webhook-source": `https://${shop.id}/`,
    "x-wc-webhook-topic": `${resource}.${what}`,
    "x-wc-webhook-resource": resource,
    "x-wc-webhook-event": what,
    "x-wc-webhook-signature": signature,
    "x-wc-webhook-id": "100",
    "x-wc-webhook-delivery-id": String(market.serial()),
  };
  return [{ body, headers }];
}
