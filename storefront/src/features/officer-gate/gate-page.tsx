import "server-only";
import type { Metadata } from "next";
import type { ReactElement, ReactNode } from "react";
import { pageMetadata } from "@/features/seo/metadata";
import { type Locale, toLocale } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { answeredPage } from "@/site/answered";
import { GateShell } from "../desk-frame/gate";
import { type DeskNotice, noticeOf } from "../officer-frame/notice";
import { deskTexts } from "../officer-frame/texts";
import { safeNext } from "../officer-session/addresses";

export { GateForm } from "../desk-frame/gate";

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

export function GateFrame({ gate: { locale, notice }, ...page }: FrameProps) {
  return <GateShell locale={locale} notice={notice} texts={deskTexts(locale)} {...page} />;
}
