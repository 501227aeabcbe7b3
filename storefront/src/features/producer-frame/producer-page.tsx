import "server-only";
import type { Metadata } from "next";
import type { ReactElement } from "react";
import { pageMetadata } from "@/features/seo/metadata";
import { isBackendError } from "@/platform/backend/failure";
import { type Locale, toLocale } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { failedPage } from "../desk-frame/failed-page";
import { type FrameProps, PageFrame } from "../desk-frame/frame";
import type { DeskNotice } from "../desk-frame/notice";
import { DESK_HOME } from "../producer-session/addresses";
import { type ActingSession, producerSession } from "../producer-session/session";
import { producerNotices } from "./notice";
import { producerTexts } from "./texts";

/** What every page of the producers' desk is given. `session.acting`: the producer it is about. */
export type ProducerDesk = { session: ActingSession; locale: Locale; path: string; notice: DeskNotice | null };

type Params = { params: Promise<{ locale: string }> };

/**
 * A page of the producers' desk: for who is signed in and acts for a producer, and a whole page with the right status where it is
 * not theirs to see (403), does not exist for them (404) or the backend gives no answer (503).
 */
export function producerPage<Props extends Params>(page: (props: Props, desk: ProducerDesk) => Promise<ReactElement>) {
  return async (props: Props): Promise<ReactElement> => {
    const { locale, path } = await readAddress();
    try {
      const session = await producerSession();
      return await page(props, { session, locale, path, notice: await producerNotices.of(path) });
    } catch (thrown) {
      if (!isBackendError(thrown)) throw thrown;
      return failedPage(thrown, { locale, path, home: DESK_HOME, texts: producerTexts(locale) });
    }
  };
}

/** The head of a page of the desk, which no search engine lists. */
export function producerMetadata(titleOf: (locale: Locale) => string) {
  return async ({ params }: Params): Promise<Metadata> => {
    const locale = toLocale((await params).locale);
    const { path } = await readAddress();
    return pageMetadata({
      ...{ locale, path, title: titleOf(locale), description: producerTexts(locale).name, index: false },
    });
  };
}

/** The frame of a page of the producers' desk: where it lies, its title, what came of the last form, and its content. */
export function ProducerFrame({
  producer,
  ...page
}: FrameProps & { producer: Pick<ProducerDesk, "locale" | "notice"> }) {
  const { locale, notice } = producer;
  return <PageFrame locale={locale} notice={notice} {...page} texts={producerTexts(locale)} home={DESK_HOME} />;
}
