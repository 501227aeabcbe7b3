import { z } from "zod";

/** The fields of the checkout, as names of its inputs and of the backend's faults. */
export const FIELDS = ["name", "phone", "email", "province_id", "commune_id", "street", "note"] as const;
export type FieldName = (typeof FIELDS)[number];

/** Longest text of a field, in letters; the backend's own limits. */
export const MOST = {
  name: 120,
  phone: 40,
  email: 254,
  province_id: 60,
  commune_id: 60,
  commune: 100,
  street: 200,
  note: 500,
};

const text = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, most));

/** What a visitor has typed so far, faulty or not. `commune` is the text beside the chosen id. */
export const draftSchema = z.object({
  name: text(MOST.name),
  phone: text(MOST.phone),
  email: text(MOST.email),
  province_id: text(MOST.province_id),
  commune_id: text(MOST.commune_id),
  commune: text(MOST.commune),
  street: text(MOST.street),
  note: text(MOST.note),
});

export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = draftSchema.parse({});

/** Reads the form of the checkout; what is missing counts as empty. */
export function readDraft(form: URLSearchParams): Draft {
  return draftSchema.parse(Object.fromEntries(form));
}
