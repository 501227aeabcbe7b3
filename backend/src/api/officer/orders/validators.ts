import { z } from "@medusajs/framework/zod";
import { PART_STATES } from "../../../modules/ordering/domain/part-states";
import { cleanText } from "../../../platform/http/clean-text";

const state = z.enum(PART_STATES);

export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const partsQuerySchema = pageQuerySchema.extend({
  state: z
    .string()
    .optional()
    .transform((text) => text?.split(",").filter((word) => word !== "") ?? [...PART_STATES])
    .pipe(z.array(state).min(1)),
});

export const movePartSchema = z.object({ to: state, note: z.string().max(500).transform(cleanText).optional() });
