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
import type { SandboxListing, SandboxTier, SandboxUnit } from "../core/state";
import { collection, refusal, refused } from "./envelope";
import { skuRefusal, withVariationSku } from "./skus";

/** The attributes of a body that tell variations apart; the others only stand on the page. */
export function tiersIn(body: Fields): SandboxTier[] {
  return listAt(body, "attributes")
    .filter(({ variation }) => variation === true)
    .map((attribute) => ({ name: textAt(attribute, "name"), options: textsAt(attribute, "options") }));
}

export function attributeViews({ tiers = [] }: SandboxListing): Record<string, unknown>[] {
  return tiers.map(({ name, options }, position) => ({
    ...{ id: 0, name, slug: name, position, visible: true, variation: true, options },
  }));
}

/** An attribute that its product no longer has tells it apart no more. */
function optionViews({ tiers = [] }: SandboxListing, { options }: SandboxUnit): Record<string, unknown>[] {
  return tiers.flatMap(({ name }, position) => {
    const option = options[position] ?? "";
    return option === "" ? [] : [{ id: 0, name, option }];
  });
}

function variationView(listing: SandboxListing, unit: SandboxUnit): Record<string, unknown> {
  return {
    id: Number(unit.id),
    status: "publish",
    sku: unit.sku,
    price: String(unit.price),
    regular_price: String(unit.price),
    sale_price: "",
    manage_stock: true,
    stock_quantity: unit.stock,
    stock_status: unit.stock > 0 ? "instock" : "outofstock",
    weight: textAt(fieldsAt(listing.raw, "weights"), unit.id),
    attributes: optionViews(listing, unit),
  };
}

/** As the search of products by SKU answers variations: with a name, a kind and the product they belong to. */
export function variationHits(market: Market, shop: string, sku: string): Record<string, unknown>[] {
  return withVariationSku(market, shop, sku).flatMap((listing) =>
    listing.units
      .filter((unit) => unit.sku === sku)
      .map((unit) => ({
        ...variationView(listing, unit),
        name: [listing.title, ...unit.options].join(" - "),
        type: "variation",
        parent_id: Number(listing.id),
      })),
  );
}

function invalid(line: Fields, shop: string, market: Market, own?: string) {
  const wrong = ["sku", "regular_price"].filter((name) => line[name] !== undefined && typeof line[name] !== "string");
  if (line.stock_quantity !== undefined && !Number.isInteger(numberAt(line, "stock_quantity")))
    wrong.push("stock_quantity");
  if (wrong.length === 0) return skuRefusal(market, shop, textAt(line, "sku"), own);
  const params = Object.fromEntries(wrong.map((name) => [name, `${name} is not of the documented type.`]));
  return refusal("rest_invalid_param", `Invalid parameter(s): ${wrong.join(", ")}`, 400, { params });
}

function apply(unit: SandboxUnit, line: Fields, listing: SandboxListing): void {
  const { tiers = [] } = listing;
  if (line.weight !== undefined) {
    const weights = { ...fieldsAt(listing.raw, "weights"), [unit.id]: textAt(line, "weight") };
    listing.raw = { ...listing.raw, weights };
  }
  if (line.sku !== undefined) unit.sku = textAt(line, "sku");
  if (line.regular_price !== undefined) unit.price = numberAt(line, "regular_price");
  if (line.stock_quantity !== undefined) unit.stock = numberAt(line, "stock_quantity");
  if (line.attributes === undefined) return;
  const given = new Map(listAt(line, "attributes").map((one) => [textAt(one, "name"), textAt(one, "option")]));
  unit.options = tiers.map(({ name }) => given.get(name) ?? "");
}

function add(line: Fields, listing: SandboxListing, market: Market): SandboxUnit {
  const unit: SandboxUnit = { id: String(700 + market.serial()), sku: "", price: 0, stock: 0, options: [] };
  apply(unit, line, listing);
  listing.units.push(unit);
  // One line of a batch sees what the lines before it made.
  market.index(listing);
  return unit;
}

const NO_VARIATION = ["woocommerce_rest_product_variation_invalid_id", "Invalid ID."] as const;

/** HTTP 200 whatever happens to the single lines: each is answered for itself, and those that are good are kept. */
function batch(body: Fields, listing: SandboxListing, market: Market): SandboxResponse {
  const create = listAt(body, "create").map((line) => {
    const error = invalid(line, listing.shop, market);
    return error ? { id: 0, error } : variationView(listing, add(line, listing, market));
  });
  const update = listAt(body, "update").map((line) => {
    const unit = listing.units.find(({ id }) => id === textAt(line, "id"));
    const error = unit ? invalid(line, listing.shop, market, unit.id) : refusal(...NO_VARIATION, 400);
    if (error || !unit) return { id: numberAt(line, "id"), error };
    apply(unit, line, listing);
    return variationView(listing, unit);
  });
  market.index(listing);
  market.touch(listing);
  return json({ ...(create.length > 0 && { create }), ...(update.length > 0 && { update }) });
}

/** `/products/{id}/variations`, listed and changed in batches. */
export function variations(
  request: SandboxRequest,
  path: string,
  shop: string,
  market: Market,
): SandboxResponse | undefined {
  const [, id, rest] = /^\/products\/(\d+)\/variations(\/batch)?$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  const listing = market.find(shop, id);
  if (!listing?.tiers || listing.status === "deleted")
    return refused("woocommerce_rest_product_invalid_id", "Invalid product ID.", 404);
  if (rest !== undefined) return batch(bodyOf(request), listing, market);
  const byId = [...listing.units].sort((a, b) => Number(a.id) - Number(b.id));
  return collection(byId, request, (unit) => variationView(listing, unit));
}
