import type { SandboxContext } from "../core/definition";
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
  textsAt,
} from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { ATTRIBUTES, CATEGORIES, WAREHOUSE } from "./fixtures";

export function errors(status: number, ...texts: string[]): SandboxResponse {
  return json({ errors: texts, meta: { source: "sandbox", id: "-" } }, status);
}

function invalidVariant(variant: Fields): string | undefined {
  const price = numberAt(variant, "price");
  const warehouse = textAt(variant, "seller_warehouse");
  if (!(price > 0)) return "variants should have price > 0";
  if (!Number.isInteger(price)) return "variants price must be an integer";
  if (textAt(variant, "sku") === "") return "variants sku is required";
  return warehouse.split(",").includes(String(WAREHOUSE)) ? undefined : `Warehouse '[${warehouse}]' are not found`;
}

function missingAttribute(body: Fields): string | undefined {
  const attributes = fieldsAt(body, "attributes");
  const required = ATTRIBUTES.filter(({ is_required, code }) => is_required && textAt(attributes, code) === "");
  const sizes = ["product_length", "product_width", "product_height", "product_weight_kg"];
  const missing = required[0]?.code ?? sizes.find((code) => !(numberAt(attributes, code) > 0));
  return missing === undefined ? undefined : `attribute ${missing} is required`;
}

function invalidRequest(body: Fields): string | undefined {
  const category = CATEGORIES.find(({ id }) => String(id) === textAt(body, "category_id"));
  const variants = listAt(body, "variants");
  const length = [...textAt(body, "name")].length;
  if (!category?.is_primary) return `Category not found id: ${textAt(body, "category_id")}`;
  const missing = missingAttribute(body);
  if (missing) return missing;
  if (length < 3 || length > 255) return "name length must be 3-255";
  if (textAt(body, "description") === "") return "description is required";
  if (!URL.canParse(textAt(body, "image"))) return "image is invalid";
  if (!Array.isArray(body.images) || !Array.isArray(body.option_attributes))
    return "images and option_attributes must be arrays";
  if (variants.length === 0) return "variants is required";
  return variants.map(invalidVariant).find((text) => text !== undefined);
}

/** A request becomes a product only when moderation approves it. */
export function createRequest(body: Fields, shop: string, market: Market): SandboxResponse {
  const invalid = invalidRequest(body);
  if (invalid) return errors(422, invalid);
  const [variant] = listAt(body, "variants");
  const serial = market.serial();
  const track = serial.toString(16).padStart(32, "0");
  market.add({
    id: String(2_161_900 + serial * 2),
    shop,
    title: textAt(body, "name"),
    description: textAt(body, "description"),
    category: textAt(body, "category_id"),
    images: [textAt(body, "image"), ...textsAt(body, "images")],
    units: [
      {
        id: String(2_161_900 + serial * 2),
        sku: textAt(variant, "sku"),
        price: numberAt(variant, "price"),
        stock: numberAt(listAt(variant, "warehouse_stocks")[0], "qtyAvailable"),
        options: [],
      },
    ],
    raw: { request_id: String(900_000 + serial), attributes: body.attributes },
    ticket: track,
  });
  return json({ track_id: track, state: "queuing" });
}

function requestState(listing: SandboxListing): string {
  if (listing.status === "pending") return "awaiting_approve";
  return listing.status === "rejected" ? "rejected" : "approved";
}

/** On rejection the reason is JSON inside a string. */
function reasonOf(listing: SandboxListing): string {
  if (listing.status !== "rejected") return "";
  const list = listing.reasons.map((msg) => ({ code: 420, description: msg, msg, msg_eng: msg }));
  return JSON.stringify({ errors: list, message: listing.reasons.join("; "), trace_id: null });
}

export function tracking(track: string, shop: string, market: Market): SandboxResponse {
  const update = market.state.extra.get(`update/${track}`);
  if (typeof update === "number") {
    const state = update <= market.now() ? "update_product_approved" : "update_product_awaiting_approve";
    return json({ track_id: track, request_id: null, state, reason: "" });
  }
  const listing = market.state.listings.get(String(2_161_900 + Number.parseInt(track, 16) * 2));
  if (listing?.shop !== shop || listing.ticket !== track) return errors(404, `track_id not found: ${track}`);
  return json({
    track_id: track,
    request_id: listing.raw.request_id,
    state: requestState(listing),
    reason: reasonOf(listing),
  });
}

function requestView(listing: SandboxListing): Record<string, unknown> {
  return {
    request_id: listing.raw.request_id,
    track_id: listing.ticket,
    state: requestState(listing),
    reason: reasonOf(listing),
    name: listing.title,
    products: listing.units.map((unit) => ({ original_sku: unit.sku, sku: unit.sku })),
  };
}

