import "server-only";
import type { Metadata } from "next";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { pageMetadata } from "@/features/seo/metadata";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, toLocale } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { answeredPage } from "@/site/answered";
import { GateShell } from "../desk-frame/gate";
import type { DeskNotice } from "../desk-frame/notice";
import { producerNotices } from "../producer-frame/notice";
import { producerTexts } from "../producer-frame/texts";
import { safeNext } from "../producer-session/addresses";

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

/** What a page of getting in is given. `next`: where it leads. */
export type Gate = { locale: Locale; notice: DeskNotice | null; next: string; asked: Asked };

/** A page for who is not signed in, or does not act for a producer yet. */
export function gatePage(page: (gate: Gate) => Promise<ReactElement>) {
  return answeredPage(async ({ searchParams }: Props) => {
    const { locale, path } = await readAddress();
    const asked = await searchParams;
    return page({ locale, notice: await producerNotices.of(path), next: safeNext(asked.tiep), asked });
  });
}

/** Its head. No search engine lists it, and no address in it tells what a link's reader was given. */
export function gateMetadata(titleOf: (locale: Locale) => { title: string; intro: string }) {
  return async ({ params }: Pick<Props, "params">): Promise<Metadata> => {
    const locale = toLocale((await params).locale);
    const { path } = await readAddress();
    const { title, intro } = titleOf(locale);
    return pageMetadata({ locale, path: path.replace(/\?.*$/, ""), title, description: intro, index: false });
  };
}

type FrameProps = { gate: Pick<Gate, "locale" | "notice">; title: string; intro: string; children: ReactNode };

export function GateFrame({ gate: { locale, notice }, ...page }: FrameProps) {
  return <GateShell locale={locale} notice={notice} texts={producerTexts(locale)} {...page} />;
}

/** The one thing to press, as wide as the phone. */
export function BigButton({ className, ...button }: ComponentProps<typeof SubmitButton>) {
  return <SubmitButton className={`min-h-14 w-full text-lg ${className ?? ""}`} {...button} />;
}

/** What is wrong with one field of the form that was sent, in the reader's language. */
export function faultOf({ notice, locale }: Pick<Gate, "notice" | "locale">, field: string): string | undefined {
  const found = notice?.fields.find((one) => one.field === field);
  return found && (locale === "en" ? found.message_en : found.message);
}
