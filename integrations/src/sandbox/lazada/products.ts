import { fieldsAt, numberAt, type SandboxResponse, textAt, textsAt } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { answer, refusal } from "./envelope";
import { ATTRIBUTES, BRANDS, LEAVES } from "./fixtures";
import { many } from "./payload";
import { addSkus, type Detail, newUnits, rename, renameFaults, skuFaults, tiersOf, variationFaults } from "./skus";

const productOf = (payload: unknown) => fieldsAt(fieldsAt(payload, "Request"), "Product");
const skusOf = (payload: unknown) => many(fieldsAt(productOf(payload), "Skus").Sku);
const imagesOf = (product: unknown) => many(fieldsAt(product, "Images").Image).map(String);

function productFaults(product: unknown, market: Market, shop: string): Detail[] {
  const attributes = fieldsAt(product, "Attributes");
  const title = textAt(attributes, "name");
  const images = imagesOf(product);
  const faults: Detail[] = [];
  const add = (field: string, message: string) => faults.push({ field, message });
  if (!LEAVES.has(textAt(product, "PrimaryCategory"))) add("PrimaryCategory", "4134 Category is not the last level");
  for (const rule of ATTRIBUTES) {
    if (rule.is_mandatory === 1 && !["name", "brand"].includes(rule.name) && textAt(attributes, rule.name) === "") {
      add(rule.name, "4110 BIZ_CHECK_CAT_PROP_MANDATORY");
    }
  }
  const origin = textAt(attributes, "country_origin");
  if (origin !== "" && !["Việt Nam", "Thái Lan"].includes(origin)) add("country_origin", "4115 not one of the options");
  if (!BRANDS.some(({ brand_id }) => String(brand_id) === textAt(attributes, "brand_id")))
    add("brand_id", "4142 brand is not valid in this category");
  if (title === "") add("name", "4108 name is required");
  if (Buffer.byteLength(title) > 255) add("name", "4160 title exceeds 255 bytes");
  if (/["^~<>|]/.test(title)) add("name", "4129 special characters");
  if (textAt(attributes, "description") === "") add("description", "4108 description is required");
  if (images.length === 0) add("Images", "4139 main image required");
  if (images.length > 8) add("Images", "4169 more than 8 images");
  const own = new Set([...market.state.images.values()].filter((image) => image.shop === shop).map(({ url }) => url));
  if (images.some((url) => !own.has(url))) add("Images", "4138 external image");
  return faults;
}

export function createProduct(payload: unknown, shop: string, market: Market): SandboxResponse {
  const product = productOf(payload);
  const skus = skusOf(payload);
  const tiers = tiersOf(product);
  const faults = [...productFaults(product, market, shop), ...skuFaults(skus), ...variationFaults(skus, tiers)];
  if (faults.length > 0) return refusal(market, "500", "E500: Create product failed", faults);
  const id = String(3_069_000_000 + market.serial());
  const units = newUnits(skus, tiers, market);
  const attributes = fieldsAt(product, "Attributes");
  market.add({
    id,
    shop,
    title: textAt(attributes, "name"),
    description: textAt(attributes, "description"),
    category: textAt(product, "PrimaryCategory"),
    images: imagesOf(product),
    units,
    ...(tiers.length > 0 && { tiers }),
    raw: { attributes },
  });
  const list = units.map((unit) => ({
    shop_sku: `${id}_VN-${unit.id}`,
    seller_sku: unit.sku,
    sku_id: Number(unit.id),
  }));
  return answer(market, { item_id: Number(id), sku_list: list, item_status: "Pending QC" });
}

function standing(market: Market, shop: string, id: string): SandboxListing | undefined {
  const listing = market.find(shop, id);
  return listing?.status === "deleted" ? undefined : listing;
}

export function updateProduct(payload: unknown, shop: string, market: Market): SandboxResponse {
  const product = productOf(payload);
  const listing = standing(market, shop, textAt(product, "ItemId"));
  if (!listing)
    return refusal(market, "501", "E501: Update product failed", [{ field: "ItemId", message: "208 item not found" }]);
  if (textAt(product, "AssociatedSku") !== "") return addSkus(product, listing, market);
  const skus = skusOf(payload);
  if (skus.some((sku) => !listing.units.some(({ id }) => id === textAt(sku, "SkuId")))) {
    return refusal(market, "501", "E501: Update product failed", [
      { field: "SkuId", message: "4216 SkuId is mandatory" },
    ]);
  }
  if (textAt(fieldsAt(product, "Attributes"), "name") === "") {
    if (skus.some((sku) => textAt(sku, "Status") === "active") && listing.status === "hidden") listing.status = "live";
    market.touch(listing);
    return answer(market, {});
  }
  const faults = [...productFaults(product, market, shop), ...renameFaults(product)];
  if (faults.length > 0) return refusal(market, "501", "E501: Update product failed", faults);
  const attributes = fieldsAt(product, "Attributes");
  rename(product, listing);
  listing.title = textAt(attributes, "name");
  listing.description = textAt(attributes, "description");
  listing.images = imagesOf(product);
  listing.raw = { attributes };
  listing.status = "pending";
  listing.reasons = [];
  market.review(listing);
  market.touch(listing);
  return answer(market, {});
}

/** Price and sellable stock: one bad SKU refuses the whole batch. */
export function updateUnits(payload: unknown, shop: string, market: Market): SandboxResponse {
  const lines = skusOf(payload).map((sku) => {
    const unit = standing(market, shop, textAt(sku, "ItemId"))?.units.find(({ id }) => id === textAt(sku, "SkuId"));
    return { sku, unit, listing: market.find(shop, textAt(sku, "ItemId")) };
  });
  if (lines.length > 50) return refusal(market, "204", "too many SKUs in a request");
  const missing = lines.filter(({ unit }) => !unit);
  if (missing.length > 0) {
    const detail = missing.map(({ sku }) => ({
      field: "SkuId",
      message: "207 SKU not found",
      seller_sku: textAt(sku, "SellerSku"),
    }));
    return refusal(market, "501", "E501: Update product failed", detail);
  }
  for (const { sku, unit, listing } of lines) {
    const price = numberAt(sku, "Price");
    const quantity = Number.isNaN(numberAt(sku, "SellableQuantity"))
      ? numberAt(sku, "Quantity")
      : numberAt(sku, "SellableQuantity");
    if (price <= 0)
      return refusal(market, "501", "E501: Update product failed", [{ field: "Price", message: "4118 price is zero" }]);
    if (quantity < 0)
      return refusal(market, "501", "E501: Update product failed", [{ field: "Quantity", message: "212 below zero" }]);
    if (unit && !Number.isNaN(price)) unit.price = price;
    if (unit && !Number.isNaN(quantity)) unit.stock = quantity;
    if (listing) market.touch(listing);
  }
  return answer(market, {});
}

export function deactivate(payload: unknown, shop: string, market: Market): SandboxResponse {
  const listing = standing(market, shop, textAt(productOf(payload), "ItemId"));
  if (!listing) return refusal(market, "E0002", "product not exists");
  if (listing.status !== "live" && listing.status !== "pending")
    return refusal(market, "E0004", "product is not online");
  listing.status = "hidden";
  delete listing.decideAt;
  market.touch(listing);
  return answer(market, {});
}

export function removeProducts(list: unknown, shop: string, market: Market): SandboxResponse {
  const names = textsAt({ list }, "list");
  for (const name of names) {
    const [, item = "", unit = ""] = name.split("_");
    const listing = standing(market, shop, item);
    if (!listing)
      return refusal(market, "503", "E503: Remove product failed", [
        { field: "sku_id_list", message: "208 item not found" },
      ]);
    listing.units = listing.units.length > 1 ? listing.units.filter(({ id }) => id !== unit) : listing.units;
    if (listing.units.length <= 1) {
      listing.status = "deleted";
      market.touch(listing, "deleted");
    }
  }
  return answer(market, {});
}
