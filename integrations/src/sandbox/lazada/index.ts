import { createHmac } from "node:crypto";
import { jsonNumber, parseJson, writeJson } from "../../transport";
import { consentPage } from "../core/consent";
import type { SandboxContext, SandboxDefinition } from "../core/definition";
import { firstFile, type SandboxRequest, type SandboxResponse } from "../core/http";
import type { MarketEvent } from "../core/market";
import type { SandboxShop } from "../core/state";
import type { IssuedTokens } from "../core/tokens";
import { answer, flat, refusal } from "./envelope";
import { LAZADA_SANDBOX, REFUSED_WORDS } from "./fixtures";
import { guard } from "./guard";
import { parametersOf, parsePayload } from "./payload";
import { createProduct, deactivate, removeProducts, updateProduct, updateUnits } from "./products";
import { READS } from "./reads";

const DAY = 24 * 3_600_000;

function tokenAnswer({ market }: SandboxContext, issued: IssuedTokens | undefined, error: string): SandboxResponse {
  if (!issued) return refusal(market, error, "the grant is invalid or expired");
  return flat(market, {
    access_token: issued.access,
    refresh_token: issued.refresh,
    expires_in: Math.round((issued.accessExpiresAt - market.now()) / 1_000),
    refresh_expires_in: Math.round((issued.refreshExpiresAt - market.now()) / 1_000),
    country: "vn",
    account_platform: "seller_center",
    account: "seller@example.vn",
    country_user_info: [{ country: "vn", user_id: issued.shop, seller_id: issued.shop, short_code: "VN1ABC2" }],
  });
}

function upload(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const bytes = firstFile(request, "image");
  if (!bytes) return refusal(market, "302", "image is not supported");
  if (bytes.length > 3_145_728) return refusal(market, "303", "image is too large");
  const id = `p${market.serial()}`;
  const url = `https://vn-live.slatic.net/p/${id}.jpg`;
  market.state.images.set(id, { shop, url });
  return answer(market, { image: { url, hash_code: id } });
}

function handle(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined {
  if (request.path === "/oauth/authorize") return consentPage(request, context, "redirect_uri", "seller_id");
  if (!request.path.startsWith("/rest/")) return undefined;
  const path = request.path.slice("/rest".length);
  const parameters = parametersOf(request);
  const who = guard(path, parameters, context);
  if ("status" in who) return who;
  const { market, tokens } = context;
  const get = (name: string) => parameters.get(name) ?? "";
  const read = READS[path];
  if (read) return read(parameters, context, who.shop);
  switch (path) {
    case "/auth/token/create":
      return tokenAnswer(context, tokens.redeem(get("code")), "InvalidCode");
    case "/auth/token/refresh":
      return tokenAnswer(context, tokens.renew(get("refresh_token")), "IllegalRefreshToken");
    case "/image/upload":
      return upload(request, context, who.shop);
    case "/product/create":
      return createProduct(parsePayload(get("payload")), who.shop, market);
    case "/product/update":
      return updateProduct(parsePayload(get("payload")), who.shop, market);
    case "/product/price_quantity/update":
    case "/product/stock/sellable/update":
      return updateUnits(parsePayload(get("payload")), who.shop, market);
    case "/product/deactivate":
      return deactivate(parsePayload(get("apiRequestBody")), who.shop, market);
    case "/product/remove":
      return removeProducts(parseJson(get("sku_id_list") || "[]"), who.shop, market);
    default:
      return refusal(market, "InvalidApiPath", "The specified Api path is invalid");
  }
}

function push(type: number, shop: SandboxShop, timestamp: number, data: Readonly<Record<string, unknown>>) {
  const body = writeJson({ seller_id: shop.id, message_type: type, data, timestamp, site: "lazada_vn" });
  const authorization = createHmac("sha256", LAZADA_SANDBOX.appSecret)
    .update(LAZADA_SANDBOX.appKey + body)
    .digest("hex");
  return { body, headers: { authorization } };
}

const QC = {
  pending: "PENDING",
  live: "APPROVED",
  hidden: "APPROVED",
  rejected: "REJECTED",
  banned: "LOCK",
  deleted: "LOCK",
} as const;
const ORDER = {
  unpaid: "unpaid",
  to_ship: "pending",
  shipped: "shipped",
  completed: "delivered",
  cancelled: "canceled",
} as const;
const ITEM_TYPE = { created: [3, "PUBLISHED"], edited: [4, "EDITED_UPDATED"], deleted: [5, "DELETED"] } as const;

/** `timestamp` is in milliseconds for trade messages and in seconds for product messages, as in the samples. */
function messages(event: MarketEvent, shop: SandboxShop, market: SandboxContext["market"]) {
  const now = market.now();
  const seconds = Math.floor(now / 1_000);
  if (event.kind === "order") {
    const line = String(Number(event.order.id) + 100_000);
    const data = {
      order_status: ORDER[event.order.status],
      trade_order_id: event.order.id,
      trade_order_line_id: line,
      status_update_time: seconds,
    };
    return [push(0, shop, now, data)];
  }
  const { listing, what } = event;
  if (what === "decided") {
    const data = {
      date: now,
      itemId: jsonNumber(listing.id),
      reason: listing.reasons.join("; "),
      seller_id: jsonNumber(shop.id),
      status: QC[listing.status],
    };
    return [push(1, shop, seconds, data)];
  }
  const [type, action] = ITEM_TYPE[what];
  const skus = listing.units.map((unit) => ({
    shop_sku: `${listing.id}_VN-${unit.id}`,
    seller_sku: unit.sku,
    sku_id: jsonNumber(unit.id),
  }));
  return [
    push(type, shop, seconds, { item_id: jsonNumber(listing.id), sku_list: skus, action, status_update_time: seconds }),
  ];
}

/** Lazada Open Platform as documented for Việt Nam. */
export const lazadaSandbox: SandboxDefinition = {
  id: "lazada",
  site: "Lazada (mô phỏng)",
  life: { codeMs: 30 * 60_000, accessMs: 10 * DAY, refreshMs: 50 * DAY, rotates: false, overlapMs: 0 },
  refusedWords: REFUSED_WORDS,
  handle,
  rateLimited: () => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: writeJson({
      code: "ApiCallLimit",
      type: "ISV",
      message: "Api access frequency exceeds the limit. this ban will last 1 seconds",
      request_id: "limited",
    }),
  }),
  pagePath: (listing) => `/products/pdp-i${listing.id}-s${listing.units[0]?.id}.html`,
  listingOfPage(path, market) {
    const id = /-?i(\d+)(?:-s\d+)?\.html$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => String(491_253_082_180_000 + market.serial()),
  shop: (id, name) => ({ id, name, keys: {} }),
  seed: ({ shop, title, sku, price, stock }, market) =>
    market.add({
      id: String(3_069_000_000 + market.serial()),
      shop,
      title,
      description: title,
      category: "10002022",
      images: [],
      units: [{ id: String(15_298_000_000 + market.serial()), sku, price, stock, options: [] }],
      status: "live",
      raw: {},
    }),
  hooks: {
    // Twelve retries, half an hour apart.
    rules: {
      retries: Array.from({ length: 12 }, () => 30 * 60_000),
      timeoutMs: 500,
      accepts: (status) => status === 200,
    },
    messages,
  },
};
