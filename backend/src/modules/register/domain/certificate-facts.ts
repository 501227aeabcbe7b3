import { z } from "@medusajs/framework/zod";

const day = z.string();

/** One recognition as the certificate is derived from it. */
export const recognitionEventSchema = z.object({
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
  kind: z.enum(["new", "upgrade", "re_recognition"]),
  decision_number: z.string().nullable(),
  decided_on: day.nullable(),
  /** Of the decision, or of the assessment round it came from. */
  year: z.number().nullable(),
  issuer: z.string().nullable(),
  legal_document: z.string().nullable(),
  source_url: z.string().nullable(),
  /** The day on which the register first held it: the decision is no later. Null where that is not known. */
  recorded_on: day.nullable().default(null),
  /** True where it comes from the demonstration, not from a decision. */
  sample: z.boolean().default(false),
});

/**
 * Everything a product's certificate is derived from, as plain JSON: it can be stored in a search document and the certificate
 * derived when it is read, so that a stored page never outlives the certificate it shows.
 */
export const certificateFactsSchema = z.object({
  recognitions: z.array(recognitionEventSchema),
  revocations: z.array(
    z.object({
      decision_number: z.string().nullable(),
      decided_on: day,
      reason: z.string().nullable(),
      sample: z.boolean().default(false),
    }),
  ),
  /** `until` is the last day on which the certificate is kept. */
  extensions: z.array(z.object({ until: day, legal_act: z.string(), sample: z.boolean().default(false) })),
});

export type RecognitionEvent = z.infer<typeof recognitionEventSchema>;
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
export type RevocationEvent = CertificateFacts["revocations"][number];

/** A product the register holds no event of. */
export const NO_FACTS: CertificateFacts = { recognitions: [], revocations: [], extensions: [] };
