import { type ChannelEvent, listingId, orderId, shopId, type WebhookPort } from "../../core";
import { expectShape, fail, parseJson, readText } from "../../transport";
import { siteOf } from "./auth";
import { type Api, V3 } from "./client";
import { hookSecretOf, sameSignature, signHook } from "./sign";
import { hookBody, hooksAnswer } from "./wire";

const HOOKS = `${V3}/webhooks`;
const TOPICS = ["order.created", "order.updated", "product.updated", "product.deleted"] as const;

/** Without its scheme, which the source header may tell differently from what the owner typed. */
function shopOfSource(source: string): string {
  return siteOf(source, true)?.shop ?? "";
}

export function webhookPort(api: Api, secret: string): WebhookPort {
  return {
    answer: { status: 200, body: "", withinMs: 60_000 },
    receive({ headers, rawBody }) {
      const now = api.client.now();
      const asked = { marketplace: "woocommerce", operation: "webhook", now } as const;
      const shop = shopOfSource(headers["x-wc-webhook-source"] ?? "");
      const expected = signHook(hookSecretOf(secret, shop), rawBody);
      if (shop === "" || !sameSignature(expected, headers["x-wc-webhook-signature"] ?? "")) {
        throw fail(asked, { kind: "bug", cause: "configuration" }, { message: "webhook with a wrong signature" });
      }
      const body = expectShape(asked, hookBody, parseJson(readText(rawBody)));
      const [resource = "", event = ""] = (headers["x-wc-webhook-topic"] ?? "").split(".");
      const at = body.date_modified_gmt ?? now;
      // A created and an updated message about the same state are one event; a deleted thing has no state left.
      const state = event === "deleted" ? "deleted" : `${body.status ?? ""}/${body.date_modified_gmt ?? ""}`;
      const base = { key: ["woocommerce", shop, resource, body.id, state].join("/"), shop: shopId.parse(shop), at };
      const told: ChannelEvent =
        resource === "order"
          ? { ...base, kind: "order_changed", order: orderId.parse(body.id) }
          : resource === "product"
            ? { ...base, kind: "listing_changed", listing: listingId.parse(body.parent_id || body.id) }
            : { ...base, kind: "other", channelType: resource };
      return [told];
    },
    /** Also the way back after WooCommerce switched a webhook off, which it does after failures in a row. */
    async subscribe(address, call) {
      const found = await api.ask({ path: HOOKS, query: [["per_page", "100"]], schema: hooksAnswer }, call);
      for (const topic of TOPICS) {
        const known = found.find((hook) => hook.topic === topic && hook.delivery_url === address);
        if (known?.status === "active") continue;
        const body = { name: `OCOP ${topic}`, topic, delivery_url: address, secret: hookSecretOf(secret, call.shop) };
        const [path, method] = known ? ([`${HOOKS}/${known.id}`, "PUT"] as const) : ([HOOKS, "POST"] as const);
        // A lost answer may leave two of them: they tell the same events under the same keys.
        const schema = hooksAnswer.element;
        await api.ask({ path, method, nature: "set", body: { ...body, status: "active" }, schema }, call);
      }
    },
  };
}
