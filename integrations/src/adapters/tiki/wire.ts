import { z } from "zod";
import {
  type Asked,
  expectShape,
  fail,
  looseBoolean,
  parseJson,
  readJson,
  type WireResponse,
  wholeNumber,
  wireId,
} from "../../transport";
import { classified } from "./faults";

const refusal = z.object({
  errors: z.array(z.union([z.string(), z.object({}).loose()])).nullish(),
  msg: z.string().nullish(),
});

/** Refusals are `{"errors":[…]}` with a status; a paused connection is HTTP 200 with `msg`. */
export function readAnswer<S extends z.ZodType>(asked: Asked, response: WireResponse, schema: S): z.output<S> {
  const body = readJson(asked, response);
  const outer = refusal.safeParse(body);
  const texts = outer.success
    ? [...(outer.data.errors ?? []).map((error) => (typeof error === "string" ? error : JSON.stringify(error)))]
    : [];
  const paused = outer.success && outer.data.msg ? outer.data.msg : undefined;
  if (response.status === 200 && paused?.includes("tạm ngưng")) {
    throw fail(asked, { kind: "reconnect_account", cause: "shop_state" }, { message: paused, httpStatus: 200 });
  }
  if (response.status >= 400 || texts.length > 0)
    throw classified(asked, response, paused ? [...texts, paused] : texts);
  return expectShape(asked, schema, body);
}

export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).nullish(),
});

export const sellerAnswer = z.object({ id: wireId, name: z.string().nullish(), active: looseBoolean.nullish() });

const paging = z.object({ total: z.number(), last_page: z.number(), current_page: z.number() });

export const categoriesAnswer = z.object({
  data: z.array(
    z.object({
      id: wireId,
      name: z.string(),
      parent_id: wireId.nullish(),
      is_primary: looseBoolean,
      is_product_listing_enabled: looseBoolean.nullish(),
    }),
  ),
});

export const attributesAnswer = z.object({
  data: z.array(
    z.object({
      id: wireId,
      code: z.string(),
      display_name: z.string(),
      data_type: z.string().nullish(),
      input_type: z.string().nullish(),
      is_required: looseBoolean,
    }),
  ),
});

export const valuesAnswer = z.object({
  data: z.array(z.object({ id: wireId, value: z.string() })),
  paging: paging.nullish(),
});

export const requestedAnswer = z.object({ track_id: z.string().min(1), state: z.string() });

export const trackingAnswer = z.object({
  track_id: z.string(),
  request_id: wireId.nullish(),
  state: z.string(),
  reason: z.string().nullish(),
});

const reasonErrors = z.object({
  errors: z.array(z.object({ description: z.string().nullish(), msg: z.string().nullish() })).nullish(),
  message: z.string().nullish(),
});

/** The reason is a sentence, or JSON inside a string. */
export function readReasons(reason: string | null | undefined): string[] {
  if (!reason) return [];
  try {
    const parsed = reasonErrors.safeParse(parseJson(reason));
    if (!parsed.success) return [reason];
    const texts = (parsed.data.errors ?? []).map((error) => error.msg || error.description || "").filter(Boolean);
    return texts.length > 0 ? texts : [parsed.data.message || reason];
  } catch {
    return [reason];
  }
}

const request = z.object({
  request_id: wireId,
  state: z.string(),
  reason: z.string().nullish(),
  name: z.string().nullish(),
  products: z.array(z.object({ original_sku: z.string().nullish(), sku: z.string().nullish() })).nullish(),
});
export type ProductRequest = z.output<typeof request>;
export const requestAnswer = request;
export const requestsAnswer = z.object({ data: z.array(request), paging });

const stock = z.object({
  warehouse_id: wireId,
  quantity_sellable: z.number().nullish(),
  quantity_available: z.number().nullish(),
});
const product = z
  .object({
    /** One version of the page names it `id`. */
    product_id: wireId.nullish(),
    id: wireId.nullish(),
    master_id: wireId.nullish(),
    /** Of the configurable product whose variant it is; 0 where it is one thing to buy. */
    super_id: wireId.nullish(),
    original_sku: z.string().nullish(),
    sku: z.string().nullish(),
    name: z.string(),
    price: wholeNumber.nullish(),
    active: looseBoolean.nullish(),
    is_hidden: looseBoolean.nullish(),
    images: z.array(z.object({ url: z.string() })).nullish(),
    categories: z.array(z.object({ id: wireId, is_primary: looseBoolean.nullish() })).nullish(),
    inventory: z.object({ warehouse_stocks: z.array(stock).nullish() }).nullish(),
    attributes: z.object({ url_path: z.string().nullish(), description: z.unknown() }).nullish(),
    updated_at: z.string().nullish(),
  })
  .refine((value) => value.product_id != null || value.id != null, "neither product_id nor id");
export type Product = z.output<typeof product>;
export const productAnswer = product;
export const productsAnswer = z.object({ data: z.array(product), paging });
/** One product, a list, or nothing: the page does not tell. */
export const foundAnswer = z.union([
  productsAnswer,
  z.object({ data: product }).transform(({ data }) => ({ data: [data] })),
  product.transform((one) => ({ data: [one] })),
]);

export const updatedAnswer = z.object({ state: z.string() });

const order = z.object({
  code: wireId,
  status: z.string(),
  created_at: z.string(),
  updated_at: z.string().nullish(),
  payment: z.object({ method: z.string().nullish() }).nullish(),
  items: z.array(
    z.object({
      id: wireId.nullish(),
      product: z.object({
        id: wireId.nullish(),
        name: z.string().nullish(),
        sku: z.string().nullish(),
        seller_product_code: z.string().nullish(),
      }),
      qty: z.number().int(),
      price: wholeNumber,
    }),
  ),
});
export type Order = z.output<typeof order>;
export const orderAnswer = order;
export const ordersAnswer = z.object({ data: z.array(order), paging });

export const queueAnswer = z.object({ code: z.string().min(1) });
export const eventsAnswer = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      sid: wireId.nullish(),
      created_at: z.number(),
      type: z.string(),
      payload: z.object({ order_code: wireId.nullish(), product_id: wireId.nullish() }).loose(),
    }),
  ),
  ack_id: z.string().nullish(),
});
