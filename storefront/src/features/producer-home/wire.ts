import type { Checklist } from "@contracts/producer-products";
import { z } from "zod";

const count = z.number().int().nonnegative();
const step = z.enum(["story", "pictures", "label", "offer", "shop", "listing"]);

export const checklistSchema: z.ZodType<Checklist> = z.object({
  product: z.object({ id: z.string(), name: z.string(), listed: z.boolean() }).nullable(),
  steps: z.array(z.object({ step, state: z.enum(["done", "todo", "drafted", "in_review", "asked"]), products: count })),
  next: step.nullable(),
  total: count,
  products: z.array(z.object({ id: z.string(), name: z.string(), done: count })),
});
