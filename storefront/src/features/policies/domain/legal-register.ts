import type { IsoDay } from "@contracts/common";
import { z } from "zod";
import register from "../legal-register.json";

const day = z.iso.date();

const documentSchema = z.object({
  id: z.string(),
  number: z.string(),
  title_vi: z.string(),
  title_en: z.string(),
  in_force_from: day,
  /** First day on which it no longer holds; null while open. */
  in_force_to: day.nullable(),
  replaced_by: z.string().nullable(),
});

/** One law, decree or resolution a page of the shop rests on. Its number stands here and nowhere else. */
export type LegalDocument = z.infer<typeof documentSchema>;

export const LEGAL_REGISTER: readonly LegalDocument[] = z.array(documentSchema).parse(register);

/**
 * What a policy rests on: a document of the register and, where known, the articles. `custom`: the shop goes on doing what
 * it asked for, also once it has ended.
 */
export type Citation = { law: string; articles?: string; custom?: true };

export type LegalState = "in_force" | "not_yet" | "ended";

/** @throws Error for an id the register does not hold: a slip of ours, never of a visitor */
export function legalDocument(id: string): LegalDocument {
  const document = LEGAL_REGISTER.find((entry) => entry.id === id);
  if (!document) throw new Error(`The legal register holds no ${id}`);
  return document;
}

export function legalStateOn(document: LegalDocument, today: IsoDay): LegalState {
  if (today < document.in_force_from) return "not_yet";
  return document.in_force_to !== null && today >= document.in_force_to ? "ended" : "in_force";
}
