import { createHash, randomUUID } from "node:crypto";
import type { ComplaintRequest } from "@contracts/checkout";
import { z } from "zod";
import { phoneFault } from "@/features/checkout/domain/check-draft";

export const SUBJECTS = [
  "quality",
  "delivery",
  "refund",
  "certificate",
  "privacy",
  "other",
] as const satisfies readonly ComplaintRequest["subject"][];

/** Longest texts in letters. The message is shorter than the backend allows, so that a cookie can keep it. */
export const MOST = { name: 120, phone: 40, order_code: 60, message: 2000 };

const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, most));

/** What was typed into the complaint form, faulty or not. */
export const complaintDraftSchema = z.object({
  name: line(MOST.name),
  phone: line(MOST.phone),
  order_code: line(MOST.order_code),
  subject: z.string().default("").catch(""),
  message: z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").replace(/\r\n/g, "\n").trim().slice(0, MOST.message)),
});

export type ComplaintDraft = z.infer<typeof complaintDraftSchema>;
export type ComplaintField = keyof ComplaintDraft;

export const EMPTY_COMPLAINT: ComplaintDraft = complaintDraftSchema.parse({});

export function readComplaint(form: URLSearchParams): ComplaintDraft {
  return complaintDraftSchema.parse(Object.fromEntries(form));
}

export type ComplaintFault =
  | "name_empty"
  | "subject_empty"
  | "message_empty"
  | NonNullable<ReturnType<typeof phoneFault>>;

/** What keeps a complaint from being sent, in the order of the fields. */
export function checkComplaint(draft: ComplaintDraft): { field: ComplaintField; code: ComplaintFault }[] {
  const phone = phoneFault(draft.phone);
  const faults: ({ field: ComplaintField; code: ComplaintFault } | null)[] = [
    subjectOf(draft) === null ? { field: "subject", code: "subject_empty" } : null,
    draft.message === "" ? { field: "message", code: "message_empty" } : null,
    draft.name === "" ? { field: "name", code: "name_empty" } : null,
    phone && { field: "phone", code: phone },
  ];
  return faults.filter((fault) => fault !== null);
}

/**
 * The complaint as the backend takes it; null while its subject is not chosen. One form with one content is one
 * complaint, however often it is sent; what was changed after going back is another.
 * @param form what names the form, see {@link readFormName}
 */
export function toComplaint(draft: ComplaintDraft, form: string): ComplaintRequest | null {
  const subject = subjectOf(draft);
  if (subject === null) return null;
  const { order_code, ...rest } = draft;
  const idempotency_key = createHash("sha256")
    .update(JSON.stringify([form, draft]))
    .digest("base64url");
  return { ...rest, idempotency_key, subject, ...(order_code ? { order_code } : {}) };
}

/** A name for one form, as its page wrote it; one of our own making where it was tampered with. */
export function readFormName(typed: string | null | undefined): string {
  return typed && /^[\w-]{16,60}$/.test(typed) ? typed : randomUUID();
}

function subjectOf({ subject }: Pick<ComplaintDraft, "subject">): ComplaintRequest["subject"] | null {
  return SUBJECTS.find((known) => known === subject) ?? null;
}
