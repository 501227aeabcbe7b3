import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { accountPort } from "./auth";
import { listingPort } from "./catalogue";
import { categoryPort } from "./categories";
import { lazadaApi } from "./client";
import { LAZADA_LIMITS } from "./limits";
import { orderPort } from "./orders";
import { lazadaSettings } from "./settings";
import { mediaPort, shopPort } from "./shop";
import { pricePort, stockPort } from "./stock";
import { webhookPort } from "./webhooks";

const SHORT_HOSTS = new Set(["s.lazada.vn", "c.lazada.vn"]);

/** `…-i{item}-s{sku}.html`, with or without slug and SKU. Campaign pages are no products. */
export function recogniseUrl(text: string): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname, searchParams } = new URL(text);
  if (SHORT_HOSTS.has(hostname)) return { kind: "short_link" };
  if (!/^((www|m)\.)?lazada\.vn$/.test(hostname)) return { kind: "not_a_listing" };
  const match = /(?:^\/products\/|^\/|-)i(\d+)(?:-s(\d+))?\.html$/.exec(pathname);
  const unit = match?.[2] ?? searchParams.get("skuId") ?? undefined;
  if (match?.[1]) return { kind: "product", itemId: match[1], ...(unit && { sellerItemId: unit }) };
  const shop = /^\/shop\/([\w-]+)/.exec(pathname)?.[1];
  return shop ? { kind: "shop", id: shop } : { kind: "not_a_listing" };
}

export const lazada = defineAdapter({
  info: { id: "lazada", recogniseUrl, fileExchange: false },
  settings: lazadaSettings,
  limits: LAZADA_LIMITS,
  create(deps, settings) {
    const api = lazadaApi(deps, settings);
    return {
      account: accountPort(api.client, settings),
      shop: shopPort(api),
      categories: categoryPort(api),
      media: mediaPort(api),
      listings: listingPort(api),
      stock: stockPort(api),
      prices: pricePort(api),
      orders: orderPort(api),
      webhooks: webhookPort(api),
    };
  },
});
