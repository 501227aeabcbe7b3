import "server-only";
import { backendConnection } from "@/platform/backend/client";
import { toLocale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { signInPath } from "../officer-session/addresses";
import { deskCookie } from "../officer-session/session-cookie";
import { batchPath } from "./addresses";
import { exchangeTexts } from "./texts";

/** `GET /can-bo/san/tep/lan/{id}/tai`: the very bytes the manifest's SHA-256 is of. */
export async function downloadRoute(
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params;
  const locale = toLocale(asked);
  const connection = await backendConnection((await deskCookie.read())?.token);
  const path = `/officer/channels/exchange/batches/${encodeURIComponent(id)}/file`;
  const { failed } = exchangeTexts(locale).batch;
  return fileAnswer(path, connection, { locale, signIn: signInPath(batchPath(id)), failed });
}
