import { isDeepStrictEqual } from "node:util";
import { type Fields, fieldsAt, listAt, numberAt, type SandboxResponse, textAt, textsAt } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing, SandboxTier, SandboxUnit } from "../core/state";
import { answer, refusal } from "./envelope";
import { ATTRIBUTES, CATEGORIES, CERTIFICATION, CERTIFIED_CATEGORY, WAREHOUSES } from "./fixtures";

type Check = [code: number, message: string] | undefined;

const SALES = WAREHOUSES[0].id;

function invalidCategory(body: Fields): Check {
  const category = CATEGORIES.find(({ id }) => id === textAt(body, "category_id"));
  if (textAt(body, "category_version") !== "v2") return [12052217, "category version is wrong"];
  if (!category) return [12052023, "category does not exist"];
  if (!category.is_leaf) return [12052024, "category is not final"];
  return category.permission_statuses[0] === "AVAILABLE" ? undefined : [12052223, "category is restricted"];
}

function invalidAttributes(body: Fields): Check {
  const given = new Map(
    listAt(body, "product_attributes").map((attribute) => [textAt(attribute, "id"), listAt(attribute, "values")]),
  );
  for (const rule of ATTRIBUTES) {
    const values = given.get(rule.id) ?? [];
    if ("is_requried" in rule && rule.is_requried && values.length === 0) return [12052104, "property is required"];
    const known: ReadonlySet<string> = new Set(rule.values.map(({ id }) => id));
    if (known.size > 0 && values.some((value) => !known.has(textAt(value, "id"))))
      return [12052529, "value id is invalid"];
  }
  const papers = new Set(listAt(body, "certifications").map((paper) => textAt(paper, "id")));
  const missing = textAt(body, "category_id") === CERTIFIED_CATEGORY && !papers.has(CERTIFICATION.id);
  return missing ? [12052105, "required qualification is missing"] : undefined;
}

function invalidText(body: Fields): Check {
  const title = textAt(body, "title");
  const length = [...title].length;
  if (title === "") return [12052261, "title is empty"];
  if (length < 25 || length > 255) return [12052051, "title length"];
  if (/\p{Script=Han}/u.test(title)) return [12052262, "title has Chinese text"];
  if (textAt(body, "description") === "") return [12052015, "description is required"];
  return textAt(body, "description").length > 10_000 ? [12052013, "description is too long"] : undefined;
}

function invalidImages(body: Fields, market: Market, shop: string): Check {
  const images = listAt(body, "main_images").map((image) => textAt(image, "uri"));
  if (images.length === 0) return [12052028, "main image is required"];
  if (images.length > 9) return [12052306, "too many images"];
  return images.some((uri) => market.state.images.get(uri)?.shop !== shop)
    ? [12052300, "image uri is invalid"]
    : undefined;
}

/** First the category, then attributes and certificates, texts and pictures: the documented order. */
function invalidFields(body: Fields, market: Market, shop: string): Check {
  const invalid =
    invalidCategory(body) ?? invalidAttributes(body) ?? invalidText(body) ?? invalidImages(body, market, shop);
  if (invalid) return invalid;
  return numberAt(fieldsAt(body, "package_weight"), "value") > 0 ? undefined : [12052181, "weight is zero"];
}

function invalidUnits(body: Fields): Check {
  const skus = listAt(body, "skus");
  if (skus.length === 0 || skus.length > 100) return [12052050, "number of SKUs"];
  for (const sku of skus) {
    const price = numberAt(fieldsAt(sku, "price"), "amount");
    const seller = textAt(sku, "seller_sku");
    if (seller.length < 1 || seller.length > 50 || /\s/.test(seller)) return [12052054, "seller_sku length"];
    if (!Number.isInteger(price)) return [12052073, "price is invalid"];
    if (price < 1 || price > 180_000_000) return [12052570, "price is beyond the limit"];
    const [place] = listAt(sku, "inventory");
    if (!place) return [12052115, "no warehouse"];
    if (textAt(place, "warehouse_id") !== SALES) return [12052097, "the warehouse does not exist"];
    const quantity = numberAt(place, "quantity");
    if (!(quantity >= 0 && quantity <= 99_999)) return [12052055, "stock is out of range"];
  }
  return undefined;
}

export function invalidProduct(body: Fields, market: Market, shop: string): Check {
  return invalidFields(body, market, shop) ?? invalidUnits(body);
}

const bigId = (market: Market) => (1_729_592_969_712_200_000n + BigInt(market.serial())).toString();

/** A SKU with an id stays that one; one without is new. @param known ids given to new ones before, by SKU */
function unitsOf(body: Fields, market: Market, known: ReadonlyMap<string, string> = new Map()): SandboxUnit[] {
  return listAt(body, "skus").map((sku) => ({
    id: textAt(sku, "id") || known.get(textAt(sku, "seller_sku")) || bigId(market),
    sku: textAt(sku, "seller_sku"),
    price: numberAt(fieldsAt(sku, "price"), "amount"),
    stock: numberAt(listAt(sku, "inventory")[0], "quantity"),
    options: listAt(sku, "sales_attributes").map((attribute) => textAt(attribute, "value_name")),
  }));
}

function tiersOf(body: Fields): SandboxTier[] {
  const [first] = listAt(body, "skus");
  return listAt(first, "sales_attributes").map((attribute) => ({ name: textAt(attribute, "name"), options: [] }));
}

