import { createHash } from "node:crypto";
import {
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
import { type Order, type Product, type ProductRequest, readReasons } from "./wire";

/** A listing that is still a request carries this before its request number. */
const REQUEST = "request-";

export const requestListing = (id: string) => listingId.parse(`${REQUEST}${id}`);

export function requestOf(id: string): string | undefined {
  return id.startsWith(REQUEST) ? id.slice(REQUEST.length) : undefined;
}

/** A listing of which only the ticket of its create is known. */
const TICKET = "ticket-";

export const ticketListing = (ticket: string) => listingId.parse(`${TICKET}${ticket}`);

export function ticketOf(id: string): string | undefined {
  return id.startsWith(TICKET) ? id.slice(TICKET.length) : undefined;
}

/** Sizes are products of their own there; those of one product share the number of the product above them. */
const GROUP = "group-";

const groupListing = (id: string) => listingId.parse(`${GROUP}${id}`);

export function groupOf(id: string): string | undefined {
  return id.startsWith(GROUP) ? id.slice(GROUP.length) : undefined;
}

/** Newer clients must send some number of their own; its meaning is not documented, so it only has to be unique. */
export function minCode(sku: string): string {
  const digest = createHash("sha256").update(sku).digest("hex").slice(0, 12);
  return String(100_000_000_000_000 + (Number.parseInt(digest, 16) % 900_000_000_000_000));
}

/** Kilograms with one decimal, rounded up: a parcel of 40 g does not weigh nothing. */
function kilograms(grams: number): string {
  return (Math.ceil(grams / 100) / 10).toFixed(1);
}

function attributes(draft: ListingDraft): Record<string, unknown> {
  const own = draft.attributes.map((attribute) => [
    attribute.id,
    attribute.values.map((value) => value.id ?? [value.text, value.unit].filter(Boolean).join(" ")).join(", "),
  ]);
  const size = draft.sizeCm;
  return {
    ...Object.fromEntries(own),
    brand: draft.brand?.name ?? "No Brand",
    bulky: 0,
    ...(size && {
      product_length: size.length.toFixed(1),
      product_width: size.width.toFixed(1),
      product_height: size.height.toFixed(1),
    }),
    product_weight_kg: kilograms(draft.weightGrams),
  };
}

/** `images` and `option_attributes` are empty lists when there are none, never null. */
export function createBody(draft: ListingDraft): Record<string, unknown> {
  const [image = "", ...images] = draft.images;
  const prices = draft.units.map(({ price }) => price);
  const warehouse = draft.warehouse ?? "0";
  return {
    category_id: jsonNumber(draft.category),
    name: draft.title.normalize("NFC").trim(),
    description: simpleHtml(draft.description),
    market_price: Math.max(0, ...prices),
    attributes: attributes(draft),
    image,
    images,
    option_attributes: draft.optionNames,
    variants: draft.units.map((unit) => ({
      sku: unit.sku,
      min_code: jsonNumber(minCode(unit.sku)),
      price: unit.price,
      inventory_type: "dropship",
      seller_warehouse: warehouse,
      warehouse_stocks: [{ warehouseId: jsonNumber(warehouse), qtyAvailable: unit.stock }],
      ...Object.fromEntries(unit.options.map((option, position) => [`option${position + 1}`, option])),
      // A variant's attributes are merged over those of the request.
      ...(unit.weightGrams !== undefined && { attributes: { product_weight_kg: kilograms(unit.weightGrams) } }),
    })),
    certificate_files: draft.papers.map((paper) => ({
      url: paper.url,
      type: paper.kind,
      ...(paper.kind === "category" && { document_id: jsonNumber(paper.documentId) }),
    })),
    meta_data: { is_auto_turn_on: true },
  };
}

/** The documentation lists only attributes, pictures and market price for an update. */
export function updateBody({ id, sku }: SeenUnit, draft: ListingDraft): Record<string, unknown> {
  const [image = "", ...images] = draft.images;
  const grams = draft.units.find((unit) => unit.sku === sku)?.weightGrams ?? draft.weightGrams;
  return { product_id: jsonNumber(id), attributes: attributes({ ...draft, weightGrams: grams }), image, images };
}

/** `approved` is not among them: an approved request is a product. Both spellings of "awaiting" occur. */
export function requestState(state: string): ListingState {
  if (state === "rejected") return "rejected";
  if (state === "deleted") return "deleted";
  if (state === "drafted") return "draft";
  return /^(queuing|processing|(md_|bot_)?(awaiting|waiting)_approve|approved|update_product_.*)$/.test(state)
    ? "pending"
    : "unknown";
}

export function seenRequest(request: ProductRequest): SeenListing {
  return {
    id: requestListing(request.request_id),
    state: requestState(request.state),
    channelState: request.state,
    title: request.name ?? "",
    units: (request.products ?? []).map((product, position) => ({
      id: unitId.parse(`${REQUEST}${request.request_id}/${position}`),
      sku: product.original_sku ?? product.sku ?? "",
    })),
    reasons: readReasons(request.reason),
  };
}

export const numberOf = ({ product_id, id }: Product): string => product_id ?? id ?? "";

export const skuOf = ({ original_sku, sku }: Product): string => original_sku ?? sku ?? "";

/** The product above a size; undefined where a product is one thing to buy. */
export const aboveOf = ({ super_id }: Product): string | undefined =>
  super_id == null || super_id === "0" ? undefined : super_id;

const byNumber = (one: string, other: string) => one.length - other.length || one.localeCompare(other);

/** All sizes of one product, or the one product it is. On sale as long as one of them is. */
export function seenListing(products: readonly Product[]): SeenListing | undefined {
  const each = [...products].sort((one, other) => byNumber(numberOf(one), numberOf(other))).map(seenProduct);
  const above = products.map(aboveOf).find((id) => id !== undefined);
  const [first] = each;
  if (!first || above === undefined) return first;
  return {
    ...first,
    id: groupListing(above),
    state: each.some(({ state }) => state === "live") ? "live" : "hidden",
    channelState: [...new Set(each.map(({ channelState }) => channelState))].sort().join(" "),
    units: each.flatMap(({ units }) => units),
    ...(first.changedAt !== undefined && { changedAt: Math.max(...each.map(({ changedAt }) => changedAt ?? 0)) }),
  };
}

/** Products as listings: those that are sizes of one product together. */
export function seenListings(products: readonly Product[]): SeenListing[] {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const key = aboveOf(product) ?? `one ${numberOf(product)}`;
    groups.set(key, [...(groups.get(key) ?? []), product]);
  }
  return [...groups.values()].flatMap((group) => seenListing(group) ?? []);
}

