import "server-only";
import { backendConnection } from "@/platform/backend/client";
import { requestHeaders, requestUrl } from "@/platform/backend/request";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { GATE, withNext } from "../producer-session/addresses";
import { producerToken } from "../producer-session/session-cookie";
import { ownOrderTexts } from "./texts";

/** What is passed on of the backend's answer. */
const PASSED = ["content-type", "content-disposition", "content-length"];

/**
 * A file of the desk, passed on as it comes under the producer's sign-in.
 * @param page the page to come back to after signing in
 */
export async function answerOwnFile(locale: Locale, path: string, page: string): Promise<Response> {
  const connection = await backendConnection(await producerToken());
  const answer = await ask(requestUrl(connection.baseUrl, path), {
    headers: requestHeaders(connection, false),
    cache: "no-store",
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
  if (answer?.status === 401) {
    const location = localePath(locale, withNext(GATE.signIn, page));
    return new Response(null, { status: 303, headers: { location } });
  }
  if (!answer?.ok) return failed(answer?.status ?? 503, locale);
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

function failed(status: number, locale: Locale): Response {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(`${ownOrderTexts(locale).files.failed}\n`, { status: status === 404 ? 404 : 503, headers });
}
