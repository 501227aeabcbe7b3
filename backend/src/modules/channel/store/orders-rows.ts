import { z } from "@medusajs/framework/zod";
import type { OrderState } from "@ocop/integrations/core";
import { needSchema } from "../domain/orders/goods";

/** Written by us from checked values; the list is the adapters' own. */
const state = z.custom<OrderState>((value) => typeof value === "string");
export const STOCK_STATES = ["none", "held", "short", "gone", "given_back"] as const;
export const SOURCES = ["told", "found", "asked"] as const;
/** How we came to look: told by the marketplace, found by reading on, asked for by an officer. */
export type Source = (typeof SOURCES)[number];

/** Whole đồng come as text from a wide column. */
const vnd = z.coerce.number().int();

export const orderSchema = z.object({
  id: z.string(),
  shop_id: z.string(),
  external_id: z.string(),
  state,
  channel_state: z.string(),
  version: z.number(),
  ordered_at: z.date(),
  changed_at: z.date(),
  asked_at: z.date(),
  content: z.string(),
  cash_on_delivery: z.boolean(),
  total: vnd.nullable(),
  outside: z.boolean(),
  stock: z.enum(STOCK_STATES),
  missing: z.number(),
  unknown_lines: z.number(),
  settled_at: z.date().nullable(),
});
export type Order = z.infer<typeof orderSchema>;

export const orderLineSchema = z.object({
  id: z.string(),
  order_id: z.string(),
  external_id: z.string(),
  position: z.number(),
  listing: z.string().nullable(),
  sku: z.string(),
  title: z.string(),
  quantity: z.number(),
  unit_price: vnd,
  product_id: z.string().nullable(),
  producer_id: z.string().nullable(),
  variant_id: z.string().nullable(),
  needs: z.array(needSchema),
  held: z.number(),
  taken: z.number(),
  missing: z.number(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

export const orderEventSchema = z.object({
  at: z.date(),
  actor: z.string(),
  kind: z.string(),
  message_vi: z.string(),
  message_en: z.string(),
  detail: z.record(z.string(), z.unknown()).nullable(),
});
export type OrderEvent = z.infer<typeof orderEventSchema>;

export const orderVersionSchema = z.object({
  version: z.number(),
  state,
  channel_state: z.string(),
  changed_at: z.date(),
  asked_at: z.date(),
  source: z.enum(SOURCES),
});
export type OrderVersion = z.infer<typeof orderVersionSchema>;

export const columnsOf = ({ shape }: z.ZodObject): string => Object.keys(shape).join(", ");
