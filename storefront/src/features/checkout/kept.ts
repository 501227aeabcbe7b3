import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";
import { draftSchema } from "./domain/draft";
import { orderFormSchema } from "./domain/order-form";

const fault = z.object({ field: z.string(), message: z.string(), message_en: z.string() });

/** What was typed, with what the backend found wrong with it; gone two hours after the last change. */
export const keptDraft = sealedCookie({
  name: "ocop_thong_tin",
  maxAgeSeconds: 2 * 60 * 60,
  schema: z.object({ draft: draftSchema, faults: z.array(fault) }),
});

/** An order that was sent and not answered, until it is known what became of it. */
export const unansweredOrder = sealedCookie({
  name: "ocop_dang_dat",
  maxAgeSeconds: 2 * 60 * 60,
  schema: orderFormSchema,
});
