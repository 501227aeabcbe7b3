import {
  bodyOf,
  type Fields,
  json,
  listAt,
  numberAt,
  type SandboxRequest,
  type SandboxResponse,
  textAt,
} from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { changedAfter, collection, refusal, refused } from "./envelope";
import { productView } from "./product-view";
import { skuRefusal, withProductSku } from "./skus";
import { tiersIn, variationHits } from "./variations";

const FROM_STATUS: Readonly<Record<string, SandboxListing["status"]>> = {
  publish: "live",
  private: "hidden",
  pending: "pending",
  draft: "hidden",
};

/** Types are checked as the schema of the API does; a nameless product for nothing is lawful. */
function wrongTypes(body: Fields): string[] {
  const text = ["name", "description", "sku", "regular_price", "weight"].filter(
    (name) => body[name] !== undefined && typeof body[name] !== "string",
  );
  const stock = body.stock_quantity !== undefined && !Number.isInteger(numberAt(body, "stock_quantity"));
  const status = body.status !== undefined && FROM_STATUS[textAt(body, "status")] === undefined;
  const type = body.type !== undefined && !/^(simple|variable)$/.test(textAt(body, "type"));
  return [...text, ...(stock ? ["stock_quantity"] : []), ...(status ? ["status"] : []), ...(type ? ["type"] : [])];
}

function invalid(body: Fields, shop: string, market: Market, own?: string) {
  const wrong = wrongTypes(body);
  if (wrong.length > 0) {
    const params = Object.fromEntries(wrong.map((name) => [name, `${name} is not of the documented type.`]));
    return refusal("rest_invalid_param", `Invalid parameter(s): ${wrong.join(", ")}`, 400, { params });
  }
  const taken = skuRefusal(market, shop, textAt(body, "sku"), own);
  if (taken) return taken;
  const sources = listAt(body, "images").map((image) => textAt(image, "src"));
  return sources.every((src) => /^https?:\/\/\S+\.(jpe?g|png|gif|webp)(\?|$)/i.test(src))
    ? undefined
    : refusal(
        "woocommerce_product_image_upload_error",
        "Error getting remote image. A valid URL was not provided.",
        400,
      );
}

/** Pictures are copied into the shop's own library, under addresses of its own. */
function copied(body: Fields, listing: Pick<SandboxListing, "id" | "shop">): string[] {
  return listAt(body, "images").map(
    (_, position) => `https://${listing.shop}/wp-content/uploads/${listing.id}-${position}.jpg`,
  );
}

/** One thing to buy becomes a product that has none yet, but keeps its number. */
function becomeVariable(listing: SandboxListing): void {
  listing.raw = { ...listing.raw, sku: listing.units[0]?.sku ?? "" };
  listing.tiers = [];
  listing.units = [];
}

function apply(listing: SandboxListing, body: Fields, market: Market): void {
  if (textAt(body, "type") === "variable" && !listing.tiers) becomeVariable(listing);
  // Attributes are replaced as a whole: those that are not named any more tell no variation apart.
  if (listing.tiers && body.attributes !== undefined) listing.tiers = tiersIn(body);
  if (listing.tiers && body.sku !== undefined) listing.raw = { ...listing.raw, sku: textAt(body, "sku") };
  const unit = listing.tiers ? undefined : listing.units[0];
  if (body.name !== undefined) listing.title = textAt(body, "name");
  if (body.description !== undefined) listing.description = textAt(body, "description");
  if (body.categories !== undefined) listing.category = textAt(listAt(body, "categories")[0], "id");
  if (body.images !== undefined) listing.images = copied(body, listing);
  if (body.meta_data !== undefined) listing.raw = { ...listing.raw, meta_data: body.meta_data };
  if (body.status !== undefined) listing.status = FROM_STATUS[textAt(body, "status")] ?? listing.status;
  if (unit && body.regular_price !== undefined) unit.price = numberAt(body, "regular_price");
  if (unit && body.stock_quantity !== undefined) unit.stock = numberAt(body, "stock_quantity");
  market.index(listing);
  market.touch(listing);
}

