import "server-only";
import type { DeskSession } from "@contracts/access";
import type { Metadata } from "next";
import type { ReactElement } from "react";
import { pageMetadata } from "@/features/seo/metadata";
import { isBackendError } from "@/platform/backend/failure";
import { type Locale, toLocale } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { failedPage } from "../desk-frame/failed-page";
import { type FrameProps, PageFrame } from "../desk-frame/frame";
import { officerSession } from "../officer-session/session";
import { type DeskNotice, noticeOf } from "./notice";
import { deskTexts } from "./texts";

const HOME = "/can-bo";

/** What every page of the desk is given. */
export type Desk = { session: DeskSession; locale: Locale; path: string; notice: DeskNotice | null };

type Params = { params: Promise<{ locale: string }> };

/**
 * A page of the desk: for who is signed in, and a whole page with the right status where it is not theirs to see (403), does not
 * exist for them (404) or the backend gives no answer (503).
 */
export function deskPage<Props extends Params>(page: (props: Props, desk: Desk) => Promise<ReactElement>) {
  return async (props: Props): Promise<ReactElement> => {
    const { locale, path } = await readAddress();
    try {
      const session = await officerSession();
      return await page(props, { session, locale, path, notice: await noticeOf(path) });
    } catch (thrown) {
      if (!isBackendError(thrown)) throw thrown;
      return failedPage(thrown, { locale, path, home: HOME, texts: deskTexts(locale) });
    }
  };
}

/** The head of a page of the desk, which no search engine lists. */
export function deskMetadata(titleOf: (locale: Locale) => string) {
  return async ({ params }: Params): Promise<Metadata> => {
    const locale = toLocale((await params).locale);
    const { path } = await readAddress();
    const title = titleOf(locale);
    return pageMetadata({ locale, path, title, description: deskTexts(locale).name, index: false });
  };
}

/** The frame of a page of the desk: where it lies, its title, what came of the last form, and its content. */
export function DeskFrame({ desk, ...page }: FrameProps & { desk: Pick<Desk, "locale" | "notice"> }) {
  return <PageFrame locale={desk.locale} notice={desk.notice} {...page} texts={deskTexts(desk.locale)} home={HOME} />;
}
