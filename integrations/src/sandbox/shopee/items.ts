import { type Fields, fieldsAt, listAt, numberAt, type SandboxResponse, textAt, textsAt } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { answer, refusal } from "./envelope";
import { ATTRIBUTES, CATEGORIES, CHANNELS, LIMITS } from "./fixtures";

type Check = [code: string, message: string] | undefined;

function missingAttribute(body: Fields): boolean {
  const given = new Map(
    listAt(body, "attribute_list").map((attribute) => [
      textAt(attribute, "attribute_id"),
      listAt(attribute, "attribute_value_list"),
    ]),
  );
  return ATTRIBUTES.some(({ attribute_id, mandatory }) => mandatory && !given.get(String(attribute_id))?.length);
}

function invalidAttribute(body: Fields): Check {
  for (const attribute of listAt(body, "attribute_list")) {
    const rule = ATTRIBUTES.find(({ attribute_id }) => String(attribute_id) === textAt(attribute, "attribute_id"));
    if (!rule) return ["product.error_invalid_attribute", "Invalid attribute"];
    for (const value of listAt(attribute, "attribute_value_list")) {
      const id = textAt(value, "value_id");
      if (id === "0" && textAt(value, "original_value_name") === "")
        return ["product.error_value_name_required", "Value name required"];
      if (id !== "0" && !rule.attribute_value_list.some(({ value_id }) => String(value_id) === id)) {
        return ["product.error_invalid_attribute_value", "Invalid attribute value"];
      }
    }
  }
  return undefined;
}

function invalidText(body: Fields): Check {
  const name = [...textAt(body, "item_name")].length;
  const description = [...textAt(body, "description")].length;
  if (name === 0) return ["product.error_item_name_empty", "Item name is empty"];
  if (name < LIMITS.item_name_length_limit.min_limit)
    return ["product.error_item_name_is_too_short", "Item name is too short"];
  if (name > LIMITS.item_name_length_limit.max_limit)
    return ["product.error_title_exceeds_max_length", "Title exceeds max length"];
  if (description < LIMITS.item_description_length_limit.min_limit)
    return ["product.error_desc_length_min_limit", "Description too short"];
  return undefined;
}

function invalidImages(body: Fields, market: Market): Check {
  const images = textsAt(fieldsAt(body, "image"), "image_id_list");
  if (images.length === 0) return ["product.error_image_num_min", "At least one image"];
  if (images.length > LIMITS.item_image_count_limit.max_limit) return ["product.error_param", "Too many images."];
  return images.every((id) => market.state.images.has(id)) ? undefined : ["product.error_param", "Image not exist."];
}

function invalidLogistics(body: Fields): Check {
  const wanted = listAt(body, "logistic_info").filter((info) => textAt(info, "enabled") === "true");
  if (wanted.length === 0) return ["product.error_invalid_logistic_info", "At least one enabled logistic channel"];
  const usable = new Set<string>(
    CHANNELS.filter(({ enabled, mask_channel_id }) => enabled && mask_channel_id === 0).map((channel) =>
      String(channel.logistics_channel_id),
    ),
  );
  return wanted.every((info) => usable.has(textAt(info, "logistic_id")))
    ? undefined
    : ["product.error_param", "Invalid logistic info, channel is not enabled"];
}

/** Order of the checks as in the documentation: category, attributes, brand, texts, pictures, logistics, price. */
export function invalidItem(body: Fields, market: Market, create: boolean): Check {
  const category = CATEGORIES.find(({ id }) => String(id) === textAt(body, "category_id"));
  if (!category?.leaf) return ["product.error_invalid_category", "Invalid category."];
  if (missingAttribute(body))
    return ["product.error_less_required_attribute", "Mandatory attribute information required"];
  const price = numberAt(body, "original_price");
  const early = invalidAttribute(body) ?? invalidText(body) ?? invalidImages(body, market) ?? invalidLogistics(body);
  if (early) return early;
  if (!(numberAt(body, "weight") > 0)) return ["product.error_param", "Invalid Weight."];
  if (create && (!Number.isInteger(price) || price < LIMITS.price_limit.min_limit))
    return ["product.error_invalid_price", "Invalid price"];
  return undefined;
}

function itemRaw(body: Fields): Record<string, unknown> {
  return {
    attribute_list: body.attribute_list,
    brand: body.brand,
    weight: textAt(body, "weight"),
    dimension: body.dimension,
    logistic_info: body.logistic_info,
  };
}

