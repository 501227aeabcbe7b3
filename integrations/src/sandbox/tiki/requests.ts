import {
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
import type { SandboxListing, SandboxTier } from "../core/state";
import { errors, paged } from "./envelope";
import { ATTRIBUTES, CATEGORIES, WAREHOUSE } from "./fixtures";

/** `option1` and `option2` are required by the number of option attributes; two variants may not be the same choice. */
function invalidOptions(body: Fields): string | undefined {
  const names = textsAt(body, "option_attributes");
  const variants = listAt(body, "variants");
  const mismatch = "variants don't match with option_attributes => ";
  if (names.length > 2) return "option_attributes: two at most";
  if (variants.length > 1 && names.length === 0) return `${mismatch}option_attributes is empty`;
  for (const variant of variants) {
    const missing = names.findIndex((_, position) => textAt(variant, `option${position + 1}`) === "");
    if (missing >= 0) return `${mismatch}variants option${missing + 1} missing`;
  }
  const skus = variants.map((variant) => textAt(variant, "sku"));
  return new Set(skus).size < skus.length ? "variants sku is not unique" : undefined;
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
  return variants.map(invalidVariant).find((text) => text !== undefined) ?? invalidOptions(body);
}

const productNumber = (serial: number) => String(2_161_900 + serial * 2);

function tiersOf(names: readonly string[], variants: readonly Fields[]): SandboxTier[] {
  return names.map((name, position) => ({
    name,
    options: [...new Set(variants.map((variant) => textAt(variant, `option${position + 1}`)))],
  }));
}

/** A request becomes a product, or one for each variant, only when moderation approves it. */
export function createRequest(body: Fields, shop: string, market: Market): SandboxResponse {
  const invalid = invalidRequest(body);
  if (invalid) return errors(422, invalid);
  const names = textsAt(body, "option_attributes");
  const serial = market.serial();
  const track = serial.toString(16).padStart(32, "0");
  const id = productNumber(serial);
  market.add({
    id,
    shop,
    title: textAt(body, "name"),
    description: textAt(body, "description"),
    category: textAt(body, "category_id"),
    images: [textAt(body, "image"), ...textsAt(body, "images")],
    units: listAt(body, "variants").map((variant) => ({
      // Each variant becomes a product of its own, and something above them that none of them is.
      id: names.length > 0 ? productNumber(market.serial()) : id,
      sku: textAt(variant, "sku"),
      price: numberAt(variant, "price"),
      stock: numberAt(listAt(variant, "warehouse_stocks")[0], "qtyAvailable"),
      options: names.map((_, position) => textAt(variant, `option${position + 1}`)),
    })),
    ...(names.length > 0 && { tiers: tiersOf(names, listAt(body, "variants")) }),
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
  const listing = market.state.listings.get(productNumber(Number.parseInt(track, 16)));
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
  const listing = market.find(shop, productNumber(Number(id) - 900_000));
  return listing?.ticket ? json(requestView(listing)) : errors(404, `request not found id: ${id}`);
}
