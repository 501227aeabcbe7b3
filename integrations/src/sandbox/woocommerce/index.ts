import type { SandboxContext, SandboxDefinition } from "../core/definition";
import { json, type SandboxRequest, type SandboxResponse } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxShop } from "../core/state";
import { collection, refused } from "./envelope";
import { ATTRIBUTES, CATEGORIES, OPTIONS, woocommerceSandboxHookSecret, woocommerceSandboxKey } from "./fixtures";
import { messages, webhooks } from "./hooks";
import { signedBy } from "./oauth";
import { orders } from "./orders";
import { products, seedProduct } from "./products";
import { variations } from "./variations";

const ROOT = "/wp-json/wc/v3";
/** As long as anybody keeps a shop. */
const FOREVER = 100 * 365 * 86_400_000;

function settings(path: string, { keys }: SandboxShop): SandboxResponse | undefined {
  if (path === "/data/currencies/current") return json({ code: keys.currency, name: "", symbol: "" });
  const option = /^\/settings\/products\/(\w+)$/.exec(path)?.[1];
  const value = option === undefined ? undefined : OPTIONS[option];
  return value === undefined ? undefined : json({ id: option, type: "select", value });
}

/** Every real shop has a host of its own; here the keys tell the shops apart. Without TLS the keys sign instead of travelling. */
function shopOf(request: SandboxRequest, { market, tokens }: SandboxContext): SandboxShop | undefined {
  const given = Buffer.from(request.headers.authorization?.replace(/^Basic /i, "") ?? "", "base64").toString("utf8");
  const shops = [...market.state.shops.values()];
  const secretOf = (key: string) =>
    shops.find(({ keys }) => keys.access?.startsWith(`${key}:`))?.keys.access?.split(":")[1];
  const signed = signedBy(request, secretOf, market.now());
  const shop = shops.find(({ keys }) => keys.access === given || keys.access?.split(":")[0] === signed);
  return shop && !tokens.isRevoked(shop.id) ? shop : undefined;
}

function answer(request: SandboxRequest, path: string, shop: SandboxShop, market: Market): SandboxResponse {
  const collected =
    path === "/products/categories"
      ? collection(CATEGORIES, request, (category) => category)
      : path === "/products/attributes"
        ? json(ATTRIBUTES)
        : undefined;
  return (
    collected ??
    products(request, path, shop.id, market) ??
    variations(request, path, shop.id, market) ??
    orders(request, path, shop.id, market) ??
    webhooks(request, path, shop, market) ??
    settings(path, shop) ??
    refused("rest_no_route", "No route was found matching the URL and request method.", 404)
  );
}

function handle(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined {
  const shop = shopOf(request, context);
  // The index of WordPress is open to everybody.
  if (request.path === "/wp-json/") return json({ name: shop?.name ?? "", namespaces: ["wc/v3", "wp/v2"] });
  if (!request.path.startsWith(`${ROOT}/`)) return undefined;
  if (!shop) return refused("woocommerce_rest_authentication_error", "Consumer key is invalid.", 401);
  return answer(request, request.path.slice(ROOT.length), shop, context.market);
}

/** WooCommerce 9's REST API v3, from its documentation and, where that is silent, its public source. */
export const woocommerceSandbox: SandboxDefinition = {
  id: "woocommerce",
  site: "Cửa hàng riêng (mô phỏng)",
  life: { codeMs: 0, accessMs: FOREVER, refreshMs: FOREVER, rotates: false, overlapMs: 0 },
  // Nobody moderates a shop of one's own.
  refusedWords: [],
  handle,
  // Not WooCommerce's, but what a firewall before it answers.
  rateLimited: () => ({
    status: 429,
    headers: { "retry-after": "1", "content-type": "text/html" },
    body: "<h1>429</h1>",
  }),
  pagePath: (listing) => `/product/san-pham-${listing.id}/`,
  listingOfPage(path, market) {
    const id = /^\/product\/san-pham-(\d+)\/?$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => String(5_000 + market.serial()),
  shop: (id, name) => ({
    id,
    name,
    keys: { access: woocommerceSandboxKey(id), hookSecret: woocommerceSandboxHookSecret(id), currency: "VND" },
  }),
  seed: seedProduct,
  hooks: {
    // Delivered once: nothing is tried again, and after failures in a row the webhook is switched off.
    rules: { retries: [], timeoutMs: 60_000, accepts: (status) => status >= 200 && status < 303 },
    messages,
  },
};
