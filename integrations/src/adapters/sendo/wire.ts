import { z } from "zod";
import type { ChannelWords } from "../../core";
import {
  type Asked,
  expectShape,
  fail,
  looseBoolean,
  pauseUntil,
  readJson,
  type WireResponse,
  wholeNumber,
  wireId,
} from "../../transport";
import { classify } from "./faults";

const detail = z.object({ property_name: z.string().nullish(), message: z.string().nullish() });
const envelope = z.object({
  result: z.unknown(),
  success: z.boolean().nullish(),
  status_code: z.number().nullish(),
  error: z.object({ message: z.string().nullish(), error_details: z.array(detail).nullish() }).nullish(),
  /** A dead token was seen to answer with this key alone. */
  exp: z.unknown(),
});

export function readAnswer<S extends z.ZodType>(asked: Asked, response: WireResponse, schema: S): z.output<S> {
  const outer = expectShape(asked, envelope, readJson(asked, response));
  if (response.status === 429)
    throw fail(asked, { kind: "rate_limited", until: pauseUntil(response, asked.now) }, { httpStatus: 429 });
  const status = outer.status_code ?? response.status;
  const dead = outer.exp !== undefined && outer.result === undefined;
  if (dead || outer.success === false || outer.error != null || status >= 400 || response.status >= 400) {
    const details = outer.error?.error_details ?? [];
    const message = [outer.error?.message, ...details.map((line) => line.message)].filter(Boolean).join(" · ");
    const words: ChannelWords = { code: String(status), ...(message && { message }), httpStatus: response.status };
    const { failure, remedy } = classify(dead ? 401 : Math.max(status, response.status), words, details);
    throw fail(asked, failure, words, remedy);
  }
  return expectShape(asked, schema, outer.result);
}

export const loginAnswer = z.object({ token: z.string().min(1), expires: z.unknown() });

export const categoryAnswer = z.array(
  z.object({
    id: wireId,
    name: z.string(),
    parent_id: wireId.nullish(),
    level: z.number().nullish(),
    is_leaf: looseBoolean.nullish(),
  }),
);

export const attributeAnswer = z.object({
  attribute: z.array(
    z.object({
      id: wireId,
      name: z.string(),
      control_type: z.string().nullish(),
      is_required: looseBoolean,
      attribute_values: z.array(z.object({ id: wireId, value: z.string() })).nullish(),
    }),
  ),
});

export const brandAnswer = z.array(z.object({ external_id: wireId, name: z.string() }));

export const savedAnswer = z.union([wireId, z.object({ id: wireId }).transform(({ id }) => id)]);

const attribute = z.object({
  attribute_id: wireId,
  attribute_name: z.string().nullish(),
  attribute_code: z.string().nullish(),
  attribute_is_custom: looseBoolean.nullish(),
  /** Buyers choose by it. */
  attribute_is_checkout: looseBoolean.nullish(),
  attribute_values: z.array(z.object({ id: wireId, value: z.string(), is_custom: looseBoolean.nullish() })).nullish(),
});
export type Attribute = z.output<typeof attribute>;

const variant = z.object({
  variant_attributes: z.array(
    z.object({ attribute_id: wireId, attribute_code: z.string().nullish(), option_id: wireId }),
  ),
  variant_sku: z.string(),
  variant_price: wholeNumber,
  variant_special_price: wholeNumber.nullish(),
  variant_quantity: z.number().nullish(),
  variant_promotion_start_date_timestamp: z.number().nullish(),
  variant_promotion_end_date_timestamp: z.number().nullish(),
  variant_attribute_hash: z.string().nullish(),
});
export type Variant = z.output<typeof variant>;

const product = z.object({
  id: wireId,
  name: z.string(),
  sku: z.string().nullish(),
  price: wholeNumber.nullish(),
  special_price: wholeNumber.nullish(),
  promotion_from_date_timestamp: z.number().nullish(),
  promotion_to_date_timestamp: z.number().nullish(),
  stock_quantity: z.number().nullish(),
  stock_availability: looseBoolean.nullish(),
  status: z.number(),
  description: z.string().nullish(),
  cat_4_id: wireId.nullish(),
  avatar: z.object({ picture_url: z.string() }).nullish(),
  pictures: z.array(z.object({ picture_url: z.string() })).nullish(),
  link: z.string().nullish(),
  updated_date_timestamp: z.number().nullish(),
  /** Sold in variants. It cannot be changed of a product that exists. */
  is_config_variant: looseBoolean.nullish(),
  attributes: z.array(attribute).nullish(),
  variants: z.array(variant).nullish(),
});
export type Product = z.output<typeof product>;
export const productAnswer = product.nullable();
export const searchAnswer = z.object({ data: z.array(product), next_token: z.string().nullish() });

export const priceAnswer = z.object({
  error_list: z.array(z.object({ message: z.string().nullish() }).loose()).nullish(),
});

const order = z.object({
  sales_order: z.object({
    order_number: wireId,
    order_status: z.number(),
    order_date_time_stamp: z.number(),
    update_date_time_stamp: z.number().nullish(),
    payment_method: z.number().nullish(),
    total_amount: wholeNumber.nullish(),
  }),
  sku_details: z.array(
    z.object({
      product_variant_id: wireId.nullish(),
      sku: z.string().nullish(),
      product_name: z.string(),
      quantity: z.number().int(),
      price: wholeNumber,
    }),
  ),
});
export type Order = z.output<typeof order>;
export const ordersAnswer = z.object({ data: z.array(order), next_token: z.string().nullish() });
