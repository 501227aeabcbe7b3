import type {
  ChannelOrderHealth,
  DeskChannelOrder,
  DeskChannelOrderHistory,
  DeskChannelOrders,
  LookAsked,
  ReplayAsked,
} from "@contracts/channel-orders";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();
const said = { message: text, message_en: text };

export const ORDER_STATES = [
  "unpaid",
  "on_hold",
  "to_ship",
  "shipped",
  "delivered",
  "completed",
  "cancelling",
  "cancelled",
  "returning",
  "returned",
  "unknown",
] as const;

const order: z.ZodType<DeskChannelOrder> = z.object({
  ...{ id: text, channel: text, shop_id: text, external_id: text, channel_state: text },
  ...{ state: z.enum(ORDER_STATES), ordered_at: instant, changed_at: instant },
  ...{ cash_on_delivery: z.boolean(), total: z.number().nullable() },
  stock: z.enum(["none", "held", "short", "gone", "given_back"]),
  troubles: z.array(z.object(said)),
  lines: z.array(
    z.object({
      ...{ id: text, sku: text, title: text, quantity: count, unit_price: z.number() },
      ...{ product_id: text.nullable(), producer_id: text.nullable(), held: count, taken: count, missing: count },
    }),
  ),
});

export const ordersSchema: z.ZodType<DeskChannelOrders> = z.object({
  orders: z.array(order),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});

export const orderSchema: z.ZodType<DeskChannelOrderHistory> = z.object({
  order,
  versions: z.array(
    z.object({
      ...{ version: count, state: z.enum(ORDER_STATES), channel_state: text, changed_at: instant, asked_at: instant },
      source: z.enum(["told", "found", "asked"]),
    }),
  ),
  events: z.array(
    z.object({ at: instant, actor: text, kind: text, ...said, detail: z.record(text, z.unknown()).nullable() }),
  ),
});

export const healthSchema: z.ZodType<ChannelOrderHealth> = z.object({
  shops: z.array(
    z.object({
      ...{ shop_id: text, channel: text, read_at: instant.nullable(), told_at: instant.nullable() },
      ...{ failure: z.object({ kind: text, ...said }).nullable(), told: count, found: count },
    }),
  ),
  gaps: z.array(
    z.object({
      ...{ shop_id: text, from: instant, to: instant.nullable(), noticed_at: instant, found: count, ...said },
    }),
  ),
  refusals: z.array(z.object({ channel: text, day: text, reason: text, count, last_at: instant })),
});

export const lookSchema: z.ZodType<LookAsked> = z.object({ asked: z.literal(1) });
export const replaySchema: z.ZodType<ReplayAsked> = z.object({ asked: count });
