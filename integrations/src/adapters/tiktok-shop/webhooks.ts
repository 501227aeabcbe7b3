import { z } from "zod";
import { type ChannelEvent, listingId, orderId, shopId, type WebhookPort } from "../../core";
import { expectShape, fail, parseJson, readText } from "../../transport";
import type { Api } from "./client";
import { sameSignature, signPush } from "./sign";
import { pushBody } from "./wire";

/** What the engine listens to. */
const EVENTS = [
  "ORDER_STATUS_CHANGE",
  "PRODUCT_STATUS_CHANGE",
  "PRODUCT_AUDIT_STATUS_CHANGE",
  "PRODUCT_INFORMATION_CHANGE",
  "SELLER_DEAUTHORIZATION",
  "UPCOMING_AUTHORIZATION_EXPIRATION",
  "CANCELLATION_STATUS_CHANGE",
] as const;

const ORDER_TYPES = new Set([1, 3, 4, 11, 12]);
const LISTING_TYPES = new Set([5, 15, 16, 18, 37]);

function toEvent(push: z.output<typeof pushBody>): ChannelEvent {
  const { data } = push;
  const at = (data.update_time ?? push.timestamp) * 1_000;
  const about = data.order_id ?? data.product_id ?? "";
  // There is no time in the signature, so the notification's own number is what tells a repetition.
  const key = push.tts_notification_id ?? [push.shop_id, about, data.order_status ?? data.status, at].join("/");
  const base = {
    key: `tiktok-shop/${push.type}/${key}`,
    at,
    ...(push.shop_id && { shop: shopId.parse(push.shop_id) }),
  };
  if (ORDER_TYPES.has(push.type) && data.order_id)
    return { ...base, kind: "order_changed", order: orderId.parse(data.order_id) };
  if (LISTING_TYPES.has(push.type) && data.product_id)
    return { ...base, kind: "listing_changed", listing: listingId.parse(data.product_id) };
  if (push.type === 6) return { ...base, kind: "authorisation_ended" };
  if (push.type === 7) {
    return {
      ...base,
      kind: "authorisation_ending",
      ...(data.expiration_time && { expiresAt: data.expiration_time * 1_000 }),
    };
  }
  return { ...base, kind: "other", channelType: String(push.type) };
}

export function webhookPort(api: Api): WebhookPort {
  const { settings, client } = api;
  return {
    answer: { status: 200, body: "", withinMs: 3_000 },
    receive({ headers, rawBody }) {
      const asked = { marketplace: "tiktok-shop", operation: "push", now: client.now() } as const;
      const expected = signPush(settings.appKey, settings.appSecret, rawBody);
      if (!sameSignature(expected, headers.authorization ?? "")) {
        throw fail(asked, { kind: "bug", cause: "configuration" }, { message: "push with a wrong signature" });
      }
      return [toEvent(expectShape(asked, pushBody, parseJson(readText(rawBody))))];
    },
    async subscribe(address, call) {
      for (const event_type of EVENTS) {
        await api.ask(
          { path: "/event/202309/webhooks", method: "PUT", body: { address, event_type }, schema: z.unknown() },
          call,
        );
      }
    },
  };
}
