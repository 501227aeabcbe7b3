import type { ExpiringCertificates } from "@contracts/register-expiring";
import { z } from "zod";

const text = z.string();
const day = z.iso.date();
const count = z.number().int().nonnegative();
const named = z.object({ id: text, handle: text, name: text });

export const expiringSchema: z.ZodType<ExpiringCertificates> = z.object({
  day,
  months: z.array(z.object({ month: text, certificates: count })),
  certificates: z.array(
    z.object({
      product: named,
      producer: named.nullable(),
      stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
      decision_number: text.nullable(),
      expires_on: day,
      window: z.object({
        ...{ opens_on: day, closes_on: day },
        stage: z.enum(["later", "prepare", "open", "late", "over"]),
      }),
    }),
  ),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});
