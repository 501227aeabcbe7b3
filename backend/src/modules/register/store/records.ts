import { z } from "@medusajs/framework/zod";

const text = z.string().nullable();

const place = {
  province_text: z.string(),
  district_text: text,
  commune_text: text,
  province_id: text,
  district_id: text,
  commune_id: text,
};

export const unitSchema = z.object({
  id: z.string(),
  code: z.string(),
  level: z.enum(["province", "district", "commune"]),
  name: z.string(),
  prefix: z.string(),
  slug: z.string(),
  parent_id: text,
  valid_from: text,
  valid_to: text,
  legal_act: text,
});

export const successionSchema = z.object({
  old_id: z.string(),
  new_id: z.string(),
  kind: z.enum(["rename", "merge", "part"]),
});

export const producerSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  legal_type: z
    .enum([
      "household",
      "establishment",
      "farm",
      "cooperative_group",
      "cooperative",
      "cooperative_union",
      "private_enterprise",
      "llc",
      "single_member_llc",
      "joint_stock",
      "company",
      "association",
      "centre",
    ])
    .nullable(),
  legal_type_text: text,
  tax_code: text,
  registration_number: text,
  address_text: text,
  ...place,
});

const grade = z.enum(["A", "B", "C"]).nullable();

export const productSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  producer_id: text,
  producer_text: text,
  ...place,
  group_text: text,
  group_code: text,
  status: z.enum(["recognised", "certified_stars_unstated", "assessed_pending", "registered", "proposed_5"]),
  ocop_code: text,
  dossier_id: text,
  source_url: text,
  evidence_grade: grade,
  notes: text,
  same_as: text,
});

export const decisionSchema = z.object({
  id: z.string(),
  number: z.string(),
  decided_on: text,
  year: z.number().nullable(),
  issuer_text: text,
  province_text: text,
});

export const recognitionSchema = z.object({
  id: z.string(),
  registered_product_id: z.string(),
  decision_id: text,
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
  kind: z.enum(["new", "upgrade", "re_recognition"]),
  decided_on: text,
  year: z.number().nullable(),
  issuer_text: text,
  group_text: text,
  place_text: text,
  source_url: text,
  evidence_grade: grade,
  notes: text,
  legal_document_id: text,
  recorded_on: z.string(),
});

/** An administrative unit as the register holds it. */
export type Unit = z.infer<typeof unitSchema>;
/** A producer as the register holds it. */
export type RegisterProducer = z.infer<typeof producerSchema>;
/** A product as the register holds it. */
export type RegisterProduct = z.infer<typeof productSchema>;

/** The columns a schema reads, for SELECT and INSERT lists. */
export function columnsOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape);
}
