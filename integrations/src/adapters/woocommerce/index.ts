import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { accountPort } from "./auth";
import { listingPort } from "./catalogue";
import { categoryPort } from "./categories";
import { woocommerceApi } from "./client";
import { WOOCOMMERCE_LIMITS } from "./limits";
import { orderPort } from "./orders";
import { woocommerceSettings } from "./settings";
import { shopPort } from "./shop";
import { pricePort, stockPort } from "./stock";
import { webhookPort } from "./webhooks";

/** Every shop has a host of its own: an address alone never tells that WooCommerce stands behind it. */
export function recogniseUrl(_text: string): RecognisedUrl {
  return { kind: "not_a_listing" };
}

/** A producer's own shop on WordPress, through WooCommerce's REST API v3. */
export const woocommerce = defineAdapter({
  info: { id: "woocommerce", recogniseUrl, fileExchange: false, urlClaims: false },
  settings: woocommerceSettings,
  limits: WOOCOMMERCE_LIMITS,
  create(deps, settings) {
    const api = woocommerceApi(deps, settings);
    return {
      account: accountPort(api.client, settings),
      shop: shopPort(api),
      categories: categoryPort(api),
      listings: listingPort(api),
      stock: stockPort(api),
      prices: pricePort(api),
      orders: orderPort(api),
      ...(settings.hookSecret && { webhooks: webhookPort(api, settings.hookSecret) }),
    };
  },
});
