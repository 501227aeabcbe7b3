import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { accountPort } from "./auth";
import { listingPort } from "./catalogue";
import { categoryPort } from "./categories";
import { shopeeApi } from "./client";
import { SHOPEE_LIMITS } from "./limits";
import { orderPort } from "./orders";
import { shopeeSettings } from "./settings";
import { mediaPort, shopPort } from "./shop";
import { pricePort, stockPort } from "./stock";
import { webhookPort } from "./webhooks";

const SHORT_HOSTS = new Set(["s.shopee.vn", "vn.shp.ee", "shp.ee", "shope.ee"]);

/** `/{slug}-i.{shop}.{item}` and `/product/{shop}/{item}`; the shop always stands first. */
export function recogniseUrl(text: string): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname } = new URL(text);
  if (SHORT_HOSTS.has(hostname)) return { kind: "short_link" };
  if (!/^(www\.)?shopee\.vn$/.test(hostname)) return { kind: "not_a_listing" };
  const match = /-i\.(\d+)\.(\d+)/.exec(pathname) ?? /^\/product\/(\d+)\/(\d+)/.exec(pathname);
  if (match?.[1] && match[2]) return { kind: "product", shopId: match[1], itemId: match[2] };
  const shop = /^\/shop\/(\d+)/.exec(pathname)?.[1] ?? /^\/([\w.]{3,30})\/?$/.exec(pathname)?.[1];
  return shop ? { kind: "shop", id: shop } : { kind: "not_a_listing" };
}

export const shopee = defineAdapter({
  info: { id: "shopee", recogniseUrl, fileExchange: false },
  settings: shopeeSettings,
  limits: SHOPEE_LIMITS,
  create(deps, settings) {
    const api = shopeeApi(deps, settings);
    return {
      account: accountPort(api.client, settings),
      shop: shopPort(api),
      categories: categoryPort(api),
      media: mediaPort(api),
      listings: listingPort(api, deps),
      stock: stockPort(api),
      prices: pricePort(api),
      orders: orderPort(api),
      webhooks: webhookPort(api),
    };
  },
});
