import type { Certificate, CertificateStatus, DecisionFact } from "@contracts/certificate";
import type { Stars } from "@contracts/common";
import { z } from "zod";

export const isoDay = z.iso.date();

const stars: z.ZodType<Stars> = z.union([z.literal(3), z.literal(4), z.literal(5)]);

const status: z.ZodType<CertificateStatus> = z.enum([
  "in_force",
  "expiring",
  "extended",
  "lapsed",
  "revoked",
  "unknown",
  "not_recognised",
]);

/** Reads what the backend says of a certificate. Types are the contract's; the compiler refuses a drift between the two. */
export const certificateSchema: z.ZodType<Certificate> = z.object({
  status,
  as_of: isoDay,
  badge: z
    .object({
      stars,
      decision_number: z.string().nullable(),
      decided_on: isoDay,
      issuer: z.string(),
      expires_on: isoDay,
      sample: z.boolean(),
    })
    .nullable(),
  recognition: z
    .object({
      stars,
      kind: z.enum(["new", "upgrade", "re_recognition"]),
      decision_number: z.string().nullable(),
      decided_on: isoDay.nullable(),
      year: z.number().int().nullable(),
      issuer: z.string().nullable(),
      expires_on: isoDay.nullable(),
      earliest_expiry: isoDay.nullable(),
      latest_expiry: isoDay.nullable(),
      legal_document: z.string().nullable(),
      source_url: z.string().nullable(),
      sample: z.boolean(),
    })
    .nullable(),
  revocation: z
    .object({
      decision_number: z.string().nullable(),
      decided_on: isoDay.nullable(),
      reason: z.string().nullable(),
      sample: z.boolean(),
    })
    .nullable(),
});

export const decisionFactSchema: z.ZodType<DecisionFact> = z.object({
  number: z.string(),
  act: z.enum(["recognised", "revoked"]),
  stars: stars.nullable(),
  decided_on: isoDay.nullable(),
  year: z.number().int().nullable(),
  issuer: z.string().nullable(),
  ends_on: isoDay.nullable(),
  status,
});
