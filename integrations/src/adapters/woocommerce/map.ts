import {
  type Category,
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
  simpleHtml,
  unitId,
  vnd,
} from "../../core";
import { jsonNumber } from "../../transport";
import { choiceAttributes, groupSku, newVariation, seenVariations } from "./variations";
import type { Order, Product, Variation } from "./wire";

const STATES: Readonly<Record<string, ListingState>> = {
  publish: "live",
  future: "pending",
  pending: "pending",
  draft: "draft",
  private: "hidden",
  trash: "deleted",
};

/** The addresses the pictures were fetched from: the shop copies them and shows its own addresses only. */
const PICTURES = "ocop_pictures";

function attributes(draft: ListingDraft): Record<string, unknown>[] {
  return draft.attributes.map(({ id, values }) => ({
    id: jsonNumber(id),
    visible: true,
    options: values.map(({ text, unit }) => [text, unit].filter(Boolean).join(" ")),
  }));
}

/** Everything but price and stock. Pictures that are there already would be copied again, so they are left out. */
export function productFields(draft: ListingDraft, seenImages?: readonly string[]): Record<string, unknown> {
  const same = seenImages !== undefined && seenImages.join(" ") === draft.images.join(" ");
  const size = draft.sizeCm;
  return {
    name: draft.title.normalize("NFC").trim(),
    description: simpleHtml(draft.description),
    categories: [{ id: jsonNumber(draft.category) }],
    weight: String(draft.weightGrams / 1_000),
    ...(size && {
      dimensions: { length: String(size.length), width: String(size.width), height: String(size.height) },
    }),
    attributes: attributes(draft),
    ...(!same && {
      images: draft.images.map((src) => ({ src })),
      meta_data: [{ key: PICTURES, value: draft.images.join(" ") }],
    }),
  };
}

/** Attributes of a product of several sizes. @param standing sizes that are there */
export function sizedAttributes(draft: ListingDraft, standing: readonly Variation[] = []): Record<string, unknown>[] {
  return [...attributes(draft), ...choiceAttributes(draft, standing)];
}

/** What makes a product one of several sizes. It has neither price nor stock of its own. */
export function variableFields(draft: ListingDraft): Record<string, unknown> {
  const sku = groupSku(draft.units[0]?.sku ?? "");
  return { type: "variable", sku, manage_stock: false, attributes: sizedAttributes(draft) };
}

export function createBody(draft: ListingDraft): Record<string, unknown> {
  const [unit] = draft.units;
  if (draft.optionNames.length > 0) return { status: "publish", ...productFields(draft), ...variableFields(draft) };
  return {
    type: "simple",
    status: "publish",
    sku: unit?.sku ?? "",
    regular_price: String(unit?.price ?? 0),
    manage_stock: true,
    stock_quantity: unit?.stock ?? 0,
    ...productFields(draft),
  };
}

/** Everything that goes out to make a listing: sizes have a call of their own, after that of their product. */
export function createPayload(draft: ListingDraft): unknown {
  if (draft.optionNames.length === 0) return createBody(draft);
  return { product: createBody(draft), variations: { create: draft.units.map((unit) => newVariation(unit, draft)) } };
}

/** The addresses we sent, as long as there are as many pictures; otherwise somebody changed them. */
function imagesOf({ images, meta_data: meta }: Product): readonly string[] | undefined {
  const kept = meta?.find(({ key }) => key === PICTURES)?.value;
  const sent = typeof kept === "string" && kept !== "" ? kept.split(" ") : [];
  if (!images) return undefined;
  return sent.length === images.length ? sent : images.map(({ src }) => src);
}

/** @param variations of a product that has sizes, as the shop tells them in an answer of their own */
export function seenListing(product: Product, variations?: readonly Variation[]): SeenListing {
  const images = imagesOf(product);
  const [category] = product.categories ?? [];
  const visibility = product.catalog_visibility ?? "visible";
  return {
    id: listingId.parse(product.id),
    state: STATES[product.status] ?? "unknown",
    channelState: visibility === "visible" ? product.status : `${product.status}/${visibility}`,
    title: plainText(product.name),
    ...(product.description != null && { description: product.description }),
    ...(category && { category: categoryId.parse(category.id) }),
    ...(images && { images }),
    units: variations ? seenVariations(product, variations) : [seenWhole(product)],
    ...(product.permalink && { url: product.permalink }),
    ...(product.date_modified_gmt != null && { changedAt: product.date_modified_gmt }),
    reasons: [],
  };
}

/** One thing to buy carries its product's own number. */
function seenWhole({ id, sku, regular_price: price, stock_quantity: stock }: Product): SeenUnit {
  return {
    id: unitId.parse(id),
    sku: sku ?? "",
    ...(price != null && { price: vnd.parse(price) }),
    ...(stock != null && { stock }),
  };
}

/** Products may hang on any category, so each counts as a leaf. Names come with HTML entities. */
export function category(raw: { id: string; name: string; parent?: string | null | undefined }): Category {
  const parent = raw.parent && raw.parent !== "0" ? raw.parent : undefined;
  return {
    id: categoryId.parse(raw.id),
    ...(parent && { parent: categoryId.parse(parent) }),
    name: plainText(raw.name),
    leaf: true,
    open: true,
  };
}

/** Without further plug-ins an order goes from `processing` to `completed`: nothing tells that it was sent. */
const ORDER_STATES: Readonly<Record<string, OrderState>> = {
  "checkout-draft": "unpaid",
  pending: "unpaid",
  "on-hold": "on_hold",
  processing: "to_ship",
  completed: "completed",
  cancelled: "cancelled",
  failed: "cancelled",
  trash: "cancelled",
  refunded: "returned",
};

export function channelOrder(order: Order, shop: ShopId): ChannelOrder {
  return {
    id: orderId.parse(order.id),
    shop,
    state: ORDER_STATES[order.status] ?? "unknown",
    channelState: order.status,
    createdAt: order.date_created_gmt,
    changedAt: order.date_modified_gmt,
    cashOnDelivery: order.payment_method === "cod",
    ...(order.total != null && { total: vnd.parse(order.total) }),
    lines: order.line_items.map((line) => ({
      id: line.id,
      ...(line.product_id != null &&
        line.product_id !== "0" && {
          listing: listingId.parse(line.product_id),
          unit: unitId.parse(line.variation_id && line.variation_id !== "0" ? line.variation_id : line.product_id),
        }),
      sku: line.sku ?? "",
      title: line.name,
      quantity: line.quantity,
      unitPrice: vnd.parse(Math.round((line.total ?? 0) / line.quantity)),
    })),
  };
}
