import "server-only";
import { backendConnection } from "@/platform/backend/client";
import type { Locale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { GATE, withNext } from "../producer-session/addresses";
import { producerToken } from "../producer-session/session-cookie";
import { ownOrderTexts } from "./texts";

/**
 * A file of the desk, passed on as it comes under the producer's sign-in.
 * @param page the page to come back to after signing in
 */
export async function answerOwnFile(locale: Locale, path: string, page: string): Promise<Response> {
  const connection = await backendConnection(await producerToken());
  const { failed } = ownOrderTexts(locale).files;
  return fileAnswer(path, connection, { locale, signIn: withNext(GATE.signIn, page), failed });
}