function paged<T>(all: readonly T[], request: SandboxRequest, view: (entry: T) => unknown): SandboxResponse {
  const limit = Math.min(Number(request.query.get("limit") ?? 20), 50);
  const page = Number(request.query.get("page") ?? 1);
  const from = (page - 1) * limit;
  const data = all.slice(from, from + limit);
  // `last_page` really is 0 when nothing is there.
  const paging = {
    total: all.length,
    current_page: page,
    from: from + 1,
    to: from + data.length,
    per_page: limit,
    last_page: Math.ceil(all.length / limit),
  };
  return json({ data: data.map(view), paging });
}

const isRequest = (listing: SandboxListing) => listing.ticket !== undefined && listing.shown;

export function requests(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  const state = request.query.get("state");
  return paged(
    market.visible(shop).filter((listing) => isRequest(listing) && (state === null || requestState(listing) === state)),
    request,
    requestView,
  );
}

export function oneRequest(id: string, shop: string, market: Market): SandboxResponse {
  // Request and product numbers come from the same counter.
  const listing = market.find(shop, String(2_161_900 + (Number(id) - 900_000) * 2));
  return listing?.ticket ? json(requestView(listing)) : errors(404, `request not found id: ${id}`);
}

function isProduct(listing: SandboxListing): boolean {
  return listing.status === "live" || listing.status === "hidden" || listing.status === "banned";
}

function productView(listing: SandboxListing): Record<string, unknown> {
  const [unit] = listing.units;
  const quantity = unit?.stock ?? 0;
  return {
    product_id: Number(listing.id),
    master_id: Number(listing.id) - 2,
    super_id: 0,
    original_sku: unit?.sku,
    sku: `${listing.id}000`,
    name: listing.title,
    price: unit?.price,
    market_price: unit?.price,
    active: listing.status === "live" ? 1 : 0,
    is_hidden: listing.status === "banned",
    images: listing.images.map((url, id) => ({ id, url })),
    categories: [{ id: Number(listing.category), is_primary: true }],
    attributes: { url_path: `san-pham-p${Number(listing.id) - 2}.html?spid=${listing.id}` },
    inventory: {
      warehouse_stocks: [
        {
          warehouse_id: WAREHOUSE,
          quantity,
          quantity_available: quantity,
          quantity_reserved: 0,
          quantity_sellable: quantity,
        },
      ],
    },
    updated_at: new Date(listing.updatedAt + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " "),
  };
}

export function products(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  return paged(market.visible(shop).filter(isProduct), request, productView);
}

export function oneProduct(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  if (request.path.endsWith("/findBy")) {
    const code = request.query.get("original_sku") ?? "";
    const found = market.withSku(shop, code).filter(isProduct);
    return json({
      data: found.map(productView),
      paging: { total: found.length, current_page: 1, last_page: found.length > 0 ? 1 : 0 },
    });
  }
  const id = request.path.split("/").at(-1) ?? "";
  const listing = market.find(shop, id);
  return listing && isProduct(listing) ? json(productView(listing)) : errors(404, `product not found id: ${id}`);
}

/** `active` is 1 or 0 here; in `updateSkus` it is `status` 1 or 2. */
export function updateSku(line: unknown, shop: string, market: Market): SandboxResponse {
  const id = textAt(line, "product_id");
  const listing = market.find(shop, id);
  const [unit] = listing?.units ?? [];
  if (!listing || !unit || !isProduct(listing)) return errors(404, `product not found id: ${id}`);
  const price = numberAt(line, "price");
  if (price < unit.price / 10) return errors(400, "Price is not valid because less than ten percent listing price");
  const place = listAt(line, "warehouse_quantities")[0];
  if (place && textAt(place, "warehouse_id") !== String(WAREHOUSE))
    return errors(400, `update error [Warehouse '[${textAt(place, "warehouse_id")}]' are not found]`);
  const state = textAt(line, "active") || textAt(line, "status");
  if (!Number.isNaN(price)) unit.price = price;
  if (place) unit.stock = numberAt(place, "qty_available");
  if (state !== "") listing.status = state === "1" ? "live" : "hidden";
  market.touch(listing);
  return json({ state: "approved" });
}

export function updateInfo(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const body = bodyOf(request);
  const listing = market.find(shop, textAt(body, "product_id"));
  if (!listing || !isProduct(listing)) return errors(404, `product not found id: ${textAt(body, "product_id")}`);
  if (textAt(body, "image") !== "") listing.images = [textAt(body, "image"), ...textsAt(body, "images")];
  listing.raw = { ...listing.raw, attributes: body.attributes };
  market.touch(listing);
  const track = market.serial().toString(16).padStart(32, "0");
  market.state.extra.set(`update/${track}`, market.now() + market.options.moderationMs);
  return json({ track_id: track, state: "queuing" });
}
