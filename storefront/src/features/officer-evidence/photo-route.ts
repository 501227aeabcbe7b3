import "server-only";
import { toLocale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { signInPath } from "../officer-session/addresses";
import { deskConnection } from "../officer-session/client";
import { PHOTO_SIDES } from "./components/evidence-photo";
import { evidenceTexts } from "./texts";

/** `GET /can-bo/bang-chung/anh/{sha256}?w=240`: a photo of a confirmation, to those who may see its product; whole where no width is asked for. */
export async function photoRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; sha256: string }> },
): Promise<Response> {
  const { locale: language, sha256 } = await params;
  const locale = toLocale(language);
  const asked = new URL(request.url).searchParams.get("w");
  const width = Object.values(PHOTO_SIDES).find((one) => String(one) === asked);
  const path = `/officer/presence/photos/${encodeURIComponent(sha256)}${width === undefined ? "" : `?w=${width}`}`;
  const { photoFailed: failed } = evidenceTexts(locale).check;
  return fileAnswer(path, await deskConnection(), { locale, signIn: signInPath("/can-bo/bang-chung"), failed });
}