/** A product is one unit: its product id is listing and unit in one. */
function seenProduct(product: Product): SeenListing {
  const id = numberOf(product);
  const stocks = product.inventory?.warehouse_stocks;
  const leaf = product.categories?.find((category) => category.is_primary) ?? product.categories?.at(-1);
  return {
    id: listingId.parse(id),
    state: product.active === true && product.is_hidden !== true ? "live" : "hidden",
    channelState: `active=${product.active === true ? 1 : 0}`,
    title: product.name,
    ...(leaf && { category: categoryId.parse(leaf.id) }),
    ...(product.images && { images: product.images.map(({ url }) => url) }),
    units: [
      {
        id: unitId.parse(id),
        sku: skuOf(product),
        ...(product.price != null && { price: vnd.parse(product.price) }),
        ...(stocks && {
          stock: stocks.reduce((sum, place) => sum + (place.quantity_available ?? place.quantity_sellable ?? 0), 0),
        }),
      },
    ],
    url: product.attributes?.url_path
      ? `https://tiki.vn/${product.attributes.url_path}`
      : `https://tiki.vn/p${product.master_id ?? id}.html?spid=${id}`,
    ...(product.updated_at && { changedAt: instantOf(product.updated_at) }),
    reasons: [],
  };
}

/** `yyyy-MM-dd HH:mm:ss` in Việt Nam's time. */
export function instantOf(text: string): number {
  return Date.parse(/[Z+]/.test(text.slice(10)) ? text : `${text.replace(" ", "T")}+07:00`);
}

export function localTime(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

const ORDER_STATES: Readonly<Record<string, OrderState>> = {
  queueing: "on_hold",
  waiting_payment: "unpaid",
  payment_review: "on_hold",
  holded: "on_hold",
  processing: "to_ship",
  paid: "to_ship",
  picking: "to_ship",
  packaging: "to_ship",
  finished_packing: "to_ship",
  ready_to_ship: "to_ship",
  handover_to_partner: "shipped",
  shipping: "shipped",
  delivered: "delivered",
  successful_delivery: "delivered",
  complete: "completed",
  closed: "completed",
  canceled: "cancelled",
  returned: "returned",
};

export function channelOrder(order: Order, shop: ShopId): ChannelOrder {
  const created = instantOf(order.created_at);
  return {
    id: orderId.parse(order.code),
    shop,
    state: ORDER_STATES[order.status] ?? "unknown",
    channelState: order.status,
    createdAt: created,
    changedAt: order.updated_at ? instantOf(order.updated_at) : created,
    cashOnDelivery: order.payment?.method === "cod",
    lines: order.items.map((item, position) => ({
      id: item.id ?? `${order.code}/${position}`,
      ...(item.product.id != null && {
        listing: listingId.parse(item.product.id),
        unit: unitId.parse(item.product.id),
      }),
      sku: item.product.seller_product_code ?? item.product.sku ?? "",
      title: item.product.name ?? "",
      quantity: item.qty,
      unitPrice: vnd.parse(item.price),
    })),
  };
}
