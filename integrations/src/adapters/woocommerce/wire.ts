import { z } from "zod";
import type { ChannelWords } from "../../core";
import { type Asked, expectShape, fail, pauseUntil, readJson, type WireResponse, wireId } from "../../transport";
import { classify } from "./faults";

const refusal = z.object({
  code: z.string().nullish(),
  message: z.string().nullish(),
  data: z.object({ status: z.number().nullish(), params: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});
export type Refusal = z.output<typeof refusal>;

/** A refusal's failure and words; a batch carries one for each of its objects. */
export function failureOf({ code, message, data }: Refusal, status: number) {
  const words: ChannelWords = { ...(code && { code }), ...(message && { message }), httpStatus: status };
  return { failure: classify(code ?? "", data?.status ?? status, Object.keys(data?.params ?? {})), words };
}

/** Success is the bare object or array, a refusal `code`, `message` and `data`. */
export function readAnswer<S extends z.ZodType>(asked: Asked, response: WireResponse, schema: S): z.output<S> {
  const body = readJson(asked, response);
  if (response.status < 400) return expectShape(asked, schema, body);
  if (response.status === 429)
    throw fail(asked, { kind: "rate_limited", until: pauseUntil(response, asked.now) }, { httpStatus: 429 });
  const { failure, words } = failureOf(expectShape(asked, refusal, body), response.status);
  throw fail(asked, failure, words);
}

/** Prices are text and may carry decimals a đồng does not have; a tax taken off a line leaves true fractions. */
const money = z
  .union([z.string().regex(/^\d+(\.\d+)?$/), z.number().nonnegative()])
  .transform((value) => Math.round(Number(value)));
const noMoney = z.literal("").transform(() => undefined);

/** `2026-11-25T02:00:00`, in GMT and without saying so. */
const gmt = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  .transform((text) => Date.parse(`${text}Z`))
  .pipe(z.number().int());

const product = z.object({
  id: wireId,
  type: z.string().nullish(),
  /** Of a variation, which a search by SKU answers as well: what it belongs to. */
  parent_id: wireId.nullish(),
  name: z.string(),
  status: z.string(),
  catalog_visibility: z.string().nullish(),
  description: z.string().nullish(),
  permalink: z.string().nullish(),
  sku: z.string().nullish(),
  regular_price: z.union([noMoney, money]).nullish(),
  stock_quantity: z.number().int().nullish(),
  attributes: z.array(z.object({ name: z.string(), variation: z.boolean().nullish() })).nullish(),
  categories: z.array(z.object({ id: wireId })).nullish(),
  images: z.array(z.object({ src: z.string() })).nullish(),
  meta_data: z.array(z.object({ key: z.string(), value: z.unknown() })).nullish(),
  date_modified_gmt: gmt.nullish(),
});
export type Product = z.output<typeof product>;
export const productAnswer = product;
export const productsAnswer = z.array(product);

const variation = z.object({
  id: wireId,
  status: z.string().nullish(),
  sku: z.string().nullish(),
  regular_price: z.union([noMoney, money]).nullish(),
  stock_quantity: z.number().int().nullish(),
  /** In kilograms, as our shops are set up. */
  weight: z.string().nullish(),
  attributes: z.array(z.object({ name: z.string(), option: z.string().nullish() })).nullish(),
});
export type Variation = z.output<typeof variation>;
export const variationsAnswer = z.array(variation);

const line = z.object({ id: wireId, sku: z.string().nullish(), error: refusal.nullish() });
export const variationBatchAnswer = z.object({ create: z.array(line).nullish(), update: z.array(line).nullish() });

export const batchAnswer = z.object({ update: z.array(z.object({ id: wireId, error: refusal.nullish() })).nullish() });

export const categoriesAnswer = z.array(z.object({ id: wireId, name: z.string(), parent: wireId.nullish() }));
export const attributesAnswer = z.array(z.object({ id: wireId, name: z.string() }));

export const siteAnswer = z.object({ name: z.string() });
export const currencyAnswer = z.object({ code: z.string() });
export const optionAnswer = z.object({ value: z.string() });

const order = z.object({
  id: wireId,
  status: z.string(),
  date_created_gmt: gmt,
  date_modified_gmt: gmt,
  payment_method: z.string().nullish(),
  total: money.nullish(),
  line_items: z.array(
    z.object({
      id: wireId,
      name: z.string(),
      product_id: wireId.nullish(),
      /** 0 of what is one thing to buy. */
      variation_id: wireId.nullish(),
      sku: z.string().nullish(),
      quantity: z.number().int().positive(),
      total: z.union([noMoney, money]).nullish(),
    }),
  ),
});
export type Order = z.output<typeof order>;
export const orderAnswer = order;
export const ordersAnswer = z.array(order);

export const hooksAnswer = z.array(
  z.object({ id: wireId, status: z.string(), topic: z.string(), delivery_url: z.string() }),
);

/** What a webhook tells; everything else in it is left unread. A deleted thing is only its id. */
export const hookBody = z.object({
  id: wireId,
  /** Of a variation: its product. */
  parent_id: wireId.nullish(),
  status: z.string().nullish(),
  date_modified_gmt: gmt.nullish(),
});
