import { createHash } from "node:crypto";
import type { z } from "zod";
import {
  type AttributeRule,
  type ChannelOrder,
  type ChannelOrderLine,
  categoryId,
  type ListingDraft,
  type ListingState,
  listingId,
  type OrderState,
  orderId,
  type SeenListing,
  type ShopId,
  simpleHtml,
  unitId,
  vnd,
} from "../../core";
import { newSku, optionsOf } from "./skus";
import type { attributesAnswer, Order, Product } from "./wire";

const STATES: Readonly<Record<string, ListingState>> = {
  DRAFT: "draft",
  PENDING: "pending",
  FAILED: "rejected",
  ACTIVATE: "live",
  SELLER_DEACTIVATED: "hidden",
  PLATFORM_DEACTIVATED: "banned",
  FREEZE: "banned",
  DELETED: "deleted",
};

function attributes(draft: ListingDraft): unknown[] {
  return draft.attributes.map((attribute) => ({
    id: attribute.id,
    values: attribute.values.map((value) =>
      value.id === undefined ? { name: [value.text, value.unit].filter(Boolean).join(" ") } : { id: value.id },
    ),
  }));
}

/** Everything but price, stock and units, which have calls of their own. */
export function productFields(draft: ListingDraft, categoryVersion: string): Record<string, unknown> {
  return {
    title: draft.title.normalize("NFC").trim(),
    description: simpleHtml(draft.description),
    category_id: draft.category,
    category_version: categoryVersion,
    ...(draft.brand && draft.brand.id !== "0" && { brand_id: draft.brand.id }),
    main_images: draft.images.map((uri) => ({ uri })),
    product_attributes: attributes(draft),
    package_weight: { value: String(draft.weightGrams / 1_000), unit: "KILOGRAM" },
    ...(draft.sizeCm && {
      package_dimensions: {
        length: String(draft.sizeCm.length),
        width: String(draft.sizeCm.width),
        height: String(draft.sizeCm.height),
        unit: "CENTIMETER",
      },
    }),
    ...(draft.papers.length > 0 && {
      certifications: draft.papers.map((paper) => ({ id: paper.documentId, images: [{ uri: paper.url }] })),
    }),
  };
}

/** The key is the payload's own digest: the same request repeated is recognised, a corrected one is a new request. */
export function createBody(draft: ListingDraft, categoryVersion: string): Record<string, unknown> {
  const body = {
    save_mode: "LISTING",
    ...productFields(draft, categoryVersion),
    skus: draft.units.map((unit) => newSku(unit, draft)),
  };
  const key = createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 32);
  return { ...body, idempotency_key: `ocop-${key}` };
}

export function seenListing(product: Product): SeenListing {
  const leaf = product.category_chains?.find(({ is_leaf }) => is_leaf);
  const reasons = (product.audit_failed_reasons ?? []).flatMap((reason) => [
    ...(reason.reasons ?? []),
    ...(reason.suggestions ?? []),
  ]);
  return {
    id: listingId.parse(product.id),
    state: STATES[product.status] ?? "unknown",
    channelState: [product.status, product.audit?.status].filter(Boolean).join("/"),
    title: product.title,
    ...(product.description != null && { description: product.description }),
    ...(leaf && { category: categoryId.parse(leaf.id) }),
    ...(product.main_images && { images: product.main_images.map(({ uri }) => uri) }),
    units: product.skus.map((sku) => {
      const price = sku.price?.tax_exclusive_price ?? sku.price?.sale_price;
      return {
        id: unitId.parse(sku.id),
        sku: sku.seller_sku ?? "",
        ...(price != null && { price: vnd.parse(price) }),
        ...(sku.inventory && { stock: sku.inventory.reduce((sum, place) => sum + place.quantity, 0) }),
        ...optionsOf(sku),
      };
    }),
    url: `https://shop.tiktok.com/vn/pdp/${product.id}`,
    ...(product.update_time != null && { changedAt: product.update_time * 1_000 }),
    reasons: [...reasons, ...(product.audit?.pre_approved_reasons ?? [])],
    ...(product.status === "ACTIVATE" && product.audit?.status === "AUDITING" && { editInReview: true }),
  };
}

type RawAttribute = z.output<typeof attributesAnswer>["attributes"][number];

export function attributeRule(raw: RawAttribute): AttributeRule {
  const values = raw.values ?? [];
  const many = raw.is_multiple_selection === true;
  const free = raw.value_data_format === "POSITIVE_INT_OR_DECIMAL" ? "number" : "text";
  return {
    id: raw.id,
    name: raw.name,
    required: raw.is_requried ?? raw.is_required ?? false,
    input: values.length === 0 ? free : many ? "choices" : "choice",
    custom: raw.is_customizable === true || values.length === 0,
    values,
    units: [],
    maxValues: many ? 20 : 1,
  };
}

const ORDER_STATES: Readonly<Record<string, OrderState>> = {
  UNPAID: "unpaid",
  ON_HOLD: "on_hold",
  AWAITING_SHIPMENT: "to_ship",
  PARTIALLY_SHIPPING: "to_ship",
  AWAITING_COLLECTION: "to_ship",
  IN_TRANSIT: "shipped",
  DELIVERED: "delivered",
  COMPLETED: "completed",
  CANCELLED: "cancelled",
  CANCEL: "cancelled",
};

/** Line items are single units; equal ones become one line. */
function orderLines(order: Order): ChannelOrderLine[] {
  const lines = new Map<string, ChannelOrderLine>();
  for (const item of order.line_items ?? []) {
    const key = `${item.sku_id ?? item.seller_sku}/${item.sale_price}`;
    const known = lines.get(key);
    lines.set(key, {
      id: known?.id ?? item.id,
      ...(item.product_id != null && { listing: listingId.parse(item.product_id) }),
      ...(item.sku_id != null && { unit: unitId.parse(item.sku_id) }),
      sku: item.seller_sku ?? "",
      title: item.product_name ?? "",
      quantity: (known?.quantity ?? 0) + 1,
      unitPrice: vnd.parse(item.sale_price),
    });
  }
  return [...lines.values()];
}

export function channelOrder(order: Order, shop: ShopId): ChannelOrder {
  return {
    id: orderId.parse(order.id),
    shop,
    state: ORDER_STATES[order.status] ?? "unknown",
    channelState: order.status,
    createdAt: order.create_time * 1_000,
    changedAt: order.update_time * 1_000,
    cashOnDelivery: order.is_cod === true,
    ...(order.payment?.total_amount != null && { total: vnd.parse(order.payment.total_amount) }),
    lines: orderLines(order),
  };
}
