import type { ReactNode } from "react";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { Breadcrumb, type Crumb } from "@/ui/breadcrumb";
import { Notice } from "@/ui/notice";
import type { DeskNotice } from "./notice";

export type FrameTexts = { home: string; breadcrumb: string; noticeGood: string; noticeFault: string };

export type FrameProps = {
  title: string;
  /** One sentence on what the page is for. */
  intro?: ReactNode;
  /** Pages between the desk's home and this one; addresses without language prefix. */
  trail?: Crumb[];
  /** Links and buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
};

type Props = FrameProps & {
  locale: Locale;
  notice: DeskNotice | null;
  texts: FrameTexts;
  /** The desk's home page. */
  home: string;
};

/** The frame of a page of a desk: where it lies, its title, what came of the last form, and its content. */
export function PageFrame({ locale, notice, texts, home, title, intro, trail = [], actions, children }: Props) {
  const isHome = trail.length === 0 && title === texts.home;
  const way = [{ label: texts.home, href: home }, ...trail].map(({ label, href }) => ({
    label,
    href: localePath(locale, href),
  }));
  return (
    <Main locale={locale}>
      {isHome ? null : <Breadcrumb label={texts.breadcrumb} trail={way} here={title} />}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {intro ? <div className="mb-6 max-w-prose text-ink-soft">{intro}</div> : null}
      {notice ? <NoticeShown locale={locale} notice={notice} texts={texts} /> : null}
      {children}
    </Main>
  );
}

type NoticeProps = { locale: Locale; notice: DeskNotice; texts: Pick<FrameTexts, "noticeGood" | "noticeFault"> };

/** What came of the last form, above everything else. */
export function NoticeShown({ locale, notice, texts }: NoticeProps) {
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
