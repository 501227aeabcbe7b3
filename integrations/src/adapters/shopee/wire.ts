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

const envelope = z.object({
  error: z.string().nullish(),
  message: z.string().nullish(),
  warning: z.unknown(),
  request_id: z.string().nullish(),
  response: z.unknown(),
});

/** Codes whose answer still carries a usable `response.failure_list`. */
const PARTIAL = new Set(["error_busi_update_stock_failed"]);

/**
 * Success is an empty or absent `error`, whatever the HTTP status says. `-` is a placeholder of the documentation.
 * `where` tells whether the fields stand under `response` or flat beside `error`.
 */
export function readAnswer<S extends z.ZodType>(
  asked: Asked,
  response: WireResponse,
  schema: S,
  where: "response" | "flat" = "response",
): z.output<S> {
  const body = readJson(asked, response);
  const outer = expectShape(asked, envelope, body);
  const code = outer.error && outer.error !== "-" ? outer.error : "";
  const words: ChannelWords = {
    ...(code && { code }),
    ...(outer.message && { message: outer.message }),
    ...(outer.request_id && { requestId: outer.request_id }),
    httpStatus: response.status,
  };
  if (code !== "" && !(PARTIAL.has(code) && outer.response)) {
    const { failure, remedy } = classify(code, words, asked.now);
    throw fail(asked, failure, words, remedy);
  }
  if (code === "" && response.status === 429)
    throw fail(asked, { kind: "rate_limited", until: asked.now + 1_000 }, words);
  if (code === "" && response.status >= 500) throw fail(asked, { kind: "retry_later", cause: "server" }, words);
  return expectShape(asked, schema, where === "flat" ? body : (outer.response ?? {}));
}

export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expire_in: z.number().int().positive(),
  shop_id_list: z.array(wireId).optional(),
});

export const categoryAnswer = z.object({
  category_list: z.array(
    z.object({
      category_id: wireId,
      parent_category_id: wireId,
      original_category_name: z.string(),
      display_category_name: z.string().nullish(),
      has_children: z.boolean(),
    }),
  ),
});

const attributeValue = z.object({ value_id: wireId, name: z.string(), value_unit: z.string().nullish() });
export const attributeAnswer = z.object({
  list: z.array(
    z.object({
      category_id: wireId,
      attribute_tree: z.array(
        z.object({
          attribute_id: wireId,
          name: z.string(),
          mandatory: z.boolean(),
          attribute_value_list: z.array(attributeValue).nullish(),
          attribute_info: z.object({
            input_type: z.number(),
            input_validation_type: z.number().nullish(),
            format_type: z.number().nullish(),
            attribute_unit_list: z.array(z.string()).nullish(),
            max_value_count: z.number().nullish(),
          }),
          multi_lang: z.array(z.object({ language: z.string(), value: z.string() })).nullish(),
        }),
      ),
    }),
  ),
});

export const brandAnswer = z.object({
  brand_list: z.array(
    z.object({ brand_id: wireId, original_brand_name: z.string(), display_brand_name: z.string().nullish() }),
  ),
  has_next_page: z.boolean(),
  next_offset: z.number().nullish(),
  is_mandatory: z.boolean().nullish(),
});

const span = z.object({ min_limit: z.number().nullish(), max_limit: z.number().nullish() });
export const limitAnswer = z.object({
  item_name_length_limit: span.nullish(),
  item_description_length_limit: span.nullish(),
  item_image_count_limit: span.nullish(),
  price_limit: span.nullish(),
  stock_limit: span.nullish(),
  dimension_limit: z.object({ dimension_mandatory: z.boolean().nullish() }).nullish(),
});

export const recommendAnswer = z.object({ category_id: z.array(wireId) });

export const channelAnswer = z.object({
  logistics_channel_list: z.array(
    z.object({
      logistics_channel_id: wireId,
      logistics_channel_name: z.string(),
      enabled: z.boolean(),
      mask_channel_id: wireId.nullish(),
    }),
  ),
});

export const shopAnswer = z.object({ shop_name: z.string(), region: z.string().nullish(), status: z.string() });

export const imageAnswer = z.object({ image_info: z.object({ image_id: z.string().min(1) }) });

export const addItemAnswer = z.object({ item_id: wireId, item_status: z.string().nullish() });

