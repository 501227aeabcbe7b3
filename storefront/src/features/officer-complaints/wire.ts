import type { ComplaintAnswered, DeskComplaint, DeskComplaints } from "@contracts/order-desk";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const day = z.iso.date();

const complaint: z.ZodType<DeskComplaint> = z.object({
  ...{ ticket: text, name: text, phone: text, message: text, order_code: text.optional() },
  subject: z.enum(["quality", "delivery", "refund", "certificate", "privacy", "other"]),
  ...{ received_on: day, answer_by: day, answered_on: day.nullable(), answer_note: text.nullable() },
  overdue: z.boolean(),
});

export const complaintsSchema: z.ZodType<DeskComplaints> = z.object({
  complaints: z.array(complaint),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});
export const answeredSchema: z.ZodType<ComplaintAnswered> = z.object({ complaint });
