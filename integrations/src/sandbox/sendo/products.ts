import { parseJson, readText } from "../../transport";
import {
  type Fields,
  fieldsAt,
  listAt,
  numberAt,
  type SandboxRequest,
  type SandboxResponse,
  textAt,
} from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { ok, refused } from "./envelope";
import { ATTRIBUTES, CATEGORIES } from "./fixtures";
import { putVariants, unitOf, variantFaults, variantViews } from "./variants";

const STATUS = { pending: 1, live: 2, hidden: 2, rejected: 3, banned: 4, deleted: 5 } as const;

/** The product's own; of a product in sizes it is not one of theirs, though it may be called alike. */
const skuOf = ({ tiers, raw, units }: SandboxListing) => (tiers && textAt(raw, "sku")) || (units[0]?.sku ?? "");

/** As the search answers it: without sizes and without a description. */
export function rowView(listing: SandboxListing): Record<string, unknown> {
  const [avatar = "", ...pictures] = listing.images;
  const stock = listing.units.reduce((sum, unit) => sum + unit.stock, 0);
  return {
    id: Number(listing.id),
    name: listing.title,
    sku: skuOf(listing),
    price: listing.units[0]?.price,
    special_price: null,
    stock_quantity: stock,
    stock_availability: stock > 0,
    status: STATUS[listing.status],
    cat_4_id: Number(listing.category),
    is_config_variant: listing.tiers !== undefined,
    avatar: { picture_url: avatar },
    pictures: pictures.map((picture_url) => ({ picture_url })),
    link: `/san-pham-${listing.id}.html`,
    updated_date_timestamp: Math.floor(listing.updatedAt / 1_000),
  };
}

/** By number or by the product's SKU; the number wins. */
export function oneProduct(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  const { id, sku = "" } = Object.fromEntries(request.query);
  const bySku = () =>
    market.withSku(shop, sku).find((listing) => listing.status !== "deleted" && skuOf(listing) === sku);
  const found = id === undefined ? bySku() : market.find(shop, id);
  if (!found) return ok(null);
  return ok({ ...rowView(found), description: found.description, ...variantViews(found, market) });
}

function invalid(body: Fields): { property_name: string; message: string }[] {
  const found = variantFaults(body);
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

const isSized = (body: Fields) => textAt(body, "is_config_variant") === "true";

function fieldsOf(body: Fields) {
  const pictures = [fieldsAt(body, "avatar"), ...listAt(body, "pictures")];
  return {
    title: textAt(body, "name"),
    description: textAt(body, "description"),
    category: textAt(body, "cat_4_id"),
    images: pictures.map((picture) => textAt(picture, "picture_url")),
  };
}

const wholeOf = (body: Fields, id: string) => ({
  id,
  sku: textAt(body, "sku"),
  price: numberAt(body, "price"),
  stock: numberAt(body, "stock_quantity"),
  options: [],
});

function create(body: Fields, shop: string, market: Market): SandboxResponse {
  const sku = textAt(body, "sku");
  if (market.withSku(shop, sku).some((entry) => entry.status !== "deleted" && skuOf(entry) === sku)) {
    return refused(400, "sku exists", [{ property_name: "sku", message: "sku exists already" }]);
  }
  const id = String(95_194_000 + market.serial());
  const made = { id, shop, ...fieldsOf(body), units: isSized(body) ? [] : [wholeOf(body, id)], raw: { sku } };
  const listing = market.add(made);
  if (isSized(body)) putVariants(listing, body, market);
  market.index(listing);
  return ok(Number(id));
}

/** The whole product is replaced. Whether it is sold in sizes was decided when it was made. */
export function save(body: Fields, shop: string, market: Market): SandboxResponse {
  const faults = invalid(body);
  if (faults.length > 0) return refused(400, "invalid product", faults);
  const wanted = textAt(body, "id");
  if (wanted === "0") return create(body, shop, market);
  const listing = market.find(shop, wanted);
  if (!listing || listing.status === "deleted") return refused(404, "product not found");
  if (listing.status === "pending" || listing.status === "banned")
    return refused(400, "product cannot be updated in this status");
  if (isSized(body) !== (listing.tiers !== undefined))
    return refused(400, "invalid product", [{ property_name: "is_config_variant", message: "cannot be changed" }]);
  Object.assign(listing, fieldsOf(body));
  listing.raw = { ...listing.raw, sku: textAt(body, "sku") };
  if (isSized(body)) putVariants(listing, body, market);
  else listing.units = [wholeOf(body, wanted)];
  if (listing.status === "rejected") {
    listing.status = "pending";
    listing.reasons = [];
    market.review(listing);
  }
  market.index(listing);
  market.touch(listing);
  return ok(Number(wanted));
}

function applyLine(unit: { price: number; stock: number }, price: number, stock: number): void {
  if (!Number.isNaN(price)) unit.price = price;
  if (!Number.isNaN(stock)) unit.stock = stock;
}

/** @returns what is wrong with it */
function configureOne(line: Fields, listing: SandboxListing, market: Market): string | undefined {
  if (isSized(line) !== (listing.tiers !== undefined)) return "is_config_variant is wrong";
  const [whole] = listing.units;
  if (!listing.tiers && whole) {
    applyLine(whole, numberAt(line, "price"), numberAt(line, "stock_quantity"));
    return undefined;
  }
  for (const variant of listAt(line, "variants")) {
    const unit = unitOf(listing, variant, market);
    if (!unit) return "variant not found";
    if (!(numberAt(variant, "variant_price") >= 1_000)) return "variant_price is required";
    applyLine(unit, numberAt(variant, "variant_price"), numberAt(variant, "variant_quantity"));
  }
  return undefined;
}

/** Price, stock and promotion of many products; what is refused stands in `error_list`. */
export function configure(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  const lines = parseJson(readText(request.raw));
  const errors: { product_id: number; message: string }[] = [];
  for (const line of listAt({ lines }, "lines")) {
    const listing = market.find(shop, textAt(line, "product_id"));
    const wrong = listing ? configureOne(line, listing, market) : "product not found";
    if (wrong !== undefined) errors.push({ product_id: numberAt(line, "product_id"), message: wrong });
    if (listing) market.touch(listing);
  }
  return ok({ error_list: errors });
}
