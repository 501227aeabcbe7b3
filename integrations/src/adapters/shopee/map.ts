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
  plainText,
  type SeenListing,
  type SeenUnit,
  type ShopId,
  unitId,
  vnd,
} from "../../core";
import { jsonNumber } from "../../transport";
import { optionsOf } from "./models";
import type { attributeAnswer, BaseInfo, Models, OrderDetail, Violation } from "./wire";

const STATES: Readonly<Record<string, ListingState>> = {
  NORMAL: "live",
  UNLIST: "hidden",
  REVIEWING: "pending",
  BANNED: "banned",
  SELLER_DELETE: "deleted",
  SHOPEE_DELETE: "deleted",
  DELETED: "deleted",
};

export function listingState(status: string): ListingState {
  return STATES[status] ?? "unknown";
}

const ORDER_STATES: Readonly<Record<string, OrderState>> = {
  UNPAID: "unpaid",
  PENDING: "on_hold",
  INVOICE_PENDING: "on_hold",
  READY_TO_SHIP: "to_ship",
  PROCESSED: "to_ship",
  RETRY_SHIP: "to_ship",
  SHIPPED: "shipped",
  TO_CONFIRM_RECEIVE: "delivered",
  IN_CANCEL: "cancelling",
  CANCELLED: "cancelled",
  TO_RETURN: "returning",
  COMPLETED: "completed",
};

const KILO = 1_000;

function attributes(draft: ListingDraft): unknown[] {
  return draft.attributes.map((attribute) => ({
    attribute_id: jsonNumber(attribute.id),
    attribute_value_list: attribute.values.map((value) =>
      value.id === undefined
        ? { value_id: 0, original_value_name: value.text ?? "", ...(value.unit && { value_unit: value.unit }) }
        : { value_id: jsonNumber(value.id) },
    ),
  }));
}

/** Fields that `add_item` and `update_item` share. */
export function itemFields(draft: ListingDraft): Record<string, unknown> {
  return {
    item_name: draft.title.normalize("NFC").trim(),
    description: plainText(draft.description),
    category_id: jsonNumber(draft.category),
    weight: draft.weightGrams / KILO,
    image: { image_id_list: draft.images },
    attribute_list: attributes(draft),
    brand: { brand_id: jsonNumber(draft.brand?.id ?? "0"), original_brand_name: draft.brand?.name ?? "No Brand" },
    logistic_info: draft.carriers.map((id) => ({ logistic_id: jsonNumber(id), enabled: true })),
    ...(draft.sizeCm && {
      dimension: {
        package_length: draft.sizeCm.length,
        package_width: draft.sizeCm.width,
        package_height: draft.sizeCm.height,
      },
    }),
    ...(draft.units[0] && { item_sku: draft.units[0].sku }),
  };
}

/** A product with variants is added hidden, because its models can only follow some seconds later. */
export function addItemBody(draft: ListingDraft): Record<string, unknown> {
  const [first] = draft.units;
  return {
    ...itemFields(draft),
    original_price: first?.price ?? 0,
    seller_stock: [{ stock: draft.optionNames.length > 0 ? 0 : (first?.stock ?? 0) }],
    item_status: draft.optionNames.length > 0 ? "UNLIST" : "NORMAL",
    condition: "NEW",
    pre_order: { is_pre_order: false },
  };
}

function unitOf(
  id: string,
  sku: string | null | undefined,
  info: Pick<BaseInfo, "price_info" | "stock_info_v2">,
): SeenUnit {
  const price = info.price_info?.[0]?.original_price;
  const stock = info.stock_info_v2?.summary_info?.total_available_stock ?? undefined;
  return {
    id: unitId.parse(id),
    sku: sku ?? "",
    ...(price !== undefined && { price: vnd.parse(price) }),
    ...(stock !== undefined && { stock }),
  };
}

/** Model id 0 stands for an item without variants. */
export function seenListing(
  info: BaseInfo,
  shop: ShopId,
  { model, tier_variation }: Models,
  reasons: readonly Violation[],
): SeenListing {
  return {
    id: listingId.parse(info.item_id),
    state: listingState(info.item_status),
    channelState: info.item_status,
    title: info.item_name,
    ...(info.description != null && { description: info.description }),
    ...(info.category_id != null && { category: categoryId.parse(info.category_id) }),
    ...(info.image?.image_id_list && { images: info.image.image_id_list }),
    units: info.has_model
      ? model.map((one) => ({
          ...unitOf(one.model_id, one.model_sku, one),
          ...optionsOf(tier_variation ?? [], one.tier_index ?? []),
        }))
      : [unitOf("0", info.item_sku, info)],
    url: `https://shopee.vn/product/${shop}/${info.item_id}`,
    ...(info.update_time != null && { changedAt: info.update_time * KILO }),
    reasons: reasons.map((reason) =>
      [reason.violation_type, reason.violation_reason, reason.suggestion].filter(Boolean).join(": "),
    ),
  };
}

type RawAttribute = z.output<typeof attributeAnswer>["list"][number]["attribute_tree"][number];

/** Input types 1 drop-down, 2 combo, 3 free text, 4 multi drop-down, 5 multi combo; validation 1 int, 3 float, 4 date. */
export function attributeRule(raw: RawAttribute): AttributeRule {
  const { attribute_info: info } = raw;
  const numeric = info.input_validation_type === 1 || info.input_validation_type === 3;
  const free = numeric ? "number" : info.input_validation_type === 4 ? "date" : "text";
  return {
    id: raw.attribute_id,
    name: raw.multi_lang?.find(({ language }) => language === "vn")?.value ?? raw.name,
    required: raw.mandatory,
    input: info.input_type === 3 ? free : info.input_type >= 4 ? "choices" : "choice",
    custom: info.input_type === 2 || info.input_type === 3 || info.input_type === 5,
    values: (raw.attribute_value_list ?? []).map((value) => ({ id: value.value_id, name: value.name })),
    units: info.format_type === 2 ? (info.attribute_unit_list ?? []) : [],
    maxValues: Math.max(1, info.max_value_count ?? 1),
  };
}

export function channelOrder(detail: OrderDetail, shop: ShopId): ChannelOrder {
  return {
    id: orderId.parse(detail.order_sn),
    shop,
    state: ORDER_STATES[detail.order_status] ?? "unknown",
    channelState: detail.order_status,
    createdAt: detail.create_time * KILO,
    changedAt: detail.update_time * KILO,
    cashOnDelivery: detail.cod === true,
    ...(detail.total_amount != null && { total: vnd.parse(detail.total_amount) }),
    lines: (detail.item_list ?? []).map((item, position) => ({
      id: `${detail.order_sn}/${position}`,
      listing: listingId.parse(item.item_id),
      unit: unitId.parse(item.model_id),
      sku: item.model_sku || item.item_sku || "",
      title: item.item_name,
      quantity: item.model_quantity_purchased,
      unitPrice: vnd.parse(item.model_discounted_price ?? item.model_original_price ?? 0),
    })),
  };
}
