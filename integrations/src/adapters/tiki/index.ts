import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { accountPort } from "./auth";
import { listingPort } from "./catalogue";
import { categoryPort } from "./categories";
import { tikiApi } from "./client";
import { eventPort } from "./events";
import { TIKI_LIMITS } from "./limits";
import { orderPort } from "./orders";
import { tikiSettings } from "./settings";
import { shopPort } from "./shop";
import { pricePort, stockPort } from "./stock";

/** The number in the path is the master product; `spid` is the seller's own product, which the API calls product_id. */
export function recogniseUrl(text: string): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname, searchParams } = new URL(text);
  if (hostname === "ti.ki") return { kind: "short_link" };
  if (!/^(www\.)?tiki\.vn$/.test(hostname)) return { kind: "not_a_listing" };
  const item = /^\/(?:[^/]*-)?p(\d+)\.html$/.exec(pathname)?.[1];
  const seller = searchParams.get("spid");
  if (item) return { kind: "product", itemId: item, ...(seller && /^\d+$/.test(seller) && { sellerItemId: seller }) };
  const category = /^\/[^/]+\/c(\d+)/.exec(pathname)?.[1];
  if (category) return { kind: "category", id: category };
  const shop = /^\/cua-hang\/([^/]+)/.exec(pathname)?.[1];
  return shop ? { kind: "shop", id: shop } : { kind: "not_a_listing" };
}

export const tiki = defineAdapter({
  info: { id: "tiki", recogniseUrl, fileExchange: false },
  settings: tikiSettings,
  limits: TIKI_LIMITS,
  create(deps, settings) {
    const api = tikiApi(deps, settings);
    return {
      account: accountPort(api.client, settings),
      shop: shopPort(api),
      categories: categoryPort(api),
      listings: listingPort(api),
      stock: stockPort(api),
      prices: pricePort(api),
      orders: orderPort(api),
      events: eventPort(api, deps),
    };
  },
});
