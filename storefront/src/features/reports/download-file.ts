import "server-only";
import { backendConnection } from "@/platform/backend/client";
import { requestHeaders, requestUrl } from "@/platform/backend/request";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { signInPath } from "../officer-session/addresses";
import { deskCookie } from "../officer-session/session-cookie";
import { reportTexts } from "./texts";

/** What is passed on of the backend's answer. */
const PASSED = ["content-type", "content-disposition", "content-length"];

/** `GET /can-bo/bao-cao/{id}/tep/{format}`: a file of a report, passed on as it comes under the officer's sign-in. */
export async function answerFile(locale: Locale, id: string, format: string): Promise<Response> {
  const page = `/can-bo/bao-cao/${encodeURIComponent(id)}`;
  const connection = await backendConnection((await deskCookie.read())?.token);
  const path = `/officer/reports/${encodeURIComponent(id)}/files/${encodeURIComponent(format)}`;
  const answer = await ask(requestUrl(connection.baseUrl, path), {
    headers: requestHeaders(connection, false),
    cache: "no-store",
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
  if (answer?.status === 401)
    return new Response(null, { status: 303, headers: { location: localePath(locale, signInPath(page)) } });
  if (!answer?.ok) return failed(answer?.status === 404 ? 404 : 503, locale);
  const passed = PASSED.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(answer.body, {
    headers: [...passed, ["cache-control", "no-store"], ["x-robots-tag", "noindex"]],
  });
}

async function ask(url: string, wish: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, wish);
  } catch (thrown) {
    console.error(thrown);
    return null;
  }
}

function failed(status: 404 | 503, locale: Locale): Response {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(`${reportTexts(locale).files.failed}\n`, { status, headers });
}