export function addItem(body: Fields, shop: string, market: Market): SandboxResponse {
  const invalid = invalidItem(body, market, true);
  if (invalid) return refusal(market, ...invalid);
  const id = String(2_500_000_000 + market.serial());
  const sku = textAt(body, "item_sku");
  const stock = numberAt(listAt(body, "seller_stock")[0], "stock");
  const listing = market.add({
    id,
    shop,
    title: textAt(body, "item_name"),
    description: textAt(body, "description"),
    category: textAt(body, "category_id"),
    images: textsAt(fieldsAt(body, "image"), "image_id_list"),
    units: [
      { id: "0", sku, price: numberAt(body, "original_price"), stock: Number.isNaN(stock) ? 0 : stock, options: [] },
    ],
    raw: itemRaw(body),
  });
  if (textAt(body, "item_status") === "UNLIST") hide(listing);
  return answer(market, {
    item_id: Number(id),
    item_name: listing.title,
    item_status: statusOf(listing),
    price_info: { original_price: listing.units[0]?.price },
  });
}

function hide(listing: SandboxListing): void {
  listing.status = "hidden";
  delete listing.decideAt;
}

export function statusOf(listing: SandboxListing): string {
  const names = {
    pending: "REVIEWING",
    live: "NORMAL",
    hidden: "UNLIST",
    rejected: "BANNED",
    banned: "BANNED",
    deleted: "SELLER_DELETE",
  } as const;
  return names[listing.status];
}

/** `find` hides deleted items from writes; reads still see them for 90 days. */
export function writable(body: Fields, shop: string, market: Market): SandboxListing | undefined {
  const listing = market.find(shop, textAt(body, "item_id"));
  return listing?.status === "deleted" ? undefined : listing;
}

export function updateItem(body: Fields, shop: string, market: Market): SandboxResponse {
  const listing = writable(body, shop, market);
  if (!listing) return refusal(market, "product.error_item_not_found", "Item is not found");
  const invalid = invalidItem(body, market, false);
  if (invalid) return refusal(market, ...invalid);
  listing.title = textAt(body, "item_name");
  listing.description = textAt(body, "description");
  listing.category = textAt(body, "category_id");
  listing.images = textsAt(fieldsAt(body, "image"), "image_id_list");
  listing.raw = itemRaw(body);
  if (listing.status === "rejected" || listing.status === "banned") {
    listing.status = "pending";
    listing.reasons = [];
    market.review(listing);
  }
  market.touch(listing);
  return answer(market, { item_id: Number(listing.id), item_status: statusOf(listing) });
}

/** Partial success: every model is answered in one of the two lists. */
export function updateUnits(body: Fields, shop: string, market: Market, field: "price" | "stock"): SandboxResponse {
  const listing = writable(body, shop, market);
  if (!listing) return refusal(market, "product.error_item_not_found", "Item is not found");
  const success: unknown[] = [];
  const failure: unknown[] = [];
  for (const line of listAt(body, `${field}_list`)) {
    const model = textAt(line, "model_id");
    const unit = listing.units.find(({ id }) => id === model);
    const value =
      field === "price" ? numberAt(line, "original_price") : numberAt(listAt(line, "seller_stock")[0], "stock");
    const limit = field === "price" ? LIMITS.price_limit : LIMITS.stock_limit;
    if (!unit) failure.push({ model_id: Number(model), failed_reason: "model is not found" });
    else if (!Number.isInteger(value) || value < limit.min_limit || value > limit.max_limit)
      failure.push({ model_id: Number(model), failed_reason: `invalid ${field}` });
    else {
      unit[field] = value;
      success.push({ model_id: Number(model), [field === "price" ? "original_price" : "stock"]: value });
    }
  }
  if (success.length > 0) market.touch(listing);
  const lists = { success_list: success, failure_list: failure };
  if (field === "stock" && success.length === 0)
    return refusal(market, "error_busi_update_stock_failed", "update stock failed", lists);
  return answer(market, lists);
}

export function unlist(body: Fields, shop: string, market: Market): SandboxResponse {
  const success: unknown[] = [];
  const failure: unknown[] = [];
  for (const line of listAt(body, "item_list")) {
    const listing = writable(line, shop, market);
    const id = numberAt(line, "item_id");
    if (!listing) failure.push({ item_id: id, failed_reason: "item is not found" });
    else if (listing.status !== "live" && listing.status !== "hidden")
      failure.push({ item_id: id, failed_reason: "cannot delist reviewing or banned item" });
    else {
      listing.status = textAt(line, "unlist") === "true" ? "hidden" : "live";
      market.touch(listing);
      success.push({ item_id: id, unlist: listing.status === "hidden" });
    }
  }
  return answer(market, { success_list: success, failure_list: failure });
}

export function deleteItem(body: Fields, shop: string, market: Market): SandboxResponse {
  const listing = writable(body, shop, market);
  if (!listing) return refusal(market, "product.error_item_not_found", "Item is not found");
  listing.status = "deleted";
  market.touch(listing, "deleted");
  return answer(market, {});
}
