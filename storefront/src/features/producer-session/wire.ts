import type { ProducerChoice, ProducerSession } from "@contracts/producer-access";
import { z } from "zod";

const choiceSchema: z.ZodType<ProducerChoice> = z.object({
  producer_id: z.string(),
  handle: z.string(),
  name: z.string(),
  place: z.string(),
  as: z.enum(["owner", "member", "delegate"]),
});

export const sessionSchema: z.ZodType<ProducerSession> = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    has_password: z.boolean(),
    staff: z.boolean(),
  }),
  acting: choiceSchema.nullable(),
  choices: z.array(choiceSchema),
});
