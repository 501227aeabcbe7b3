import type { Draft, FieldName } from "./draft";

export type FaultCode =
  | "name_empty"
  | "phone_empty"
  | "phone_letters"
  | "phone_short"
  | "phone_long"
  | "email_wrong"
  | "province_empty"
  | "commune_empty"
  | "commune_unclear"
  | "street_empty";

export type DraftFault = { field: FieldName; code: FaultCode };

/**
 * What keeps a draft from being reviewed, in the order of the fields. Only what can be seen without asking anybody:
 * whether a number can be called and a commune belongs to its province is the backend's answer.
 */
export function checkDraft(draft: Draft): DraftFault[] {
  const phone = phoneFault(draft.phone);
  const faults: (DraftFault | null)[] = [
    draft.name === "" ? { field: "name", code: "name_empty" } : null,
    phone && { field: "phone", code: phone },
    draft.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email)
      ? { field: "email", code: "email_wrong" }
      : null,
    draft.province_id === "" ? { field: "province_id", code: "province_empty" } : null,
    draft.commune_id === ""
      ? { field: "commune_id", code: draft.commune === "" ? "commune_empty" : "commune_unclear" }
      : null,
    draft.street === "" ? { field: "street", code: "street_empty" } : null,
  ];
  return faults.filter((fault) => fault !== null);
}

/** Vietnamese numbers have ten digits, fixed lines eleven, counted with the 0 that `+84` stands for. */
export function phoneFault(typed: string): Extract<FaultCode, `phone_${string}`> | null {
  const compact = typed.normalize("NFKC").replace(/[\s.\-()/]+/gu, "");
  if (compact === "") return "phone_empty";
  if (!/^\+?\d+$/.test(compact)) return "phone_letters";
  const national = compact.replace(/^(\+84|0084)0?/, "0");
  if (national.length < 10) return "phone_short";
  return national.length > 11 ? "phone_long" : null;
}
