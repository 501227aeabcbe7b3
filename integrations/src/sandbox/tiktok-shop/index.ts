import { createHmac } from "node:crypto";
import { jsonNumber, writeJson } from "../../transport";
import { consentPage } from "../core/consent";
import type { SandboxContext, SandboxDefinition } from "../core/definition";
import { bodyOf, firstFile, json, type SandboxRequest, type SandboxResponse, textAt } from "../core/http";
import type { MarketEvent } from "../core/market";
import type { SandboxShop } from "../core/state";
import type { IssuedTokens } from "../core/tokens";
import { answer, refusal } from "./envelope";
import { REFUSED_WORDS, TIKTOK_SANDBOX } from "./fixtures";
import { guard } from "./guard";
import { changeState, createProduct, editProduct, invalidProduct, updateUnits } from "./products";
import { orderStatus, read, searchOrders, searchProducts } from "./reads";

const DAY = 24 * 3_600_000;

function tokenAnswer({ market }: SandboxContext, issued: IssuedTokens | undefined, code: number): SandboxResponse {
  if (!issued) return refusal(market, code, "the grant is invalid or expired");
  return answer(market, {
    access_token: issued.access,
    access_token_expire_in: Math.floor(issued.accessExpiresAt / 1_000),
    refresh_token: issued.refresh,
    refresh_token_expire_in: Math.floor(issued.refreshExpiresAt / 1_000),
    open_id: "sandbox",
    seller_name: "sandbox",
    seller_base_region: "VN",
    user_type: 0,
    granted_scopes: [],
  });
}

