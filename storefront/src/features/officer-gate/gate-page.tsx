import "server-only";
import type { Metadata } from "next";
import type { ReactElement, ReactNode } from "react";
import { pageMetadata } from "@/features/seo/metadata";
import { type Locale, toLocale } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { answeredPage } from "@/site/answered";
import { Main } from "@/site/main";
import { Outcome } from "../officer-frame/desk-page";
import { type DeskNotice, noticeOf } from "../officer-frame/notice";
import { safeNext } from "../officer-session/addresses";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a page of signing in is given. `next`: where the sign-in leads. */
export type Gate = {
  locale: Locale;
  notice: DeskNotice | null;
  next: string;
  asked: Record<string, string | string[] | undefined>;
};

/** A page for who is not signed in, or not quite. */
export function gatePage(page: (gate: Gate) => Promise<ReactElement>) {
  return answeredPage(async ({ searchParams }: Props) => {
    const { locale, path } = await readAddress();
    const asked = await searchParams;
    return page({ locale, notice: await noticeOf(path), next: safeNext(asked.tiep), asked });
  });
}

export function gateMetadata(titleOf: (locale: Locale) => { title: string; intro: string }) {
  return async ({ params }: Props): Promise<Metadata> => {
    const locale = toLocale((await params).locale);
    const { path } = await readAddress();
    const { title, intro } = titleOf(locale);
    return pageMetadata({ locale, path: path.replace(/\?.*$/, ""), title, description: intro, index: false });
  };
}

type FrameProps = { gate: Pick<Gate, "locale" | "notice">; title: string; intro: string; children: ReactNode };

export function GateFrame({ gate: { locale, notice }, title, intro, children }: FrameProps) {
  return (
    <Main locale={locale}>
      <div className="mx-auto max-w-xl space-y-5">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        <p className="text-ink-soft">{intro}</p>
        {notice ? <Outcome locale={locale} notice={notice} /> : null}
        {children}
      </div>
    </Main>
  );
}

/** A form of signing in, which carries along where the sign-in leads. */
export function GateForm({ action, next, children }: { action: string; next: string; children: ReactNode }) {
  return (
    <form
      method="post"
      action={action}
      noValidate
      className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <input type="hidden" name="tiep" value={next} />
      {children}
    </form>
  );
}
