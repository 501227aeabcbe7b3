import "server-only";
import { headers } from "next/headers";
import type { ReactElement } from "react";
import { addressFaults, type BackendError, isNotFound } from "@/platform/backend/failure";
import { ANSWER_HEADER, setAnswerStatus } from "@/platform/http/open-answers";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

type Said = { title: string; text: string; home: string };

export type FailedTexts = {
  forbidden: Said;
  notFound: Said;
  trouble: { title: string; text: string; retry: string };
};

type Place = { locale: Locale; path: string; home: string; texts: FailedTexts };

/** A whole page, with the right status, where a page is not theirs to see (403), does not exist for them or names what nobody has
 * (404), or the backend gives no answer (503). */
export async function failedPage(thrown: BackendError, place: Place): Promise<ReactElement> {
  const { texts } = place;
  const { failure } = thrown;
  if (isNotFound(thrown)) return failed(404, place, texts.notFound);
  if (failure.kind === "refused" && failure.status === 403) return failed(403, place, texts.forbidden);
  console.error(thrown);
  const faults = addressFaults(thrown);
  if (faults) {
    const said = faults.map(({ message, message_en }) => (place.locale === "en" ? message_en : message)).join(" ");
    return failed(404, place, { ...texts.notFound, text: said || texts.notFound.text });
  }
  const { title, text, retry } = texts.trouble;
  return failed(503, { ...place, home: place.path }, { title, text, home: retry });
}

async function failed(
  status: 403 | 404 | 503,
  { locale, home: href }: Pick<Place, "locale" | "home">,
  { title, text, home }: Said,
): Promise<ReactElement> {
  setAnswerStatus((await headers()).get(ANSWER_HEADER), status);
  return (
    <Main locale={locale}>
      <EmptyState heading="h1" title={title} text={text}>
        <ButtonLink href={localePath(locale, href)}>{home}</ButtonLink>
      </EmptyState>
    </Main>
  );
}
