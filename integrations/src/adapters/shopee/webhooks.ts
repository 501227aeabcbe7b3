import { z } from "zod";
import { type ChannelEvent, listingId, orderId, shopId, type WebhookPort } from "../../core";
import { expectShape, fail, jsonNumber, parseJson, readText, wireId } from "../../transport";
import type { Api } from "./client";
import { LANES } from "./limits";
import { jsonRequest, signedUrl } from "./request";
import { sameSignature, signPush } from "./sign";
import { lostPushAnswer, pushBody, readAnswer } from "./wire";

const data = z.object({
  ordersn: z.string().optional(),
  order_sn: z.string().optional(),
  item_id: wireId.optional(),
  status: z.string().optional(),
  item_status: z.string().optional(),
  update_time: z.number().optional(),
});

const ORDER_CODES = new Set([3, 4, 15, 30, 47]);
const LISTING_CODES = new Set([6, 7, 8, 9, 16, 22, 27]);

/** There is no event id: what happened to which thing, and when, is the key of the inbox. */
function toEvent(push: z.output<typeof pushBody>, body: z.output<typeof data>): ChannelEvent {
  const at = (body.update_time ?? push.timestamp) * 1_000;
  const order = body.ordersn ?? body.order_sn;
  const about = order ?? body.item_id ?? "";
  const state = body.status ?? body.item_status ?? "";
  const base = {
    key: ["shopee", push.code, push.shop_id ?? "", about, state, at].join("/"),
    at,
    ...(push.shop_id && { shop: shopId.parse(push.shop_id) }),
  };
  if (ORDER_CODES.has(push.code) && order) return { ...base, kind: "order_changed", order: orderId.parse(order) };
  if (LISTING_CODES.has(push.code) && body.item_id)
    return { ...base, kind: "listing_changed", listing: listingId.parse(body.item_id) };
  if (push.code === 12) return { ...base, kind: "authorisation_ending" };
  if (push.code === 2) return { ...base, kind: "authorisation_ended" };
  return { ...base, kind: "other", channelType: String(push.code) };
}

export function webhookPort(api: Api): WebhookPort {
  const { settings, client } = api;
  const asking = (operation: string) => ({ marketplace: "shopee", operation, now: client.now() }) as const;
  const publicCall = { nature: "set", lane: LANES.token } as const;
  return {
    answer: { status: 200, body: "", withinMs: 3_000 },
    receive({ headers, rawBody }) {
      const asked = asking("push");
      const expected = signPush(settings.partnerKey, settings.pushUrl ?? "", rawBody);
      if (!settings.pushUrl || !sameSignature(expected, headers.authorization ?? "")) {
        throw fail(asked, { kind: "bug", cause: "configuration" }, { message: "push with a wrong signature" });
      }
      const push = expectShape(asked, pushBody, parseJson(readText(rawBody)));
      return [toEvent(push, expectShape(asked, data, push.data))];
    },
    async lost(signal) {
      const path = "/push/get_lost_push_message";
      const answer = await client.perform({
        operation: path,
        ...publicCall,
        ...(signal && { signal }),
        build: ({ now }) => ({ method: "GET", url: signedUrl({ settings, path, now }), headers: {} }),
        read: (response, asked) => readAnswer(asked, response, lostPushAnswer),
      });
      const asked = asking(path);
      const events = (answer.push_message_list ?? []).map((message) => {
        const inner = parseJson(message.data);
        const body = expectShape(asked, z.record(z.string(), z.unknown()), inner);
        return toEvent({ ...message, data: body }, expectShape(asked, data, body));
      });
      return {
        events,
        async confirm() {
          const last = answer.last_message_id;
          if (last == null) return;
          const confirmPath = "/push/confirm_consumed_lost_push_message";
          await client.perform({
            operation: confirmPath,
            ...publicCall,
            build: ({ now }) =>
              jsonRequest(signedUrl({ settings, path: confirmPath, now }), { last_message_id: jsonNumber(last) }),
            read: (response, confirmAsked) => readAnswer(confirmAsked, response, z.unknown()),
          });
        },
      };
    },
  };
}
