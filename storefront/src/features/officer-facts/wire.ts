import type { FactHistory, FactList, FactRecorded, ProofStored, ReportedFact } from "@contracts/indicator-facts";
import { z } from "zod";
import { FACT_KINDS } from "./domain/fact-fields";

const text = z.string();
const maybe = text.nullable();
const day = z.iso.date();
const count = z.number().int().nonnegative();
const proof = z.object({ sha256: text, name: text, media_type: text, bytes: count });

const fact: z.ZodType<ReportedFact> = z.object({
  id: text,
  kind: z.enum(FACT_KINDS),
  content: z.record(text, z.unknown()),
  named: z.array(z.object({ id: text, name: text })),
  unit: z.object({ id: text, name: text }).nullable(),
  ...{ valid_from: day, valid_to: day.nullable(), source: text, proofs: z.array(proof) },
  ...{ recorded_at: z.iso.datetime(), recorded_by: text, corrects: maybe, corrected_by: maybe },
  ...{ withdrawn: z.boolean(), note: maybe },
});

export const factsSchema: z.ZodType<FactList> = z.object({
  facts: z.array(fact),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});
export const historySchema: z.ZodType<FactHistory> = z.object({ fact, history: z.array(fact) });
export const recordedSchema: z.ZodType<FactRecorded> = z.object({ fact, repeated: z.boolean() });
export const proofSchema: z.ZodType<ProofStored> = proof;
