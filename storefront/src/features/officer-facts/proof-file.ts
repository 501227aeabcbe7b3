import "server-only";
import type { Locale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { signInPath } from "../officer-session/addresses";
import { deskConnection } from "../officer-session/client";
import { FACTS } from "./addresses";
import { factTexts } from "./texts";

/** `GET /can-bo/so-lieu/tep/{sha256}`: a proof, passed on as it was stored. */
export async function answerProof(locale: Locale, sha256: string): Promise<Response> {
  const path = `/officer/indicators/proofs/${encodeURIComponent(sha256)}`;
  const { failed } = factTexts(locale).one;
  return fileAnswer(path, await deskConnection(), { locale, signIn: signInPath(FACTS), failed });
}
