/** A telephone number of Việt Nam a courier can call. */
export type Phone = {
  /** `+84912345678` */
  e164: string;
  kind: "mobile" | "landline";
};

export type PhoneFault = "empty" | "too_short" | "too_long" | "hotline" | "old_mobile" | "foreign" | "unknown_prefix";

export type PhoneResult = { ok: true; phone: Phone } | { ok: false; fault: PhoneFault };

/** Mobile numbers: 03, 05, 07, 08, 09 and eight more digits (numbering plan since 2018). */
const MOBILE = /^0[35789]\d{8}$/;
/** Fixed lines: 02, an area code of two or three digits in all and the number, eleven digits together. */
const LANDLINE = /^02\d{9}$/;
/** Mobile numbers had eleven digits and began with 01 until 2018. */
const OLD_MOBILE = /^01\d{9}$/;
const HOTLINE = /^1[89]00\d{4,6}$/;
const SEPARATORS = /[\s.\-()/]+/gu;

/**
 * Understands a number as people write it: `0912 345 678`, `+84 912.345.678`, `(0277) 3851 234`, `84912345678`.
 * The text as typed is kept beside the result by the caller.
 */
export function parsePhone(typed: string): PhoneResult {
  const compact = typed.normalize("NFKC").replace(SEPARATORS, "");
  if (compact === "") return { ok: false, fault: "empty" };
  if (HOTLINE.test(compact)) return { ok: false, fault: "hotline" };
  const national = toNational(compact);
  if (national === null) return { ok: false, fault: "foreign" };
  if (MOBILE.test(national)) return accept(national, "mobile");
  if (LANDLINE.test(national)) return accept(national, "landline");
  return { ok: false, fault: whyNot(national) };
}

/** `+84912345678` → `0912 345 678`; fixed lines keep the area code apart: `0277 3851 234`. */
export function displayPhone(e164: string): string {
  const national = `0${e164.replace(/^\+84/, "")}`;
  return `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`.trimEnd();
}

/** What may be shown to somebody who knows the order code: `0912 *** 678`. */
export function maskPhone(e164: string): string {
  const national = `0${e164.replace(/^\+84/, "")}`;
  return `${national.slice(0, 4)} *** ${national.slice(-3)}`;
}

function toNational(compact: string): string | null {
  if (/^(\+84|0084)0?\d+$/.test(compact)) return `0${compact.replace(/^(\+84|0084)0?/, "")}`;
  if (/^84[235789]\d{8,9}$/.test(compact)) return `0${compact.slice(2)}`;
  if (/^\d+$/.test(compact)) return compact.startsWith("00") ? null : compact;
  return null;
}

function whyNot(national: string): PhoneFault {
  if (OLD_MOBILE.test(national)) return "old_mobile";
  if (!/^0[235789]/.test(national)) return "unknown_prefix";
  return national.length < (national.startsWith("02") ? 11 : 10) ? "too_short" : "too_long";
}

function accept(national: string, kind: Phone["kind"]): PhoneResult {
  return { ok: true, phone: { e164: `+84${national.slice(1)}`, kind } };
}