function create(body: Fields, shop: string, market: Market): SandboxResponse {
  const wrong = invalid(body, shop, market);
  if (wrong) return json(wrong, 400);
  const id = String(700 + market.serial());
  const sku = textAt(body, "sku");
  const variable = textAt(body, "type") === "variable";
  const unit = {
    id,
    sku,
    price: numberAt(body, "regular_price"),
    stock: numberAt(body, "stock_quantity"),
    options: [],
  };
  const listing = market.add({
    id,
    shop,
    title: textAt(body, "name"),
    description: textAt(body, "description"),
    category: textAt(listAt(body, "categories")[0], "id"),
    images: copied(body, { id, shop }),
    units: variable ? [] : [unit],
    ...(variable && { tiers: tiersIn(body) }),
    status: FROM_STATUS[textAt(body, "status") || "publish"] ?? "live",
    raw: { meta_data: body.meta_data ?? [], ...(variable && { sku }) },
  });
  return json(productView(listing), 201);
}

const NO_PRODUCT = ["woocommerce_rest_product_invalid_id", "Invalid ID."] as const;

/** HTTP 200 whatever happens to the single objects: each is answered for itself. */
function batch(body: Fields, shop: string, market: Market): SandboxResponse {
  const update = listAt(body, "update").map((line) => {
    const id = textAt(line, "id");
    const listing = market.find(shop, id);
    const error = listing ? invalid(line, shop, market, id) : refusal(...NO_PRODUCT, 400);
    if (error || !listing) return { id: numberAt(line, "id"), error };
    apply(listing, line, market);
    return productView(listing);
  });
  return json({ update });
}

function one(request: SandboxRequest, id: string, shop: string, market: Market): SandboxResponse {
  const listing = market.find(shop, id);
  if (!listing) return refused(...NO_PRODUCT, request.method === "GET" ? 404 : 400);
  if (request.method === "DELETE") {
    listing.status = "deleted";
    market.touch(listing, "deleted");
  } else if (request.method !== "GET") {
    const body = bodyOf(request);
    const wrong = invalid(body, shop, market, id);
    if (wrong) return json(wrong, 400);
    apply(listing, body, market);
  }
  return json(productView(listing));
}

/** Everything under `/products` but categories and attributes. */
export function products(
  request: SandboxRequest,
  path: string,
  shop: string,
  market: Market,
): SandboxResponse | undefined {
  if (path === "/products/batch") return batch(bodyOf(request), shop, market);
  const id = /^\/products\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) return one(request, id, shop, market);
  if (path !== "/products") return undefined;
  if (request.method === "POST") return create(bodyOf(request), shop, market);
  const wanted = request.query.get("sku")?.split(",");
  // Asked for SKUs, and only then, it answers variations beside products.
  if (wanted) {
    const found = wanted.flatMap((code) => [
      ...withProductSku(market, shop, code).map(productView),
      ...variationHits(market, shop, code),
    ]);
    return collection(found, request, (view) => view);
  }
  const included = request.query.get("include")?.split(",");
  const found = market
    .visible(shop)
    .filter(({ id, status }) => status !== "deleted" && (included?.includes(id) ?? true))
    .filter(changedAfter(request));
  const byId = [...found].sort((a, b) => Number(a.id) - Number(b.id));
  return collection(request.query.get("order") === "asc" ? byId : byId.reverse(), request, productView);
}

/** A product somebody made long ago, for seeds. */
export function seedProduct(
  { shop, title, sku, price, stock }: { shop: string; title: string; sku: string; price: number; stock: number },
  market: Market,
): SandboxListing {
  const id = String(700 + market.serial());
  const units = [{ id, sku, price, stock, options: [] }];
  return market.add({
    id,
    shop,
    title,
    description: title,
    category: "21",
    images: [],
    units,
    status: "live",
    raw: {},
  });
}
