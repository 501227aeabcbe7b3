import { z } from "@medusajs/framework/zod";
import { contentFieldsSchema } from "../domain/fields";

export const draftSchema = z.object({
  registered_product_id: z.string(),
  fields: contentFieldsSchema,
  version: z.number(),
  updated_by: z.string(),
  changed_at: z.date(),
});
export type Draft = z.infer<typeof draftSchema>;

export const submissionSchema = z.object({
  id: z.string(),
  registered_product_id: z.string(),
  fields: contentFieldsSchema,
  submitted_by: z.string(),
  on_behalf_of: z.string().nullable(),
  submitted_at: z.date(),
  verdict: z.enum(["approve", "ask_changes", "withdraw", "replace"]).nullable(),
  note: z.string().nullable(),
  decided_by: z.string().nullable(),
  decided_at: z.date().nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

export const pictureSchema = z.object({
  producer_id: z.string(),
  sha256: z.string(),
  file_id: z.string(),
  mime: z.enum(["image/jpeg", "image/png", "image/webp"]),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  /** Null for pictures kept before they were measured. */
  measures: z.object({ brightness: z.number(), sharpness: z.number(), unrest: z.number() }).nullable(),
});
export type KeptPicture = z.infer<typeof pictureSchema>;
