import "server-only";
import { backendConnection } from "@/platform/backend/client";
import type { Locale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { signInPath } from "../officer-session/addresses";
import { deskCookie } from "../officer-session/session-cookie";
import { reportTexts } from "./texts";

/** `GET /can-bo/bao-cao/{id}/tep/{format}`: a file of a report, passed on as it comes under the officer's sign-in. */
export async function answerFile(locale: Locale, id: string, format: string): Promise<Response> {
  const page = `/can-bo/bao-cao/${encodeURIComponent(id)}`;
  const connection = await backendConnection((await deskCookie.read())?.token);
  const path = `/officer/reports/${encodeURIComponent(id)}/files/${encodeURIComponent(format)}`;
  return fileAnswer(path, connection, { locale, signIn: signInPath(page), failed: reportTexts(locale).files.failed });
}
