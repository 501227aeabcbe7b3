import type { z } from "zod";
import {
  type AttributeRule,
  type ChannelOrder,
  categoryId,
  type ListingDraft,
  type ListingState,
  listingId,
  type OrderState,
  orderId,
  type SeenListing,
  type SeenUnit,
  type ShopId,
  simpleHtml,
  unitId,
  vnd,
} from "../../core";
import { jsonNumber } from "../../transport";
import { keptVariants, newVariants, seenVariants, type VariantFields } from "./variants";
import type { attributeAnswer, Order, Product } from "./wire";

/** Sendo's help names 1, 4 and 5; 5 and 6 are both called "deleted" by different sources, so both count as deleted. */
const STATES: Readonly<Record<number, { readonly state: ListingState; readonly editable: boolean }>> = {
  0: { state: "draft", editable: true },
  1: { state: "pending", editable: false },
  2: { state: "live", editable: true },
  3: { state: "rejected", editable: true },
  4: { state: "banned", editable: false },
  5: { state: "deleted", editable: false },
  6: { state: "deleted", editable: false },
};

export function productState(status: number): { readonly state: ListingState; readonly editable: boolean } {
  return STATES[status] ?? { state: "unknown", editable: false };
}

const NO_VARIANTS: VariantFields = { attributes: [], variants: [] };

export function createBody(draft: ListingDraft): Record<string, unknown> {
  const [unit] = draft.units;
  const own = { sku: unit?.sku ?? "", price: unit?.price ?? 0, stock: sumOf(draft.units.map(({ stock }) => stock)) };
  return productBody("0", draft, own, draft.optionNames.length > 0 ? newVariants(draft) : NO_VARIANTS);
}

/** The call replaces the whole product, so price, stock and promotion go along as they are. */
export function updateBody(product: Product, draft: ListingDraft): Record<string, unknown> {
  const variants = product.variants ?? [];
  const own = {
    sku: product.sku ?? "",
    price: product.price ?? 0,
    stock: product.stock_quantity ?? sumOf(variants.map(({ variant_quantity }) => variant_quantity ?? 0)),
  };
  const body = productBody(product.id, draft, own, isSized(product) ? keptVariants(product, draft) : NO_VARIANTS);
  return product.special_price == null ? body : { ...body, is_promotion: true, special_price: product.special_price };
}

export const isSized = ({ is_config_variant, variants }: Product): boolean =>
  is_config_variant === true && (variants ?? []).length > 0;

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

type Own = { readonly sku: string; readonly price: number; readonly stock: number };

/** `id` 0 creates, any other updates. With nothing in stock the availability must be false. */
function productBody(
  id: string,
  draft: ListingDraft,
  { sku, price, stock }: Own,
  { attributes, variants }: VariantFields,
): Record<string, unknown> {
  const [avatar = "", ...pictures] = draft.images;
  const size = draft.sizeCm ?? { length: 0, width: 0, height: 0 };
  return {
    id: jsonNumber(id),
    name: draft.title.normalize("NFC").trim(),
    sku,
    price,
    weight: draft.weightGrams,
    stock_availability: stock > 0,
    stock_quantity: stock,
    description: simpleHtml(draft.description),
    cat_4_id: jsonNumber(draft.category),
    ...size,
    unit_id: 1,
    avatar: { picture_url: avatar },
    pictures: pictures.map((picture_url) => ({ picture_url })),
    certificate_file: draft.papers.map((paper, display_order) => ({
      id: 0,
      table_name: "",
      table_id: 0,
      file_name: "",
      attachment_url: paper.url,
      display_order,
    })),
    attributes: [...draft.attributes.map(factBody), ...attributes],
    extended_shipping_package: {
      is_using_instant: false,
      is_using_in_day: false,
      is_self_shipping: false,
      is_using_standard: true,
      is_using_eco: false,
    },
    is_config_variant: variants.length > 0,
    variants,
    is_promotion: false,
    special_price: null,
    voucher: { product_type: 1, is_check_date: false },
  };
}

function factBody({ id, values }: ListingDraft["attributes"][number]): Record<string, unknown> {
  return {
    attribute_id: jsonNumber(id),
    attribute_is_custom: values.some((value) => value.id === undefined),
    attribute_is_checkout: false,
    attribute_values: values.map((value) => ({
      id: jsonNumber(value.id ?? "0"),
      value: value.text ?? "",
      attribute_img: null,
      is_selected: true,
      is_custom: value.id === undefined,
    })),
  };
}

export function seenListing(product: Product): SeenListing {
  const images = [product.avatar, ...(product.pictures ?? [])].flatMap((picture) =>
    picture ? [picture.picture_url] : [],
  );
  return {
    id: listingId.parse(product.id),
    state: productState(product.status).state,
    channelState: String(product.status),
    title: product.name,
    ...(product.description != null && { description: product.description }),
    ...(product.cat_4_id != null && { category: categoryId.parse(product.cat_4_id) }),
    ...(images.length > 0 && { images }),
    units: isSized(product) ? seenVariants(product) : [seenWhole(product)],
    ...(product.link && { url: new URL(product.link, "https://www.sendo.vn").toString() }),
    ...(product.updated_date_timestamp != null && { changedAt: product.updated_date_timestamp * 1_000 }),
    reasons: [],
  };
}

/** One thing to buy carries its product's own number. */
function seenWhole({ id, sku, price, stock_quantity: stock }: Product): SeenUnit {
  return {
    id: unitId.parse(id),
    sku: sku ?? "",
    ...(price != null && { price: vnd.parse(price) }),
    ...(stock != null && { stock }),
  };
}

type RawAttribute = z.output<typeof attributeAnswer>["attribute"][number];

export function attributeRule(raw: RawAttribute): AttributeRule {
  const many = raw.control_type === "CheckBox";
  const values = (raw.attribute_values ?? []).map((value) => ({ id: value.id, name: value.value }));
  return {
    id: raw.id,
    name: raw.name,
    required: raw.is_required,
    input: values.length === 0 ? "text" : many ? "choices" : "choice",
    custom: values.length === 0,
    values,
    units: [],
    maxValues: many ? 20 : 1,
  };
}

const ORDER_STATES: Readonly<Record<number, OrderState>> = {
  2: "to_ship",
  3: "to_ship",
  6: "shipped",
  7: "delivered",
  8: "completed",
  10: "completed",
  11: "on_hold",
  12: "on_hold",
  13: "cancelled",
  14: "on_hold",
  15: "on_hold",
  19: "on_hold",
  21: "returning",
  22: "returned",
  23: "on_hold",
};

export function channelOrder(order: Order, shop: ShopId): ChannelOrder {
  const head = order.sales_order;
  return {
    id: orderId.parse(head.order_number),
    shop,
    state: ORDER_STATES[head.order_status] ?? "unknown",
    channelState: String(head.order_status),
    createdAt: head.order_date_time_stamp * 1_000,
    changedAt: (head.update_date_time_stamp ?? head.order_date_time_stamp) * 1_000,
    cashOnDelivery: head.payment_method === 1,
    ...(head.total_amount != null && { total: vnd.parse(head.total_amount) }),
    lines: order.sku_details.map((line, position) => ({
      id: `${head.order_number}/${position}`,
      // The product; which of its sizes, only our SKU tells.
      ...(line.product_variant_id != null && { listing: listingId.parse(line.product_variant_id) }),
      sku: line.sku ?? "",
      title: line.product_name,
      quantity: line.quantity,
      unitPrice: vnd.parse(line.price),
    })),
  };
}

/** Search filters by whole days of Việt Nam. */
export function localDay(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
}
