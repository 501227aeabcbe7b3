import type { DeskPart, DeskPartAnswer, DeskParts } from "@contracts/order-desk";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

/** The states of a part in the order it goes through them. */
export const PART_STATES = [
  "waiting",
  "confirmed",
  "packed",
  "shipped",
  "delivered",
  "returned",
  "cancelled",
] as const satisfies readonly DeskPart["state"][];
const state = z.enum(PART_STATES);

const part: z.ZodType<DeskPart> = z.object({
  id: text,
  order_code: text,
  producer: z.object({ id: text, handle: text, name: text }).nullable(),
  state,
  state_since: instant,
  answer_by: instant.nullable(),
  next_states: z.array(state),
  lines: z.array(
    z.object({
      ...{ name: text, handle: text, quantity: count, unit_price: count, line_total: count },
      unit_label: text.nullable(),
    }),
  ),
  goods_total: count,
  shipping_fee: count,
  sample: z.boolean(),
});

export const partsSchema: z.ZodType<DeskParts> = z.object({
  parts: z.array(part),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});
export const partSchema: z.ZodType<DeskPartAnswer> = z.object({ part });
