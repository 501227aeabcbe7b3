import type {
  DaysOff,
  OwnChannelOrder,
  OwnOrder,
  OwnOrders,
  OwnPart,
  Statement,
  StepTaken,
} from "@contracts/producer-orders";
import { z } from "zod";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int().nonnegative();
const vnd = count;
const day = z.iso.date();
const instant = z.iso.datetime();

export const STAGES = ["todo", "moving", "done", "back"] as const;
const PART_STATES = ["waiting", "confirmed", "packed", "shipped", "delivered", "returned", "cancelled"] as const;
const partState = z.enum(PART_STATES);
const state = z.enum([
  ...PART_STATES,
  ...(["unpaid", "on_hold", "to_ship", "completed", "cancelling", "returning", "unknown"] as const),
]);

const order = z.object({
  ...{ id: text, channel: text, channel_name: text, code: text, stage: z.enum(STAGES), state, since: instant },
  ...{ answer_by: instant.nullable(), next: partState.nullable(), seller_centre: maybe },
  lines: z.array(z.object({ name: text, unit_label: maybe, quantity: count, line_total: vnd })),
  ...{ total: vnd, cash_on_delivery: z.boolean() },
  troubles: z.array(z.object({ message: text, message_en: text })),
  sample: z.boolean(),
}) satisfies z.ZodType<OwnOrder>;

export const ordersSchema: z.ZodType<OwnOrders> = z.object({
  orders: z.array(order),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
  counts: z.object({ todo: count, moving: count, done: count, back: count }),
  channels: z.array(z.object({ id: text, name: text })),
});

export const partSchema = order.extend({
  ...{ number: count, goods_total: vnd, shipping_fee: vnd, placed_at: instant },
  buyer: z.object({ name: text, phone: text, address: text, whole: z.boolean() }),
  ...{ note: maybe, carrier: maybe, tracking_number: maybe },
  goods_back: z.enum(["restocked", "written_off"]).nullable(),
  remittance: z.object({ on: day, amount: vnd }).nullable(),
  next_states: z.array(partState),
  history: z.array(
    z.object({ state: partState, at: instant, by: z.enum(["buyer", "deadline", "you", "desk"]), note: maybe }),
  ),
}) satisfies z.ZodType<OwnPart>;

export const stepTakenSchema: z.ZodType<StepTaken> = z.object({ part: partSchema, repeated: z.boolean() });

export const channelOrderSchema: z.ZodType<OwnChannelOrder> = order.extend({
  ordered_at: instant,
  history: z.array(z.object({ at: instant, message: text, message_en: text })),
});

export const statementSchema: z.ZodType<Statement> = z.object({
  ...{ from: day, to: day },
  lines: z.array(
    z.object({
      ...{ id: text, channel: text, channel_name: text, code: text, day, state, goods: vnd, shipping: vnd, due: vnd },
      ...{ remitted: vnd.nullable(), remitted_on: day.nullable() },
    }),
  ),
  totals: z.array(
    z.object({
      ...{ channel: text, channel_name: text, delivered: count, back: count },
      ...{ due: vnd, remitted: vnd, open: vnd },
    }),
  ),
});

export const daysOffSchema: z.ZodType<DaysOff> = z.object({
  days_off: z.array(
    z.object({
      ...{ id: text, from: day, to: day, note: maybe },
      ...{ closes_at: instant, opens_at: instant, under_way: z.boolean() },
    }),
  ),
  ...{ reaches: z.array(text), by_hand: z.array(text), open_orders: count },
});
