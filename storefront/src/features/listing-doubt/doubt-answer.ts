import type { Locale } from "@/platform/i18n/locale";
import type { DeskNotice } from "../desk-frame/notice";
import { doubtTexts } from "./texts";

/** The body of `POST …/listings/{id}/doubt` a form of `DoubtQuestion` asks for. */
export function doubtAnswer(form: URLSearchParams) {
  const since = form.get("luc") ?? "";
  return form.get("tra-loi") === "there"
    ? { kind: "there", since, listing: form.get("listing") ?? "" }
    : { kind: "absent", since };
}

/** The number that was typed and not taken, and why; undefined where nothing is wrong with it. */
export function typedNumber(notice: DeskNotice | null, locale: Locale): { number: string; fault: string } | undefined {
  const fault = notice?.fields.find(({ field }) => field === "listing");
  if (!notice || !fault) return undefined;
  return { number: notice.values.listing ?? "", fault: locale === "en" ? fault.message_en : fault.message };
}

/** What to say of an answer that was taken. */
export function doubtAnswered(form: URLSearchParams): { message: string; message_en: string } {
  const said = form.get("tra-loi") === "there" ? "linked" : "again";
  return { message: doubtTexts("vi")[said], message_en: doubtTexts("en")[said] };
}
