import type { z } from "zod";
import { type ChannelEvent, listingId, orderId, shopId, type WebhookPort } from "../../core";
import { expectShape, fail, parseJson, readText } from "../../transport";
import type { Api } from "./client";
import { sameSignature, signPush } from "./sign";
import { pushBody } from "./wire";

/** Milliseconds in trade messages, seconds in product messages. */
function instant(value: number): number {
  return value > 100_000_000_000 ? value : value * 1_000;
}

const LISTING_TYPES = new Set([1, 3, 4, 5, 21]);

function toEvent(push: z.output<typeof pushBody>): ChannelEvent {
  const { data } = push;
  const at = instant(data.status_update_time ?? data.date ?? push.timestamp);
  // A broadcast carries the text "null" as its seller.
  const seller = push.seller_id && push.seller_id !== "null" ? push.seller_id : data.seller_id;
  const item = data.itemId ?? data.item_id;
  const about = data.trade_order_id ?? item ?? "";
  const state = data.order_status ?? data.status ?? data.action ?? "";
  const base = {
    key: ["lazada", push.message_type, seller ?? "", about, state, at].join("/"),
    at,
    ...(seller && { shop: shopId.parse(seller) }),
  };
  if ((push.message_type === 0 || push.message_type === 14) && data.trade_order_id) {
    return { ...base, kind: "order_changed", order: orderId.parse(data.trade_order_id) };
  }
  if (LISTING_TYPES.has(push.message_type) && item)
    return { ...base, kind: "listing_changed", listing: listingId.parse(item) };
  if (push.message_type === 8) {
    return {
      ...base,
      kind: "authorisation_ending",
      ...(data.auth_expiry_time && { expiresAt: instant(data.auth_expiry_time) }),
    };
  }
  return { ...base, kind: "other", channelType: String(push.message_type) };
}

export function webhookPort(api: Api): WebhookPort {
  const { settings, client } = api;
  return {
    answer: { status: 200, body: "", withinMs: 500 },
    receive({ headers, rawBody }) {
      const asked = { marketplace: "lazada", operation: "push", now: client.now() } as const;
      const expected = signPush(settings.appKey, settings.appSecret, rawBody);
      if (!sameSignature(expected, headers.authorization ?? "")) {
        throw fail(asked, { kind: "bug", cause: "configuration" }, { message: "push with a wrong signature" });
      }
      return [toEvent(expectShape(asked, pushBody, parseJson(readText(rawBody))))];
    },
  };
}
