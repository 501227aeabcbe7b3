import type { OwnCertificate, OwnCertificates, OwnDossier } from "@contracts/producer-certificates";
import { z } from "zod";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int().nonnegative();
const day = z.iso.date();

const certificate = z.object({
  ...{ product_id: text, name: text, stars: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable() },
  status: z.enum(["in_force", "expiring", "extended", "lapsed", "revoked", "unknown", "not_recognised"]),
  ...{ decision_number: maybe, decided_on: day.nullable() },
  window: z
    .object({
      ...{ expires_on: day, remind_on: day, opens_on: day, urge_on: day, closes_on: day },
      stage: z.enum(["later", "prepare", "open", "late", "over"]),
      ...{ before_rule: z.boolean(), citation: text, citation_en: text, days_left: count },
    })
    .nullable(),
  papers: z.object({ needed: count, ready: count }),
  sample: z.boolean(),
}) satisfies z.ZodType<OwnCertificate>;

export const certificatesSchema: z.ZodType<OwnCertificates> = z.object({ certificates: z.array(certificate) });

const paper = z.object({
  ...{ id: text, number: maybe, issuer: maybe, issued_on: day.nullable(), expires_on: day.nullable() },
  state: z.enum(["valid", "lapsing", "lapsed"]),
  scan: z.object({ name: text, bytes: count }).nullable(),
});

export const dossierSchema: z.ZodType<OwnDossier> = z.object({
  certificate,
  checklist: z.array(
    z.object({
      ...{ kind: text, name: text, name_en: text, sort: z.enum(["form", "paper", "proof"]) },
      ...{ of: z.enum(["producer", "product"]), papers: z.array(paper) },
    }),
  ),
  ...{ citation: text, citation_en: text },
});
