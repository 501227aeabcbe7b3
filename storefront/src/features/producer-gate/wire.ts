import type { CodeSent, InvitationOpened, ProducerSignedIn } from "@contracts/producer-access";
import { z } from "zod";

export const codeSentSchema: z.ZodType<CodeSent> = z.object({
  sent: z.literal(true),
  lasts_seconds: z.number(),
  resend_after_seconds: z.number(),
  shown_code: z.string().nullable(),
});

export const signedInSchema: z.ZodType<ProducerSignedIn> = z.object({ token: z.string() });

export const openedSchema: z.ZodType<InvitationOpened> = z.object({
  producer: z.object({ name: z.string(), place: z.string(), products: z.number() }),
  role: z.enum(["owner", "member"]),
  phone_hint: z.string().nullable(),
  expires_at: z.iso.datetime(),
  by_phone: z.boolean(),
});
