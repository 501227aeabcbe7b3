import type { OwnershipDisputes } from "@contracts/access-disputes";
import { z } from "zod";

const person = z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() });

export const disputesSchema: z.ZodType<OwnershipDisputes> = z.object({
  disputes: z.array(
    z.object({
      id: z.string(),
      producer: z.object({ id: z.string(), handle: z.string(), name: z.string(), place: z.string() }),
      claimant: person,
      message: z.string(),
      opened_at: z.iso.datetime(),
      state: z.enum(["open", "granted", "refused", "withdrawn"]),
      decided_at: z.iso.datetime().nullable(),
      reason: z.string().nullable(),
      owners: z.array(person),
    }),
  ),
});
