import type { SandboxContext } from "../core/definition";
import {
  bodyOf,
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
import type { SandboxListing, SandboxUnit } from "../core/state";
import { errors, paged } from "./envelope";
import { WAREHOUSE } from "./fixtures";

function isProduct(listing: SandboxListing): boolean {
  return listing.status === "live" || listing.status === "hidden" || listing.status === "banned";
}

interface Product {
  readonly listing: SandboxListing;
  readonly unit: SandboxUnit;
}

const productsIn = (listings: readonly SandboxListing[]): Product[] =>
  listings.filter(isProduct).flatMap((listing) => listing.units.map((unit) => ({ listing, unit })));

function withNumber(market: Market, shop: string, id: string): Product | undefined {
  const own = market.find(shop, id);
  // What stands above sizes is no product one can ask for.
  const listings = own && !own.tiers ? [own] : market.visible(shop).filter(({ tiers }) => tiers);
  return productsIn(listings).find(({ unit }) => unit.id === id);
}

function withSku(market: Market, shop: string, sku: string): Product[] {
  return productsIn(market.withSku(shop, sku)).filter(({ unit }) => unit.sku === sku);
}

/** Sizes are switched off each for itself; nothing is on sale where all of them are. */
function switchedOff({ status, units, raw }: SandboxListing): string[] {
  if (status !== "live") return units.map(({ id }) => id);
  const off = Array.isArray(raw.off) ? raw.off.map(String) : [];
  return off.length < units.length ? off : [];
}

function switchTo(on: boolean, { listing, unit }: Product): void {
  const others = switchedOff(listing).filter((id) => id !== unit.id);
  const off = on ? others : [...others, unit.id];
  listing.raw = { ...listing.raw, off };
  listing.status = off.length < listing.units.length ? "live" : "hidden";
}

/** Pictures of a product that were changed after it was made. */
function picturesOf({ listing, unit }: Product): readonly string[] {
  return textsAt(fieldsAt(listing.raw, "pictures"), unit.id).length > 0
    ? textsAt(fieldsAt(listing.raw, "pictures"), unit.id)
    : listing.images;
}

function productView(product: Product): Record<string, unknown> {
  const { listing, unit } = product;
  const quantity = unit.stock;
  return {
    product_id: Number(unit.id),
    master_id: Number(listing.id) - 2,
    super_id: listing.tiers ? Number(listing.id) : 0,
    entity_type: "seller_simple",
    type: "simple",
    original_sku: unit.sku,
    sku: `${unit.id}000`,
    name: listing.title,
    price: unit.price,
    market_price: unit.price,
    active: switchedOff(listing).includes(unit.id) ? 0 : 1,
    is_hidden: listing.status === "banned",
    images: picturesOf(product).map((url, id) => ({ id, url })),
    categories: [{ id: Number(listing.category), is_primary: true }],
    attributes: { url_path: `san-pham-p${Number(listing.id) - 2}.html?spid=${unit.id}` },
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
  const name = request.query.get("name")?.toLowerCase() ?? "";
  const named = market.visible(shop).filter(({ title }) => title.toLowerCase().includes(name));
  return paged(productsIn(named), request, productView);
}

export function oneProduct(request: SandboxRequest, shop: string, market: Market): SandboxResponse {
  if (request.path.endsWith("/findBy")) {
    const found = withSku(market, shop, request.query.get("original_sku") ?? "");
    return json({
      data: found.map(productView),
      paging: { total: found.length, current_page: 1, last_page: found.length > 0 ? 1 : 0 },
    });
  }
  const id = request.path.split("/").at(-1) ?? "";
  const product = withNumber(market, shop, id);
  return product ? json(productView(product)) : errors(404, `product not found id: ${id}`);
}

/** `active` is 1 or 0 here; in `updateSkus` it is `status` 1 or 2. */
export function updateSku(line: unknown, shop: string, market: Market): SandboxResponse {
  const id = textAt(line, "product_id");
  const product = id === "" ? withSku(market, shop, textAt(line, "original_sku"))[0] : withNumber(market, shop, id);
  if (!product) return errors(404, `product not found id: ${id}`);
  const { listing, unit } = product;
  const price = numberAt(line, "price");
  if (price < unit.price / 10) return errors(400, "Price is not valid because less than ten percent listing price");
  const place = listAt(line, "warehouse_quantities")[0];
  if (place && textAt(place, "warehouse_id") !== String(WAREHOUSE))
    return errors(400, `update error [Warehouse '[${textAt(place, "warehouse_id")}]' are not found]`);
  const state = textAt(line, "active") || textAt(line, "status");
  if (!Number.isNaN(price)) unit.price = price;
  if (place) unit.stock = numberAt(place, "qty_available");
  if (state !== "") switchTo(state === "1", product);
  market.touch(listing);
  return json({ state: "approved" });
}

export function updateInfo(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const body = bodyOf(request);
  const product = withNumber(market, shop, textAt(body, "product_id"));
  if (!product) return errors(404, `product not found id: ${textAt(body, "product_id")}`);
  const { listing, unit } = product;
  const images = [textAt(body, "image"), ...textsAt(body, "images")];
  if (textAt(body, "image") !== "") {
    listing.raw = { ...listing.raw, pictures: { ...fieldsAt(listing.raw, "pictures"), [unit.id]: images } };
    if (unit === listing.units[0]) listing.images = images;
  }
  listing.raw = { ...listing.raw, attributes: body.attributes };
  market.touch(listing);
  const track = market.serial().toString(16).padStart(32, "0");
  market.state.extra.set(`update/${track}`, market.now() + market.options.moderationMs);
  return json({ track_id: track, state: "queuing" });
}
