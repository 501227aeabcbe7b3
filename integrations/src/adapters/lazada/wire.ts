import { z } from "zod";
import type { ChannelWords } from "../../core";
import {
  type Asked,
  expectShape,
  fail,
  looseBoolean,
  readJson,
  type WireResponse,
  wholeNumber,
  wireId,
} from "../../transport";
import { classify } from "./faults";

const detail = z.object({
  field: z.string().nullish(),
  message: z.string().nullish(),
  seller_sku: z.string().nullish(),
});
const envelope = z.object({
  code: wireId.nullish(),
  type: z.string().nullish(),
  message: z.string().nullish(),
  request_id: z.string().nullish(),
  detail: z.array(detail).nullish(),
  success: z.boolean().nullish(),
  error_code: wireId.nullish(),
  error_msg: z.string().nullish(),
  data: z.unknown(),
});

/** `code` is text and `"0"` means success, whatever the HTTP status. A few pages answer `success/error_code` instead. */
export function readAnswer<S extends z.ZodType>(
  asked: Asked,
  response: WireResponse,
  schema: S,
  where: "data" | "flat" = "data",
): z.output<S> {
  const body = readJson(asked, response);
  const outer = expectShape(asked, envelope, body);
  const failed =
    outer.code != null && outer.code !== "0"
      ? outer.code
      : outer.success === false
        ? (outer.error_code ?? "unknown")
        : undefined;
  const message = outer.message ?? outer.error_msg ?? undefined;
  const details = outer.detail ?? [];
  const words: ChannelWords = {
    ...(failed !== undefined && { code: failed }),
    ...(message !== undefined && {
      message: [message, ...details.map((line) => [line.field, line.message].filter(Boolean).join(": "))].join(" · "),
    }),
    ...(outer.request_id && { requestId: outer.request_id }),
    httpStatus: response.status,
  };
  if (failed !== undefined) {
    const { failure, remedy } = classify(failed, words, details, asked.now);
    throw fail(asked, failure, words, remedy);
  }
  if (outer.code == null) {
    if (response.status === 429) throw fail(asked, { kind: "rate_limited", until: asked.now + 1_000 }, words);
    if (response.status >= 500) throw fail(asked, { kind: "retry_later", cause: "server" }, words);
  }
  return expectShape(asked, schema, where === "flat" ? body : (outer.data ?? {}));
}

const userInfo = z.object({ country: z.string(), seller_id: wireId, short_code: z.string().nullish() });
export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_expires_in: z.number().nonnegative(),
  /** An array in the table, an object by country in one sample. */
  country_user_info: z
    .union([z.array(userInfo), z.record(z.string(), userInfo).transform((byCountry) => Object.values(byCountry))])
    .nullish(),
});

export interface CategoryNode {
  readonly category_id: string;
  readonly name: string;
  readonly leaf: boolean;
  readonly children?: readonly CategoryNode[] | null | undefined;
}
const categoryNode: z.ZodType<CategoryNode> = z.object({
  category_id: wireId,
  name: z.string(),
  leaf: z.boolean(),
  get children() {
    return z.array(categoryNode).nullish();
  },
});
export const categoryAnswer = z.array(categoryNode);

export const attributeAnswer = z.array(
  z.object({
    name: z.string(),
    label: z.string().nullish(),
    input_type: z.string(),
    attribute_type: z.string().nullish(),
    is_mandatory: z.union([z.literal(0), z.literal(1)]),
    is_sale_prop: z.union([z.literal(0), z.literal(1)]).nullish(),
    options: z.array(z.object({ id: wireId.nullish(), name: z.string() })).nullish(),
  }),
);

export const suggestionAnswer = z.object({ categorySuggestions: z.array(z.object({ categoryId: wireId })).nullish() });

export const brandAnswer = z.object({
  module: z.array(z.object({ brand_id: wireId, name: z.string(), name_en: z.string().nullish() })),
  total_record: z.number(),
});

export const sellerAnswer = z.object({ seller_id: wireId, name: z.string(), status: z.string() });
export const imageAnswer = z.object({ image: z.object({ url: z.url() }) });

export const createAnswer = z.object({
  item_id: wireId,
  item_status: z.string().nullish(),
  sku_list: z.array(z.object({ seller_sku: z.string(), sku_id: wireId })),
});

const product = z.object({
  item_id: wireId,
  primary_category: wireId.nullish(),
  status: z.string().nullish(),
  subStatus: z.string().nullish(),
  updated_time: z.coerce.number().nullish(),
  images: z.array(z.string()).nullish(),
  attributes: z.object({ name: z.string().nullish(), description: z.string().nullish() }).nullish(),
  rejectReason: z
    .array(z.object({ suggestion: z.string().nullish(), violationDetail: z.string().nullish() }))
    .nullish(),
  suspendedSkus: z.array(z.object({ rejectReason: z.string().nullish() })).nullish(),
  hiddenReason: z.string().nullish(),
  /** What the SKUs are told apart by: `Variation1` and so on. In any other shape it tells nothing. */
  variation: z
    .record(
      z.string(),
      z.object({ name: z.string(), customize: looseBoolean.nullish(), hasImage: looseBoolean.nullish() }),
    )
    .nullish()
    .catch(null),
  skus: z.array(
    // The words of a custom variation stand beside the other fields, under the variation's own name.
    z.looseObject({
      SkuId: wireId,
      SellerSku: z.string(),
      Status: z.string().nullish(),
      quantity: z.number().nullish(),
      price: wholeNumber.nullish(),
      Url: z.string().nullish(),
      saleProp: z.record(z.string(), z.unknown()).nullish().catch(null),
    }),
  ),
});
export type Product = z.output<typeof product>;
export const productsAnswer = z.object({ total_products: z.number().nullish(), products: z.array(product).nullish() });
export const productAnswer = product;

export const ordersAnswer = z.object({
  orders: z.array(
    z.object({
      order_id: wireId,
      statuses: z.array(z.string()),
      created_at: z.string(),
      updated_at: z.string(),
      price: wholeNumber.nullish(),
      payment_method: z.string().nullish(),
    }),
  ),
});
export type OrderHead = z.output<typeof ordersAnswer>["orders"][number];
export const orderAnswer = ordersAnswer.shape.orders.element;

const orderItem = z.object({
  order_item_id: wireId,
  order_id: wireId.nullish(),
  name: z.string(),
  sku: z.string(),
  sku_id: wireId.nullish(),
  product_id: wireId.nullish(),
  item_price: wholeNumber,
  /** Of this one piece. */
  status: z.string().nullish(),
});
export type OrderItem = z.output<typeof orderItem>;
export const orderItemsAnswer = z.array(z.object({ order_id: wireId, order_items: z.array(orderItem) }));

export const pushBody = z.object({
  seller_id: wireId.nullish(),
  message_type: z.number(),
  timestamp: z.number(),
  data: z.object({
    trade_order_id: wireId.nullish(),
    order_status: z.string().nullish(),
    itemId: wireId.nullish(),
    item_id: wireId.nullish(),
    status: z.string().nullish(),
    action: z.string().nullish(),
    seller_id: wireId.nullish(),
    status_update_time: z.coerce.number().nullish(),
    date: z.coerce.number().nullish(),
    auth_expiry_time: z.coerce.number().nullish(),
  }),
});