export const itemListAnswer = z.object({
  item: z.array(z.object({ item_id: wireId, item_status: z.string(), update_time: z.number() })).nullish(),
  has_next_page: z.boolean(),
  next_offset: z.number().nullish(),
});

const priceInfo = z.array(z.object({ original_price: wholeNumber, current_price: wholeNumber.nullish() })).nullish();
const stockInfo = z
  .object({ summary_info: z.object({ total_available_stock: z.number().nullish() }).nullish() })
  .nullish();

export const baseInfoAnswer = z.object({
  item_list: z.array(
    z.object({
      item_id: wireId,
      category_id: wireId.nullish(),
      item_name: z.string(),
      description: z.string().nullish(),
      item_sku: z.string().nullish(),
      update_time: z.number().nullish(),
      price_info: priceInfo,
      image: z.object({ image_id_list: z.array(z.string()).nullish() }).nullish(),
      item_status: z.string(),
      deboost: looseBoolean.nullish(),
      has_model: z.boolean().nullish(),
      stock_info_v2: stockInfo,
    }),
  ),
});
export type BaseInfo = z.output<typeof baseInfoAnswer>["item_list"][number];

const tier = z.object({
  name: z.string(),
  option_list: z.array(z.object({ option: z.string(), image: z.object({ image_id: z.string().nullish() }).nullish() })),
});
export type Tier = z.output<typeof tier>;

export const modelAnswer = z.object({
  tier_variation: z.array(tier).nullish(),
  model: z.array(
    z.object({
      model_id: wireId,
      model_sku: z.string().nullish(),
      tier_index: z.array(z.number().int().nonnegative()).nullish(),
      price_info: priceInfo,
      stock_info_v2: stockInfo,
    }),
  ),
});
export type Models = z.output<typeof modelAnswer>;

const violation = z.object({
  violation_type: z.string().nullish(),
  violation_reason: z.string().nullish(),
  suggestion: z.string().nullish(),
});
export const violationAnswer = z.object({
  item_list: z
    .array(
      z.object({
        item_id: wireId,
        item_status_details: z.array(violation).nullish(),
        deboost_details: z.array(violation).nullish(),
      }),
    )
    .nullish(),
});
export type Violation = z.output<typeof violation>;

export const priceUpdateAnswer = z.object({
  success_list: z.array(z.object({ model_id: wireId })).nullish(),
  failure_list: z.array(z.object({ model_id: wireId, failed_reason: z.string().nullish() })).nullish(),
});

export const unlistAnswer = z.object({
  success_list: z.array(z.object({ item_id: wireId })).nullish(),
  failure_list: z.array(z.object({ item_id: wireId, failed_reason: z.string().nullish() })).nullish(),
});

export const orderListAnswer = z.object({
  more: z.boolean(),
  next_cursor: z.string().nullish(),
  order_list: z.array(z.object({ order_sn: z.string().min(1) })).nullish(),
});

export const orderDetailAnswer = z.object({
  order_list: z.array(
    z.object({
      order_sn: z.string().min(1),
      cod: z.boolean().nullish(),
      order_status: z.string(),
      create_time: z.number(),
      update_time: z.number(),
      total_amount: wholeNumber.nullish(),
      item_list: z
        .array(
          z.object({
            item_id: wireId,
            item_name: z.string(),
            item_sku: z.string().nullish(),
            model_id: wireId,
            model_sku: z.string().nullish(),
            model_quantity_purchased: z.number().int(),
            model_discounted_price: wholeNumber.nullish(),
            model_original_price: wholeNumber.nullish(),
          }),
        )
        .nullish(),
    }),
  ),
});
export type OrderDetail = z.output<typeof orderDetailAnswer>["order_list"][number];

export const lostPushAnswer = z.object({
  push_message_list: z
    .array(z.object({ shop_id: wireId.nullish(), code: z.number(), timestamp: z.number(), data: z.string() }))
    .nullish(),
  has_next_page: z.boolean().nullish(),
  last_message_id: wireId.nullish(),
});

export const pushBody = z.object({
  code: z.number(),
  shop_id: wireId.nullish(),
  timestamp: z.number(),
  data: z.record(z.string(), z.unknown()),
});
