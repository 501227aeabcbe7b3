import type { ListingDoubt } from "@contracts/channel-desk";
import { z } from "zod";

export const doubtSchema: z.ZodType<ListingDoubt> = z.object({
  since: z.iso.datetime(),
  accepted_as: z.string().nullable(),
  sku: z.string(),
});
