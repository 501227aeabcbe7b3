import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { accountPort } from "./auth";
import { listingPort } from "./catalogue";
import { categoryPort } from "./categories";
import { tiktokApi } from "./client";
import { TIKTOK_LIMITS } from "./limits";
import { orderPort } from "./orders";
import { tiktokSettings } from "./settings";
import { mediaPort, shopPort } from "./shop";
import { pricePort, stockPort } from "./stock";
import { webhookPort } from "./webhooks";

const SHORT_HOSTS = new Set(["vt.tiktok.com", "vm.tiktok.com"]);
const HOSTS = new Set(["shop.tiktok.com", "www.tiktok.com", "tiktok.com"]);

/** `/vn/pdp/{slug}/{id}`, `/vn/pdp/{id}` and `/view/product/{id}`; a short link may also lead to a video. */
export function recogniseUrl(text: string): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname } = new URL(text);
  if (SHORT_HOSTS.has(hostname)) return { kind: "short_link" };
  if (!HOSTS.has(hostname)) return { kind: "not_a_listing" };
  if (/^\/t\/\w+/.test(pathname)) return { kind: "short_link" };
  const id = /\/(?:pdp\/(?:[^/]+\/)?|view\/product\/)(\d{16,20})/.exec(pathname)?.[1];
  return id ? { kind: "product", itemId: id } : { kind: "not_a_listing" };
}

export const tiktokShop = defineAdapter({
  info: { id: "tiktok-shop", recogniseUrl, fileExchange: false },
  settings: tiktokSettings,
  limits: TIKTOK_LIMITS,
  create(deps, settings) {
    const api = tiktokApi(deps, settings);
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
