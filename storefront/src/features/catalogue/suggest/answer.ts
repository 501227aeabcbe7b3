import type { NextRequest } from "next/server";
import { isBackendError } from "@/platform/backend/failure";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { loadSuggestions } from "../data";
import { readQuery } from "../domain/filters";

/**
 * `GET /goi-y?q=&locale=`: what the search box offers while somebody types. An aid only: where the backend does not
 * answer, nothing is offered, the failure is logged, and the search itself still works.
 */
export async function answerSuggestions(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const q = readQuery(searchParams.get("q") ?? undefined);
  const locale = toLocale(searchParams.get("locale") ?? "");
  if (!q) return Response.json([]);
  try {
    const { suggestions } = await loadSuggestions(q);
    const localised = suggestions.map((entry) => ({ ...entry, href: localePath(locale, entry.href) }));
    return Response.json(localised, { headers: { "Cache-Control": "private, max-age=60" } });
  } catch (error) {
    if (!isBackendError(error)) throw error;
    console.error(error);
    return Response.json([], { status: error.failure.kind === "refused" ? error.failure.status : 503 });
  }
}
