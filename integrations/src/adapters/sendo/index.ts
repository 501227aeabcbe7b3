import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { accountPort } from "./auth";
import { categoryPort, listingPort } from "./catalogue";
import { sendoApi } from "./client";
import { SENDO_LIMITS } from "./limits";
import { orderPort } from "./orders";
import { sendoSettings } from "./settings";
import { pricePort, stockPort } from "./stock";

/** `https://www.sendo.vn/{slug}-{id}.html`; the number is the product. */
export function recogniseUrl(text: string): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname } = new URL(text);
  if (!/^(www\.)?sendo\.vn$/.test(hostname)) return { kind: "not_a_listing" };
  const id = /^\/[^/]*?-(\d+)\.html$/.exec(pathname)?.[1];
  return id ? { kind: "product", itemId: id } : { kind: "not_a_listing" };
}

/** The documented API of a marketplace that closed on 2025-04-15: for history, never offered for new listings. */
export const sendo = defineAdapter({
  info: { id: "sendo", recogniseUrl, fileExchange: false },
  settings: sendoSettings,
  limits: SENDO_LIMITS,
  create(deps, settings) {
    const api = sendoApi(deps, settings);
    return {
      account: accountPort(api.client, settings),
      categories: categoryPort(api),
      listings: listingPort(api),
      stock: stockPort(api),
      prices: pricePort(api),
      orders: orderPort(api),
    };
  },
});
