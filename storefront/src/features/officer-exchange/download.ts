import "server-only";
import { backendConnection } from "@/platform/backend/client";
import { requestHeaders, requestUrl } from "@/platform/backend/request";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { signInPath } from "../officer-session/addresses";
import { deskCookie } from "../officer-session/session-cookie";
import { batchPath } from "./addresses";
import { exchangeTexts } from "./texts";

const PASSED = ["content-type", "content-disposition", "content-length", "x-content-sha256"];

/** `GET /can-bo/san/tep/lan/{id}/tai`: the very bytes the manifest's SHA-256 is of. */
export async function downloadRoute(
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params;
  const locale = toLocale(asked);
  const connection = await backendConnection((await deskCookie.read())?.token);
  const path = `/officer/channels/exchange/batches/${encodeURIComponent(id)}/file`;
  const answer = await ask(requestUrl(connection.baseUrl, path), {
    headers: requestHeaders(connection, false),
    cache: "no-store",
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
  if (answer?.status === 401)
    return new Response(null, { status: 303, headers: { location: localePath(locale, signInPath(batchPath(id))) } });
  if (!answer?.ok) {
    const headers = { "content-type": "text/plain; charset=utf-8" };
    return new Response(`${exchangeTexts(locale).batch.failed}\n`, {
      status: answer?.status === 404 ? 404 : 503,
      headers,
    });
  }
  const passed = PASSED.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(answer.body, { headers: [...passed, ["cache-control", "no-store"]] });
}

async function ask(url: string, wish: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, wish);
  } catch (thrown) {
    console.error(thrown);
    return null;
  }
}