/** SKUs may be left out of an edit; where they are named, those with an id must be the product's own. */
function invalidEdit(listing: SandboxListing, body: Fields): Check {
  const skus = listAt(body, "skus");
  if (skus.length === 0) return undefined;
  const own = new Set(listing.units.map(({ id }) => id));
  if (skus.some((sku) => textAt(sku, "id") !== "" && !own.has(textAt(sku, "id"))))
    return [12052026, "sku does not exist"];
  const combinations = skus.map((sku) =>
    listAt(sku, "sales_attributes")
      .map((attribute) => textAt(attribute, "value_name"))
      .join("|"),
  );
  if (new Set(combinations).size < skus.length) return [12052550, "sales attributes are duplicated"];
  return invalidUnits(body);
}

/** What an edit makes of the SKUs: those it names. What it leaves out of a list of SKUs is deleted. */
function editedUnits(listing: SandboxListing, body: Fields, market: Market) {
  if (listAt(body, "skus").length === 0) return {};
  const known = new Map(listing.edit?.units?.map(({ sku, id }) => [sku, id]));
  return { units: unitsOf(body, market, known), tiers: tiersOf(body) };
}

function remembered(body: Fields): Record<string, unknown> {
  return {
    product_attributes: body.product_attributes,
    main_images: body.main_images,
    certifications: body.certifications,
  };
}

export function createProduct(body: Fields, shop: string, market: Market): SandboxResponse {
  const invalid = invalidProduct(body, market, shop);
  if (invalid) return refusal(market, ...invalid);
  const listing = market.add({
    id: bigId(market),
    shop,
    title: textAt(body, "title"),
    description: textAt(body, "description"),
    category: textAt(body, "category_id"),
    images: listAt(body, "main_images").map((image) => textAt(image, "uri")),
    units: unitsOf(body, market),
    tiers: tiersOf(body),
    raw: remembered(body),
  });
  const skus = listing.units.map((unit) => ({ id: unit.id, seller_sku: unit.sku, sales_attributes: [] }));
  return answer(market, { product_id: listing.id, skus, warnings: [] });
}

function standing(market: Market, shop: string, id: string): SandboxListing | undefined {
  const listing = market.find(shop, id);
  return listing?.status === "deleted" ? undefined : listing;
}

/**
 * A live version stays until its edit passes the audit. Sending the edit in audit once more does not start the audit
 * again: the documentation is silent, and a caller that asks twice must not wait for ever.
 */
export function editProduct(id: string, body: Fields, shop: string, market: Market): SandboxResponse {
  const listing = standing(market, shop, id);
  if (!listing) return refusal(market, 12052032, "product does not exist");
  const invalid = invalidFields(body, market, shop) ?? invalidEdit(listing, body);
  if (invalid) return refusal(market, ...invalid);
  const edit = {
    title: textAt(body, "title"),
    description: textAt(body, "description"),
    category: textAt(body, "category_id"),
    images: listAt(body, "main_images").map((image) => textAt(image, "uri")),
    raw: remembered(body),
    ...editedUnits(listing, body, market),
  };
  if (listing.status === "live") {
    if (!isDeepStrictEqual(listing.edit, edit)) market.review(listing);
    listing.edit = edit;
  } else {
    market.apply(listing, edit);
    listing.status = "pending";
    market.review(listing);
  }
  listing.reasons = [];
  market.touch(listing);
  return answer(market, { product_id: listing.id, audit: { status: "AUDITING" } });
}

function unitError(unit: string, code: number, message: string): unknown {
  return { code: 12052990, message: "Check failed", detail: { sku_id: unit, extra_errors: [{ code, message }] } };
}

/** Only products on sale; every SKU is answered for itself. */
export function updateUnits(
  id: string,
  body: Fields,
  shop: string,
  market: Market,
  field: "price" | "stock",
): SandboxResponse {
  const listing = standing(market, shop, id);
  if (!listing) return refusal(market, 12052032, "product does not exist");
  if (listing.status !== "live") return refusal(market, 12052901, "wrong status for this operation");
  const errors: unknown[] = [];
  for (const line of listAt(body, "skus")) {
    const unit = listing.units.find((candidate) => candidate.id === textAt(line, "id"));
    const value =
      field === "price"
        ? numberAt(fieldsAt(line, "price"), "amount")
        : numberAt(listAt(line, "inventory")[0], "quantity");
    const most = field === "price" ? 180_000_000 : 99_999;
    const least = field === "price" || market.state.extra.get("refuseZeroStock") === true ? 1 : 0;
    if (!unit) errors.push(unitError(textAt(line, "id"), 12052026, "sku does not exist"));
    else if (!(Number.isInteger(value) && value >= least && value <= most)) {
      errors.push(unitError(unit.id, field === "price" ? 12052570 : 12052055, `${field} out of range`));
    } else unit[field] = value;
  }
  market.touch(listing);
  return answer(market, { errors });
}

export function changeState(
  body: Fields,
  shop: string,
  market: Market,
  to: "live" | "hidden" | "deleted",
): SandboxResponse {
  const ids = textsAt(body, "product_ids");
  if (ids.length > 20) return refusal(market, 12019120, "too many ids");
  const errors: unknown[] = [];
  for (const id of ids) {
    const listing = standing(market, shop, id);
    const allowed =
      listing && (to === "deleted" || (to === "hidden" ? listing.status === "live" : listing.status === "hidden"));
    if (!listing) errors.push({ code: 12052032, message: "product does not exist", detail: { product_id: id } });
    else if (!allowed)
      errors.push({ code: 12052901, message: "wrong status for this operation", detail: { product_id: id } });
    else {
      listing.status = to;
      market.touch(listing, to === "deleted" ? "deleted" : "edited");
    }
  }
  return answer(market, { errors });
}
