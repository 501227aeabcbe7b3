import { z } from "@medusajs/framework/zod";
import { idSchema } from "../../../platform/http/fields";

const MOST_LINES = 60;
const MOST_PIECES = 999;

export const cartLineSchema = z.object({
  variant_id: idSchema,
  quantity: z
    .number("Số lượng phải là số. || The quantity must be a number.")
    .int("Số lượng phải là số nguyên. || The quantity must be a whole number.")
    .min(1, "Số lượng ít nhất là 1. || The quantity is at least 1.")
    .max(MOST_PIECES, `Mỗi mặt hàng đặt tối đa ${MOST_PIECES}. || At most ${MOST_PIECES} of one product.`),
});

export const cartLinesSchema = z
  .array(cartLineSchema)
  .max(MOST_LINES, `Giỏ hàng chứa tối đa ${MOST_LINES} mặt hàng. || A cart holds at most ${MOST_LINES} products.`);

export const quoteRequestSchema = z.object({
  lines: cartLinesSchema,
  province_id: idSchema.optional(),
});
