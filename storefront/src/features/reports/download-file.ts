import "server-only";
import type { Locale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { signInPath } from "../officer-session/addresses";
import { deskConnection } from "../officer-session/client";
import { reportTexts } from "./texts";

/** `GET /can-bo/bao-cao/{id}/tep/{format}`: a file of a report, passed on as it comes under the officer's sign-in. */
export async function answerFile(locale: Locale, id: string, format: string): Promise<Response> {
  const page = `/can-bo/bao-cao/${encodeURIComponent(id)}`;
  const path = `/officer/reports/${encodeURIComponent(id)}/files/${encodeURIComponent(format)}`;
  return fileAnswer(path, await deskConnection(), {
    locale,
    signIn: signInPath(page),
    failed: reportTexts(locale).files.failed,
  });
}
