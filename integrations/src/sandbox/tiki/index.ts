import { consentPage } from "../core/consent";
import type { SandboxContext, SandboxDefinition } from "../core/definition";
import { bodyOf, json, listAt, type SandboxRequest, type SandboxResponse } from "../core/http";
import type { IssuedTokens } from "../core/tokens";
import { errors } from "./envelope";
import { APPLICATION_SHOP, ATTRIBUTES, CATEGORIES, REFUSED_WORDS, TIKI_SANDBOX, VALUES } from "./fixtures";
import { oneOrder, orders } from "./orders";
import { oneProduct, products, updateInfo, updateSku } from "./products";
import { enqueue, openQueue, pull, subscribe } from "./queues";
import { createRequest, oneRequest, requests, tracking } from "./requests";

const HOUR = 3_600_000;

function oauth(request: SandboxRequest, { market, tokens }: SandboxContext): SandboxResponse {
  const form = new URLSearchParams(request.raw.toString("utf8"));
  const { clientId, clientSecret } = TIKI_SANDBOX;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
  const known = request.headers.authorization === basic || form.get("client_secret") === clientSecret;
  if (!known || (form.get("client_id") ?? clientId) !== clientId) return json({ error: "invalid_client" }, 401);
  const answer = (issued: IssuedTokens | undefined, withRefresh: boolean) =>
    issued
      ? json({
          access_token: issued.access,
          expires_in: Math.round((issued.accessExpiresAt - market.now()) / 1_000),
          scope: "order product inventory offline",
          token_type: "bearer",
          ...(withRefresh && { refresh_token: issued.refresh }),
        })
      : json({ error: "invalid_grant", error_description: "the grant is invalid or expired" }, 400);
  switch (form.get("grant_type")) {
    case "client_credentials":
      return answer(tokens.issue(APPLICATION_SHOP), false);
    case "authorization_code":
      return answer(tokens.redeem(form.get("code") ?? ""), true);
    case "refresh_token":
      return answer(tokens.renew(form.get("refresh_token") ?? ""), true);
    default:
      return json({ error: "unsupported_grant_type" }, 400);
  }
}

function catalogue(request: SandboxRequest): SandboxResponse | undefined {
  if (request.path === "/integration/v2/categories") {
    const parent = Number(request.query.get("parent") ?? 0);
    return json({ data: CATEGORIES.filter(({ parent_id }) => parent_id === parent) });
  }
  const attributes = /^\/integration\/v2\/categories\/(\d+)\/attributes$/.exec(request.path)?.[1];
  if (attributes)
    return json({ data: ATTRIBUTES.map((attribute) => ({ ...attribute, category_id: Number(attributes) })) });
  const values = /^\/integration\/v2\/attributes\/(\d+)\/values$/.exec(request.path)?.[1];
  if (!values) return undefined;
  const data = (VALUES[values] ?? []).map((value, id) => ({ id: id + 1, attribute_code: "", position: id, value }));
  return json({ data, paging: { total: data.length, current_page: 1, last_page: 1 } });
}

function get(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse | undefined {
  const path = request.path.replace(/^\/integration\/v[\d.]+/, "");
  if (path === "/sellers/me") return json({ id: shop, name: market.state.shops.get(shop)?.name, active: 1 });
  if (path === "/requests") return requests(request, shop, market);
  if (path === "/products") return products(request, shop, market);
  if (path === "/orders") return orders(request, shop, market);
  const [, kind, id = ""] = path.split("/");
  if (kind === "tracking") return tracking(id, shop, market);
  if (kind === "requests") return oneRequest(id, shop, market);
  if (kind === "orders") return oneOrder(id, shop, market);
  return kind === "products" ? oneProduct(request, shop, market) : catalogue(request);
}

function change(request: SandboxRequest, context: SandboxContext, shop: string): SandboxResponse | undefined {
  const { market } = context;
  const path = request.path.replace(/^\/integration\/v[\d.]+/, "");
  const body = bodyOf(request);
  const queue = /^\/queues\/([^/]+)\/(subscriptions|events\/pull)$/.exec(path);
  if (queue?.[1])
    return queue[2] === "subscriptions" ? subscribe(queue[1], request, shop, market) : pull(queue[1], request, market);
  switch (path) {
    case "/queues":
      return openQueue(request, market);
    case "/requests":
      return createRequest(body, shop, market);
    case "/requests/updateProductInfo":
      return updateInfo(request, context, shop);
    case "/products/updateSku":
      return updateSku(body, shop, market);
    case "/products/updateSkus": {
      const answers = listAt(body, "data").map((line) => updateSku(line, shop, market));
      return answers.find(({ status }) => status !== 200) ?? json({ state: "approved" });
    }
    default:
      return undefined;
  }
}

function handle(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined {
  if (request.path === "/sc/oauth2/auth") return consentPage(request, context, "redirect_uri");
  if (request.path === "/sc/oauth2/token") return oauth(request, context);
  if (!request.path.startsWith("/integration/")) return undefined;
  const shop = context.tokens.shopOf(request.headers.authorization?.replace(/^Bearer /i, ""));
  if (!shop || (shop !== APPLICATION_SHOP && !context.market.state.shops.has(shop)))
    return errors(401, "The access token is invalid or expired");
  const answer = request.method === "GET" ? get(request, context, shop) : change(request, context, shop);
  return answer ?? errors(404, "path not found");
}

/** Tiki's seller API (v2 and v2.1) as its documentation and live clients describe it. */
export const tikiSandbox: SandboxDefinition = {
  id: "tiki",
  site: "Tiki (mô phỏng)",
  life: { codeMs: 10 * 60_000, accessMs: HOUR, refreshMs: 30 * 24 * HOUR, rotates: true, overlapMs: 0 },
  refusedWords: REFUSED_WORDS,
  handle,
  enqueue,
  rateLimited: () => json({ errors: ["Too many requests"] }, 429),
  pagePath: (listing) => `/san-pham-p${Number(listing.id) - 2}.html`,
  listingOfPage(path, market) {
    const id = /^\/(?:[^/]*-)?p(\d+)\.html$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(String(Number(id) + 2));
  },
  orderNumber: (market) => String(347_171_000 + market.serial()),
  shop: (id, name) => ({ id, name, keys: {} }),
  seed({ shop, title, sku, price, stock }, market) {
    const id = String(2_161_900 + market.serial() * 2);
    const units = [{ id, sku, price, stock, options: [] }];
    return market.add({
      id,
      shop,
      title,
      description: title,
      category: "44161",
      images: [],
      units,
      status: "live",
      raw: {},
    });
  },
};
