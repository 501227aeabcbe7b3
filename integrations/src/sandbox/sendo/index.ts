import type { SandboxContext, SandboxDefinition } from "../core/definition";
import { bodyOf, type Fields, json, numberAt, type SandboxRequest, type SandboxResponse, textAt } from "../core/http";
import type { SandboxOrder } from "../core/state";
import { ok, refused } from "./envelope";
import { ATTRIBUTES, CATEGORIES, REFUSED_WORDS, SENDO_SECRET, sandboxKeys } from "./fixtures";
import { configure, oneProduct, rowView, save } from "./products";
import { simulatorToken } from "./token";

const LIFE_MS = 8 * 3_600_000;

function login(request: SandboxRequest, { market }: SandboxContext): SandboxResponse {
  const body = bodyOf(request);
  const shop = [...market.state.shops.values()].find(({ keys }) => keys.shop_key === textAt(body, "shop_key"));
  if (!shop || shop.keys.secret_key !== textAt(body, "secret_key"))
    return json(
      { result: null, success: false, error: { message: "shop_key or secret_key is wrong" }, status_code: 400 },
      403,
    );
  const expiresAt = market.now() + LIFE_MS;
  const id = `${shop.id}-${market.serial()}`;
  const claims = {
    StoreId: id,
    UserName: "",
    StoreStatus: "2",
    ShopType: "1",
    StoreLevel: "0",
    exp: Math.floor(expiresAt / 1_000),
    iss: id,
    aud: id,
  };
  const token = simulatorToken(SENDO_SECRET, claims);
  market.state.access.set(token, { shop: shop.id, expiresAt });
  return ok({ token, expires: new Date(expiresAt).toISOString() });
}

/** A page token stands for the position and overrides the filters. */
function page<T>(all: readonly T[], body: Fields, one: (entry: T) => unknown): SandboxResponse {
  const size = Math.min(numberAt(body, "page_size") || 10, 50);
  const start = Number(textAt(body, "token") || 0);
  const more = start + size < all.length;
  return ok({
    data: all.slice(start, start + size).map(one),
    total_records: all.length,
    next_token: more ? String(start + size) : "",
    previous_token: "",
  });
}

const ORDER_STATUS = { unpaid: 2, to_ship: 3, shipped: 6, completed: 8, cancelled: 13 } as const;

function orderView(order: SandboxOrder): Record<string, unknown> {
  return {
    sales_order: {
      order_number: order.id,
      order_status: ORDER_STATUS[order.status],
      order_date_time_stamp: Math.floor(order.createdAt / 1_000),
      update_date_time_stamp: Math.floor(order.updatedAt / 1_000),
      payment_method: order.cod ? 1 : 2,
      total_amount: order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0),
      receiver_name: "P***",
    },
    sku_details: order.lines.map((line) => ({
      product_variant_id: Number(line.listing),
      sku: line.sku,
      product_name: line.title,
      quantity: line.quantity,
      price: line.price,
    })),
  };
}

function partner(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const path = request.path.slice("/api/partner".length);
  const body = bodyOf(request);
  const category = /^\/category\/(\d+)$/.exec(path)?.[1];
  if (category) return ok(CATEGORIES.filter(({ parent_id }) => String(parent_id) === category));
  if (path.startsWith("/category/attribute/"))
    return ok({ id: 2980, name: "", parent_id: 123, level: 4, is_config_variant: false, attribute: ATTRIBUTES });
  if (path.startsWith("/category/brand/"))
    return ok([{ external_id: 1, is_required_certificate_file: false, name: "No Brand", senmall_description: "" }]);
  if (path === "/product" && request.method === "GET") return oneProduct(request, shop, market);
  if (path === "/product") return save(body, shop, market);
  if (path === "/product/config/variant-price") return configure(request, shop, market);
  if (path === "/product/search") return page(market.visible(shop), body, rowView);
  if (path !== "/salesorder/search") return refused(404, "path not found");
  const wanted = textAt(body, "order_number");
  return page(
    market.orders(shop).filter((order) => wanted === "" || order.id === wanted),
    body,
    orderView,
  );
}

/** Sendo's partner API as its seller help and public clients describe it, until it closed on 2025-04-15. */
export const sendoSandbox: SandboxDefinition = {
  id: "sendo",
  site: "Sendo (mô phỏng)",
  life: { codeMs: 0, accessMs: LIFE_MS, refreshMs: LIFE_MS, rotates: false, overlapMs: 0 },
  refusedWords: REFUSED_WORDS,
  handle(request, context) {
    if (request.path === "/login") return login(request, context);
    if (!request.path.startsWith("/api/partner/")) return undefined;
    const shop = context.tokens.shopOf(request.headers.authorization?.replace(/^bearer /i, ""));
    // A dead token was seen to answer with this key.
    if (!shop || !context.market.state.shops.has(shop)) return json({ exp: "token expired" }, 401);
    return partner(request, context, shop);
  },
  rateLimited: () =>
    json({ result: null, success: false, error: { message: "too many requests" }, status_code: 429 }, 429),
  pagePath: (listing) => `/san-pham-${listing.id}.html`,
  listingOfPage(path, market) {
    const id = /^\/[^/]*-(\d+)\.html$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => String(11_000_000_000 + market.serial()),
  shop: (id, name) => ({ id, name, keys: sandboxKeys(id) }),
  seed({ shop, title, sku, price, stock }, market) {
    const id = String(95_194_000 + market.serial());
    return market.add({
      id,
      shop,
      title,
      description: title,
      category: "2980",
      images: [],
      units: [{ id, sku, price, stock, options: [] }],
      status: "live",
      raw: {},
    });
  },
};
