import "server-only";
import { toLocale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { signInPath } from "../officer-session/addresses";
import { deskConnection } from "../officer-session/client";
import { monthIn } from "./month-in";
import { expiringTexts } from "./texts";

const PAGE = "/can-bo/chung-nhan";

/** `GET /can-bo/chung-nhan/tep?thang=2026-12`: the page's rows as a CSV file. */
export async function downloadExpiring(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const locale = toLocale((await params).locale);
  const month = monthIn(new URL(request.url).searchParams.get("thang"));
  const path = `/officer/register/expiring/file${month === "" ? "" : `?month=${month}`}`;
  return fileAnswer(path, await deskConnection(), {
    ...{ locale, signIn: signInPath(PAGE), failed: expiringTexts(locale).failed },
  });
}
