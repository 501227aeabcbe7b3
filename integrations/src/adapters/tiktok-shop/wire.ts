import { z } from "zod";
import type { ChannelWords } from "../../core";
import { type Asked, expectShape, fail, readJson, type WireResponse, wholeNumber, wireId } from "../../transport";
import { classify } from "./faults";

const envelope = z.object({
  code: z.number(),
  message: z.string().nullish(),
  request_id: z.string().nullish(),
  data: z.unknown(),
});

/** Success is `code` 0, whatever the HTTP status. */
export function readAnswer<S extends z.ZodType>(asked: Asked, response: WireResponse, schema: S): z.output<S> {
  const body = readJson(asked, response);
  if (response.status >= 500 && !envelope.safeParse(body).success) {
    throw fail(asked, { kind: "retry_later", cause: "server" }, { httpStatus: response.status });
  }
  const outer = expectShape(asked, envelope, body);
  if (outer.code === 0) return expectShape(asked, schema, outer.data ?? {});
  const words: ChannelWords = {
    code: String(outer.code),
    ...(outer.message && { message: outer.message }),
    ...(outer.request_id && { requestId: outer.request_id }),
    httpStatus: response.status,
  };
  const { failure, remedy } = classify(String(outer.code), words, asked.now);
  throw fail(asked, failure, words, remedy);
}

export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  access_token_expire_in: z.number().positive(),
  refresh_token: z.string().min(1),
  refresh_token_expire_in: z.number().positive(),
  seller_name: z.string().nullish(),
  user_type: z.number().nullish(),
});

export const shopsAnswer = z.object({
  shops: z.array(z.object({ id: wireId, name: z.string(), region: z.string(), cipher: z.string().min(1) })),
});

export const categoriesAnswer = z.object({
  categories: z.array(
    z.object({
      id: wireId,
      parent_id: wireId,
      local_name: z.string(),
      is_leaf: z.boolean(),
      permission_statuses: z.array(z.string()).nullish(),
    }),
  ),
});

export const attributesAnswer = z.object({
  attributes: z.array(
    z.object({
      id: wireId,
      name: z.string(),
      type: z.string(),
      /** Spelt like this by the channel; the prose spells it right, so both are read. */
      is_requried: z.boolean().nullish(),
      is_required: z.boolean().nullish(),
      is_customizable: z.boolean().nullish(),
      is_multiple_selection: z.boolean().nullish(),
      values: z.array(z.object({ id: wireId, name: z.string() })).nullish(),
      value_data_format: z.string().nullish(),
    }),
  ),
});

export const rulesAnswer = z.object({
  product_certifications: z.array(z.object({ id: wireId, name: z.string(), is_required: z.boolean() })).nullish(),
  package_dimension: z.object({ is_required: z.boolean() }).nullish(),
});

export const brandsAnswer = z.object({
  brands: z.array(z.object({ id: wireId, name: z.string() })).nullish(),
  next_page_token: z.string().nullish(),
});

export const warehousesAnswer = z.object({
  warehouses: z.array(
    z.object({
      id: wireId,
      name: z.string(),
      type: z.string(),
      effect_status: z.string(),
      is_default: z.boolean().nullish(),
    }),
  ),
});

export const prerequisitesAnswer = z.object({
  check_results: z
    .array(z.object({ check_item: z.string(), is_failed: z.boolean(), fail_reasons: z.array(z.string()).nullish() }))
    .nullish(),
});

export const imageAnswer = z.object({ uri: z.string().min(1) });

const partialError = z.object({
  code: z.number(),
  message: z.string().nullish(),
  detail: z
    .object({
      product_id: wireId.nullish(),
      sku_id: wireId.nullish(),
      extra_errors: z.array(z.object({ code: z.number(), message: z.string().nullish() })).nullish(),
    })
    .nullish(),
});
export type PartialError = z.output<typeof partialError>;
export const partialAnswer = z.object({ errors: z.array(partialError).nullish() });

export const createAnswer = z.object({
  product_id: wireId,
  skus: z.array(z.object({ id: wireId, seller_sku: z.string() })),
  warnings: z.array(z.object({ message: z.string() })).nullish(),
});

export const checkAnswer = z.object({
  check_result: z.string(),
  fail_reasons: z.array(z.object({ code: z.number(), message: z.string().nullish() })).nullish(),
});

const product = z.object({
  id: wireId,
  title: z.string(),
  status: z.string(),
  description: z.string().nullish(),
  category_chains: z.array(z.object({ id: wireId, is_leaf: z.boolean() })).nullish(),
  main_images: z.array(z.object({ uri: z.string() })).nullish(),
  skus: z.array(
    z.object({
      id: wireId,
      seller_sku: z.string().nullish(),
      price: z.object({ tax_exclusive_price: wholeNumber.nullish(), sale_price: wholeNumber.nullish() }).nullish(),
      inventory: z.array(z.object({ warehouse_id: wireId, quantity: z.number().int() })).nullish(),
      sales_attributes: z.array(z.object({ name: z.string().nullish(), value_name: z.string().nullish() })).nullish(),
    }),
  ),
  audit: z.object({ status: z.string().nullish(), pre_approved_reasons: z.array(z.string()).nullish() }).nullish(),
  audit_failed_reasons: z
    .array(z.object({ reasons: z.array(z.string()).nullish(), suggestions: z.array(z.string()).nullish() }))
    .nullish(),
  update_time: z.number().nullish(),
});
export type Product = z.output<typeof product>;
export const productAnswer = product;
export const searchAnswer = z.object({
  products: z.array(product).nullish(),
  next_page_token: z.string().nullish(),
  total_count: z.number(),
});

const order = z.object({
  id: wireId,
  status: z.string(),
  create_time: z.number(),
  update_time: z.number(),
  is_cod: z.boolean().nullish(),
  payment: z.object({ total_amount: wholeNumber.nullish() }).nullish(),
  line_items: z
    .array(
      z.object({
        id: wireId,
        product_id: wireId.nullish(),
        sku_id: wireId.nullish(),
        seller_sku: z.string().nullish(),
        product_name: z.string().nullish(),
        sale_price: wholeNumber,
      }),
    )
    .nullish(),
});
export type Order = z.output<typeof order>;
export const ordersAnswer = z.object({ orders: z.array(order).nullish(), next_page_token: z.string().nullish() });

export const pushBody = z.object({
  type: z.number(),
  tts_notification_id: wireId.nullish(),
  shop_id: wireId.nullish(),
  timestamp: z.number(),
  data: z.object({
    order_id: wireId.nullish(),
    order_status: z.string().nullish(),
    /** A number of 19 digits in types 5, 16 and 37, text elsewhere. */
    product_id: wireId.nullish(),
    status: z.string().nullish(),
    expiration_time: z.coerce.number().nullish(),
    update_time: z.coerce.number().nullish(),
  }),
});
