import "server-only";
import type { DeskSession } from "@contracts/access";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactElement, ReactNode } from "react";
import { pageMetadata } from "@/features/seo/metadata";
import { type BackendError, isBackendError, isNotFound } from "@/platform/backend/failure";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { ANSWER_HEADER, setAnswerStatus } from "@/platform/http/open-answers";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { Main } from "@/site/main";
import { Breadcrumb, type Crumb } from "@/ui/breadcrumb";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { isSignedOut, officerSession } from "../officer-session/session";
import { type DeskNotice, noticeOf } from "./notice";
import { deskTexts } from "./texts";

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
      return failedPage(thrown, locale, path);
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

type FrameProps = {
  desk: Pick<Desk, "locale" | "notice">;
  title: string;
  /** One sentence on what the page is for. */
  intro?: ReactNode;
  /** Pages between the desk's home and this one; addresses without language prefix. */
  trail?: Crumb[];
  /** Links and buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a page of the desk: where it lies, its title, what came of the last form, and its content. */
export function DeskFrame({ desk: { locale, notice }, title, intro, trail = [], actions, children }: FrameProps) {
  const texts = deskTexts(locale);
  const way = [{ label: texts.home, href: "/can-bo" }, ...trail].map(({ label, href }) => ({
    label,
    href: localePath(locale, href),
  }));
  return (
    <Main locale={locale}>
      <Breadcrumb label={texts.breadcrumb} trail={way} here={title} />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {intro ? <div className="mb-6 max-w-prose text-ink-soft">{intro}</div> : null}
      {notice ? <Outcome locale={locale} notice={notice} /> : null}
      {children}
    </Main>
  );
}

/** What came of the last form, above everything else. */
export function Outcome({ locale, notice }: { locale: Locale; notice: DeskNotice }) {
  const texts = deskTexts(locale);
  const english = locale === "en";
  const message = english ? notice.message_en : notice.message;
  if (notice.tone === "good")
    return (
      <Notice tone="good" role="status" title={texts.noticeGood} className="mb-6">
        <p>{message}</p>
      </Notice>
    );
  const faults = notice.fields.map((one) => ({ field: one.field, message: english ? one.message_en : one.message }));
  return <FaultSummary title={texts.noticeFault} text={message} faults={faults} />;
}

async function failedPage(thrown: BackendError, locale: Locale, path: string): Promise<ReactElement> {
  const texts = deskTexts(locale);
  const { failure } = thrown;
  if (isNotFound(thrown)) return failed(404, locale, texts.notFound);
  if (failure.kind === "refused" && failure.status === 403 && !isSignedOut(thrown))
    return failed(403, locale, texts.forbidden);
  console.error(thrown);
  const { title, text, retry } = texts.trouble;
  return failed(503, locale, { title, text, home: retry }, path);
}

async function failed(
  status: 403 | 404 | 503,
  locale: Locale,
  { title, text, home }: { title: string; text: string; home: string },
  href = "/can-bo",
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
