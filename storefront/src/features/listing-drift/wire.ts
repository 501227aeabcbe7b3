import type { ListingDrift } from "@contracts/channel-desk";
import { z } from "zod";

const value = z.union([z.string(), z.number()]);
const maybe = z.string().nullable();

export const driftSchema: z.ZodType<ListingDrift> = z.object({
  ...{ field: z.string(), ours: value, theirs: value, size: z.string().optional() },
  names: z.object({ ours: maybe, theirs: maybe }).optional(),
});
