import { jsonNumber, writeJson } from "../../transport";
import { consentPage } from "../core/consent";
import type { SandboxContext, SandboxDefinition } from "../core/definition";
import {
  bodyOf,
  type Fields,
  firstFile,
  numberAt,
  type SandboxRequest,
  type SandboxResponse,
  textAt,
} from "../core/http";
import type { MarketEvent } from "../core/market";
import type { SandboxShop } from "../core/state";
import type { IssuedTokens } from "../core/tokens";
import { answer, flat, refusal } from "./envelope";
import { REFUSED_WORDS } from "./fixtures";
import { guard, hmac } from "./guard";
import { addItem, deleteItem, statusOf, unlist, updateItem, updateUnits } from "./items";
import { addModel, initTiers, updateTiers } from "./models";
import { READS } from "./reads";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function tokenAnswer({ market }: SandboxContext, issued: IssuedTokens | undefined, error: string): SandboxResponse {
  if (!issued) return refusal(market, error, error);
  return flat(market, {
    access_token: issued.access,
    refresh_token: issued.refresh,
    expire_in: Math.round((issued.accessExpiresAt - market.now()) / 1_000),
    shop_id_list: [jsonNumber(issued.shop)],
    merchant_id_list: [],
  });
}

function upload(request: SandboxRequest, { market }: SandboxContext): SandboxResponse {
  if (!firstFile(request, "image", "file")) return refusal(market, "error_param", "no image");
  const id = `vn-11134207-${market.serial()}`;
  market.state.images.set(id, { shop: "", url: `https://cf.shopee.vn/file/${id}` });
  const info = {
    image_id: id,
    image_url_list: [{ image_url_region: "VN", image_url: `https://cf.shopee.vn/file/${id}` }],
  };
  return answer(market, { image_info: info, image_info_list: [{ id: 0, error: "", message: "", image_info: info }] });
}

/** The oldest hundred kept messages, each with its `data` as text inside JSON. */
function lostPushes({ market, undelivered }: SandboxContext): SandboxResponse {
  const list = undelivered.slice(0, 100).map(({ body }) => {
    const push = bodyOf({ raw: Buffer.from(body) });
    return { ...push, data: writeJson(push.data) };
  });
  return answer(market, {
    push_message_list: list,
    has_next_page: undelivered.length > 100,
    last_message_id: list.length,
  });
}

function confirmLost(body: Fields, { market, undelivered }: SandboxContext): SandboxResponse {
  undelivered.splice(0, numberAt(body, "last_message_id") || 0);
  return answer(market, {});
}

function handle(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined {
  if (!request.path.startsWith("/api/v2/"))
    return request.path === "/auth" ? consentPage(request, context, "redirect_uri", "shop_id") : undefined;
  const who = guard(request, context);
  if ("status" in who) return who;
  const { market, tokens } = context;
  const path = request.path.slice("/api/v2".length);
  const read = READS[path];
  if (read && request.method === "GET") return read(request, context, who.shop);
  const body = bodyOf(request);
  switch (path) {
    case "/shop/auth_partner":
      return consentPage(request, context, "redirect", "shop_id");
    case "/auth/token/get":
      return tokenAnswer(context, tokens.redeem(textAt(body, "code")), "invalid_code");
    case "/auth/access_token/get":
      return tokenAnswer(context, tokens.renew(textAt(body, "refresh_token")), "refresh_token_expired");
    case "/push/get_lost_push_message":
      return lostPushes(context);
    case "/push/confirm_consumed_lost_push_message":
      return confirmLost(body, context);
    case "/media_space/upload_image":
      return upload(request, context);
    case "/product/add_item":
      return addItem(body, who.shop, market);
    case "/product/update_item":
      return updateItem(body, who.shop, market);
    case "/product/init_tier_variation":
      return initTiers(body, who.shop, market);
    case "/product/update_tier_variation":
      return updateTiers(body, who.shop, market);
    case "/product/add_model":
      return addModel(body, who.shop, market);
    case "/product/update_price":
      return updateUnits(body, who.shop, market, "price");
    case "/product/update_stock":
      return updateUnits(body, who.shop, market, "stock");
    case "/product/unlist_item":
      return unlist(body, who.shop, market);
    case "/product/delete_item":
      return deleteItem(body, who.shop, market);
    default:
      // A path outside the signed ones answers like a wrong signature, not 404.
      return refusal(market, "error_sign", "Wrong sign.");
  }
}

function push(code: number, shop: SandboxShop, now: number, data: Readonly<Record<string, unknown>>) {
  const body = writeJson({ code, shop_id: jsonNumber(shop.id), timestamp: Math.floor(now / 1_000), data });
  return { body, headers: { authorization: hmac(`${shop.hookUrl}|${body}`) } };
}

function messages(event: MarketEvent, shop: SandboxShop, market: SandboxContext["market"]) {
  const at = Math.floor(market.now() / 1_000);
  if (event.kind === "order") {
    const names = {
      unpaid: "UNPAID",
      to_ship: "READY_TO_SHIP",
      shipped: "SHIPPED",
      completed: "COMPLETED",
      cancelled: "CANCELLED",
    } as const;
    const data = {
      items: [],
      ordersn: event.order.id,
      status: names[event.order.status],
      completed_scenario: "",
      update_time: at,
    };
    return [push(3, shop, market.now(), data)];
  }
  const { listing } = event;
  if (event.what !== "decided" || listing.reasons.length === 0) return [];
  const details = listing.reasons.map((reason) => ({
    violation_type: "Prohibited Listing",
    violation_reason: reason,
    suggestion: "Sửa nội dung và gửi lại",
    fix_deadline_time: at + 5 * 86_400,
    update_time: at,
  }));
  const data = {
    item_id: jsonNumber(listing.id),
    item_name: listing.title,
    item_status: statusOf(listing),
    deboost: false,
    item_status_details: details,
    deboosted_details: [],
  };
  return [push(16, shop, market.now(), data)];
}

/** Shopee Open Platform v2 as documented for Việt Nam. */
export const shopeeSandbox: SandboxDefinition = {
  id: "shopee",
  site: "Shopee (mô phỏng)",
  life: { codeMs: 10 * 60_000, accessMs: 4 * HOUR, refreshMs: 30 * DAY, rotates: true, overlapMs: 5 * 60_000 },
  refusedWords: REFUSED_WORDS,
  handle,
  rateLimited: () => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: writeJson({ error: "error_rate_limit", message: "Too many requests", request_id: "limited" }),
  }),
  pagePath: (listing) => `/product/${listing.shop}/${listing.id}`,
  listingOfPage(path, market) {
    const id = /-i\.\d+\.(\d+)$/.exec(path)?.[1] ?? /^\/product\/\d+\/(\d+)$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => `2601${String(market.serial()).padStart(10, "0")}`,
  shop: (id, name) => ({ id, name, keys: {} }),
  seed: ({ shop, title, sku, price, stock }, market) =>
    market.add({
      id: String(2_500_000_000 + market.serial()),
      shop,
      title,
      description: title,
      category: "100640",
      images: [],
      units: [{ id: "0", sku, price, stock, options: [] }],
      status: "live",
      raw: {},
    }),
  hooks: {
    rules: {
      retries: [300_000, 1_800_000, 10_800_000],
      timeoutMs: 3_000,
      accepts: (status, body) => status >= 200 && status < 300 && body === "",
    },
    messages,
  },
};
