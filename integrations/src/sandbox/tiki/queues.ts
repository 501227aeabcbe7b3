import { bodyOf, json, type SandboxRequest, type SandboxResponse, textAt } from "../core/http";
import type { Market, MarketEvent } from "../core/market";
import { errors } from "./envelope";
import { orderStatus } from "./orders";

interface Queue {
  code: string;
  /** Shop and event type. */
  subscriptions: string[];
  events: {
    id: string;
    sid: string;
    created_at: number;
    type: string;
    version: string;
    payload: Record<string, unknown>;
  }[];
  /** Handed out and not yet acknowledged: comes again until it is. */
  open?: { ack: string; count: number };
}

const BATCH = 20;

function queueOf(market: Market, code: string): Queue | undefined {
  return market.state.extra.get(`queue/${code}`) as Queue | undefined;
}

export function openQueue(request: SandboxRequest, market: Market): SandboxResponse {
  const code = `q-${market.serial()}`;
  market.state.extra.set(`queue/${code}`, { code, subscriptions: [], events: [] } satisfies Queue);
  return json({ code, name: textAt(bodyOf(request), "name"), status: "ACTIVE" });
}

export function subscribe(code: string, request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  const queue = queueOf(market, code);
  if (!queue) return errors(404, "queue not found");
  const type = textAt(bodyOf(request), "event_type");
  queue.subscriptions.push(`${shop}/${type}`);
  return json({ code: `s-${market.serial()}`, active: true, event_type: type, sid: shop });
}

/** At least once and in order: the last batch comes again until its `ack_id` is sent. */
export function pull(code: string, request: SandboxRequest, market: Market): SandboxResponse {
  const queue = queueOf(market, code);
  if (!queue) return errors(404, "queue not found");
  if (queue.open && textAt(bodyOf(request), "ack_id") === queue.open.ack) {
    queue.events.splice(0, queue.open.count);
    delete queue.open;
  }
  if (!queue.open && queue.events.length > 0) {
    queue.open = { ack: `ack-${market.serial()}`, count: Math.min(BATCH, queue.events.length) };
  }
  const events = queue.events.slice(0, queue.open?.count ?? 0);
  return json({ events, ack_id: queue.open?.ack ?? null });
}

function eventOf(event: MarketEvent): { shop: string; type: string; payload: Record<string, unknown> } | undefined {
  if (event.kind === "order") {
    const type = event.order.status === "to_ship" ? "ORDER_CREATED_SUCCESSFULLY" : "ORDER_STATUS_UPDATED";
    return { shop: event.order.shop, type, payload: { order_code: event.order.id, status: orderStatus(event.order) } };
  }
  const [unit] = event.listing.units;
  if (event.what !== "edited" || !unit) return undefined;
  return {
    shop: event.listing.shop,
    type: "PRODUCT_INVENTORY_UPDATED",
    payload: { product_id: Number(unit.id), original_sku: unit.sku },
  };
}

export function enqueue(event: MarketEvent, market: Market): void {
  const found = eventOf(event);
  if (!found) return;
  for (const [name, value] of market.state.extra) {
    if (!name.startsWith("queue/")) continue;
    const queue = value as Queue;
    if (!queue.subscriptions.includes(`${found.shop}/${found.type}`)) continue;
    queue.events.push({
      id: `e-${market.serial()}`,
      sid: found.shop,
      created_at: market.now(),
      type: found.type,
      version: "v1",
      payload: found.payload,
    });
  }
}
