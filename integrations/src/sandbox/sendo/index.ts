import { parseJson, readText } from "../../transport";
import type { SandboxContext, SandboxDefinition } from "../core/definition";
import {
  bodyOf,
  type Fields,
  fieldsAt,
  json,
  listAt,
  numberAt,
  type SandboxRequest,
  type SandboxResponse,
  textAt,
} from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing, SandboxOrder } from "../core/state";
import { ATTRIBUTES, CATEGORIES, REFUSED_WORDS, SENDO_SECRET, sandboxKeys } from "./fixtures";
import { simulatorToken } from "./token";

const LIFE_MS = 8 * 3_600_000;

const ok = (result: unknown) => json({ result, success: true, error: null, status_code: 200 });

function refused(
  status: number,
  message: string,
  details: readonly { property_name: string; message: string }[] = [],
): SandboxResponse {
  return json(
    { result: null, success: false, error: { message, details: "", error_details: details }, status_code: status },
    status,
  );
}

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

const STATUS = { pending: 1, live: 2, hidden: 2, rejected: 3, banned: 4, deleted: 5 } as const;

function view(listing: SandboxListing): Record<string, unknown> {
  const [unit] = listing.units;
  const [avatar = "", ...pictures] = listing.images;
  return {
    id: Number(listing.id),
    name: listing.title,
    sku: unit?.sku,
    price: unit?.price,
    stock_quantity: unit?.stock,
    stock_availability: (unit?.stock ?? 0) > 0,
    status: STATUS[listing.status],
    description: listing.description,
    cat_4_id: Number(listing.category),
    avatar: { picture_url: avatar },
    pictures: pictures.map((picture_url) => ({ picture_url })),
    link: `/san-pham-${listing.id}.html`,
    updated_date_timestamp: Math.floor(listing.updatedAt / 1_000),
  };
}

function invalid(body: Fields): { property_name: string; message: string }[] {
  const found: { property_name: string; message: string }[] = [];
  const add = (property_name: string, message: string) => found.push({ property_name, message });
  const description = textAt(body, "description").length;
  if (!CATEGORIES.some(({ id, level }) => level === 4 && String(id) === textAt(body, "cat_4_id")))
    add("cat_4_id", "invalid");
  if (textAt(body, "name") === "" || textAt(body, "name").length > 255) add("name", "is required");
  if (textAt(body, "sku") === "") add("sku", "is required");
  if (!(numberAt(body, "price") >= 1_000)) add("price", "must be at least 1000");
  if (!(description >= 100 && description <= 100_000)) add("description", "must have 100 to 100000 characters");
  if (!URL.canParse(textAt(fieldsAt(body, "avatar"), "picture_url"))) add("avatar", "is required");
  if (!(numberAt(body, "weight") > 0)) add("weight", "is required");
  if (numberAt(body, "stock_quantity") <= 0 && textAt(body, "stock_availability") !== "false")
    add("stock_availability", "must be false");
  const given = new Set(
    listAt(body, "attributes")
      .filter((attribute) => listAt(attribute, "attribute_values").length > 0)
      .map((attribute) => textAt(attribute, "attribute_id")),
  );
  for (const attribute of ATTRIBUTES)
    if (attribute.is_required && !given.has(String(attribute.id)))
      add("attributes", `attribute ${attribute.name} is required`);
  return found;
}

function save(body: Fields, shop: string, market: Market): SandboxResponse {
  const faults = invalid(body);
  if (faults.length > 0) return refused(400, "invalid product", faults);
  const sku = textAt(body, "sku");
  const images = [fieldsAt(body, "avatar"), ...listAt(body, "pictures")].map((picture) =>
    textAt(picture, "picture_url"),
  );
  const wanted = textAt(body, "id");
  const fields = {
    title: textAt(body, "name"),
    description: textAt(body, "description"),
    category: textAt(body, "cat_4_id"),
    images,
  };
  const unit = { sku, price: numberAt(body, "price"), stock: numberAt(body, "stock_quantity"), options: [] };
  if (wanted === "0") {
    if (market.withSku(shop, sku).some((entry) => entry.status !== "deleted")) {
      return refused(400, "sku exists", [{ property_name: "sku", message: "sku exists already" }]);
    }
    const id = String(95_194_000 + market.serial());
    market.add({ id, shop, ...fields, units: [{ id, ...unit }], raw: {} });
    return ok(Number(id));
  }
  const listing = market.find(shop, wanted);
  if (!listing || listing.status === "deleted") return refused(404, "product not found");
  if (listing.status === "pending" || listing.status === "banned")
    return refused(400, "product cannot be updated in this status");
  Object.assign(listing, fields, { units: [{ id: wanted, ...unit }] });
  if (listing.status === "rejected") {
    listing.status = "pending";
    listing.reasons = [];
    market.review(listing);
  }
  market.index(listing);
  market.touch(listing);
  return ok(Number(wanted));
}

function configure(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  const lines = parseJson(readText(request.raw));
  const errors: { id: number; message: string }[] = [];
  for (const line of listAt({ lines }, "lines")) {
    const unit = market.find(shop, textAt(line, "id"))?.units.find(({ id }) => id === textAt(line, "variant_id"));
    if (!unit) {
      errors.push({ id: numberAt(line, "variant_id"), message: "product not found" });
      continue;
    }
    if (!Number.isNaN(numberAt(line, "price"))) unit.price = numberAt(line, "price");
    if (!Number.isNaN(numberAt(line, "stock_quantity"))) unit.stock = numberAt(line, "stock_quantity");
    market.touch(market.need(textAt(line, "id")));
  }
  return ok({ error_list: errors });
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
      product_variant_id: Number(line.unit),
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
  if (path === "/product" && request.method === "GET") {
    const { id, sku = "" } = Object.fromEntries(request.query);
    const found =
      id === undefined ? market.withSku(shop, sku).find(({ status }) => status !== "deleted") : market.find(shop, id);
    return ok(found ? view(found) : null);
  }
  if (path === "/product") return save(body, shop, market);
  if (path === "/product/config/variant-price") return configure(request, shop, market);
  if (path === "/product/search") return page(market.visible(shop), body, view);
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
