import type { OwnContact } from "@contracts/producer-contact";
import { z } from "zod";

export const contactSchema: z.ZodType<OwnContact> = z.object({
  phone: z.string().nullable(),
  since: z.iso.datetime().nullable(),
});
