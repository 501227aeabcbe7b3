import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";
import { complaintDraftSchema } from "./domain/complaint";

const TWO_HOURS = 2 * 60 * 60;
const fault = z.object({ field: z.string(), message: z.string(), message_en: z.string() });

/** What was typed into which form, with what the backend found wrong with it. */
export const keptComplaint = sealedCookie({
  name: "ocop_khieu_nai",
  maxAgeSeconds: TWO_HOURS,
  schema: z.object({ form: z.string(), draft: complaintDraftSchema, faults: z.array(fault) }),
});

/** The ticket of the complaint this device sent last. */
export const keptTicket = sealedCookie({
  name: "ocop_phieu",
  maxAgeSeconds: TWO_HOURS,
  schema: z.object({ ticket: z.string(), received_on: z.iso.date(), answer_by: z.iso.date() }),
});
