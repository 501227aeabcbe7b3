import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactElement } from "react";
import { addressFaults, isBackendError, isNotFound } from "@/platform/backend/failure";
import { ANSWER_HEADER, setAnswerStatus } from "@/platform/http/open-answers";
import { NotFoundPage, notFoundMetadata } from "./not-found-page";
import { TroublePage, troubleMetadata } from "./trouble-page";

/** The page of an address that leads nowhere. */
export async function UnknownPage(): Promise<ReactElement> {
  await answerWith(404);
  return <NotFoundPage />;
}

/**
 * A page that is also a whole page, with the right status, where its subject does not exist (404), its address names what nobody
 * has (404, too) or the backend gives no answer (503). Every other fault is thrown on, to Next's own error page.
 */
export function answeredPage<Props>(page: (props: Props) => Promise<ReactElement>) {
  return async (props: Props): Promise<ReactElement> => {
    try {
      return await page(props);
    } catch (thrown) {
      if (isNotFound(thrown)) return UnknownPage();
      if (!isBackendError(thrown)) throw thrown;
      console.error(thrown);
      if (addressFaults(thrown)) return UnknownPage();
      await answerWith(503);
      return <TroublePage />;
    }
  };
}

/** The head of such a page. */
export function answeredMetadata<Props>(metadata: (props: Props) => Promise<Metadata>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (thrown) {
      if (isNotFound(thrown) || addressFaults(thrown)) return notFoundMetadata();
      if (isBackendError(thrown)) return troubleMetadata();
      throw thrown;
    }
  };
}

/** Gives the answer that is being made this status. */
export async function answerWith(status: 404 | 503): Promise<void> {
  setAnswerStatus((await headers()).get(ANSWER_HEADER), status);
}