function tokenEndpoint(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined {
  const get = (name: string) => request.query.get(name) ?? "";
  if (!request.path.startsWith("/api/v2/token/")) return undefined;
  if (get("app_key") !== TIKTOK_SANDBOX.appKey || get("app_secret") !== TIKTOK_SANDBOX.appSecret) {
    return refusal(context.market, 36004003, "app_key or app_secret is invalid");
  }
  if (request.path.endsWith("/get")) return tokenAnswer(context, context.tokens.redeem(get("auth_code")), 36004004);
  return tokenAnswer(context, context.tokens.renew(get("refresh_token")), 36004001);
}

function upload(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  if (!firstFile(request, "data")) return refusal(market, 12052300, "no image");
  const uri = `tos-alisg-i-sandbox-sg/${market.serial()}`;
  market.state.images.set(uri, { shop, url: `https://p16-oec-sg.example/${uri}` });
  return answer(market, {
    uri,
    url: `https://p16-oec-sg.example/${uri}`,
    width: 800,
    height: 800,
    use_case: "MAIN_IMAGE",
  });
}

function write(request: SandboxRequest, context: SandboxContext, shop: string): SandboxResponse {
  const { market } = context;
  const body = bodyOf(request);
  const path = request.path.replace(/^\/product\/\d+/, "");
  const product = /^\/products\/(\d+)(?:\/(partial_edit|prices\/update|inventory\/update))?$/.exec(path);
  if (product?.[1] && product[2] === "prices/update") return updateUnits(product[1], body, shop, market, "price");
  if (product?.[1] && product[2] === "inventory/update") return updateUnits(product[1], body, shop, market, "stock");
  if (product?.[1]) return editProduct(product[1], body, shop, market);
  switch (path) {
    case "/images/upload":
      return upload(request, context, shop);
    case "/products/search":
      return searchProducts(request, context, shop);
    case "/products/listing_check": {
      const invalid = invalidProduct(body, market, shop);
      return answer(market, {
        check_result: invalid ? "FAILED" : "PASS",
        fail_reasons: invalid ? [{ code: invalid[0], message: invalid[1] }] : [],
      });
    }
    case "/products/deactivate":
      return changeState(body, shop, market, "hidden");
    case "/products/activate":
      return changeState(body, shop, market, "live");
    case "/products":
      return request.method === "DELETE"
        ? changeState(body, shop, market, "deleted")
        : createProduct(body, shop, market);
    case "/order/202309/orders/search":
      return searchOrders(request, context, shop);
    case "/event/202309/webhooks": {
      const known = market.state.shops.get(shop);
      if (known && textAt(body, "address") !== "") known.hookUrl = textAt(body, "address");
      return answer(market, {});
    }
    default:
      return refusal(market, 36009009, "path is invalid", 404);
  }
}

function handle(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined {
  const token = tokenEndpoint(request, context);
  if (token) return token;
  if (request.path === "/open/authorize") return consentPage(request, context, "redirect_uri");
  if (!/^\/(product|order|logistics|authorization|event|seller)\//.test(request.path)) return undefined;
  const who = guard(request, context);
  if ("status" in who) return who;
  if (request.method !== "GET") return write(request, context, who.shop);
  return read(request, context, who.shop) ?? refusal(context.market, 36009009, "path is invalid", 404);
}

function push(
  type: number,
  shop: SandboxShop,
  market: SandboxContext["market"],
  data: Readonly<Record<string, unknown>>,
) {
  const id = String(7_327_112_393_057_000_000n + BigInt(market.serial()));
  const body = writeJson({
    type,
    tts_notification_id: id,
    shop_id: shop.id,
    timestamp: Math.floor(market.now() / 1_000),
    data,
  });
  const authorization = createHmac("sha256", TIKTOK_SANDBOX.appSecret)
    .update(TIKTOK_SANDBOX.appKey + body)
    .digest("hex");
  return { body, headers: { authorization } };
}

/** Product ids are bare numbers of 19 digits in types 5 and 16, and text in type 15. */
function messages(event: MarketEvent, shop: SandboxShop, market: SandboxContext["market"]) {
  const at = Math.floor(market.now() / 1_000);
  if (event.kind === "order") {
    return [
      push(1, shop, market, {
        order_id: event.order.id,
        order_status: orderStatus(event.order),
        is_on_hold_order: false,
        update_time: at,
      }),
    ];
  }
  const { listing, what } = event;
  const number = jsonNumber(listing.id);
  if (what === "created") return [push(16, shop, market, { product_id: number, update_time: at })];
  if (what === "decided") {
    const status = listing.reasons.length > 0 ? "PRODUCT_AUDIT_FAILURE" : "PRODUCT_FIRST_PASS_REVIEW";
    return [
      push(5, shop, market, {
        product_id: number,
        status,
        suspended_reason: listing.reasons.join("; "),
        update_time: at,
      }),
    ];
  }
  return [push(15, shop, market, { product_id: listing.id, update_time: at })];
}

/** TikTok Shop Partner API 202309 and later, as documented for Việt Nam. */
export const tiktokSandbox: SandboxDefinition = {
  id: "tiktok-shop",
  site: "TikTok Shop (mô phỏng)",
  life: { codeMs: 30 * 60_000, accessMs: 7 * DAY, refreshMs: 365 * DAY, rotates: true, overlapMs: 0 },
  refusedWords: REFUSED_WORDS,
  handle,
  rateLimited: () => json({ code: 36009002, message: "too many requests", request_id: "limited" }, 429),
  pagePath: (listing) => `/vn/pdp/${listing.id}`,
  listingOfPage(path, market) {
    const id = /\/(?:pdp\/(?:[^/]+\/)?|view\/product\/)(\d{16,20})$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => (576_461_413_038_780_000n + BigInt(market.serial())).toString(),
  shop: (id, name) => ({ id, name, keys: { cipher: `ROW_cipher${id}` } }),
  seed: ({ shop, title, sku, price, stock }, market) =>
    market.add({
      id: (1_729_592_969_712_200_000n + BigInt(market.serial())).toString(),
      shop,
      title,
      description: title,
      category: "700438",
      images: [],
      units: [
        { id: (1_729_592_969_712_200_000n + BigInt(market.serial())).toString(), sku, price, stock, options: [] },
      ],
      status: "live",
      raw: {},
    }),
  hooks: {
    rules: {
      retries: [2 * 60_000, 30 * 60_000, 3 * 3_600_000, 12 * 3_600_000],
      timeoutMs: 3_000,
      accepts: (status) => status === 200,
    },
    messages,
  },
};
