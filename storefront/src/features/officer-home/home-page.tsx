import type { DeskHome, DeskSession } from "@contracts/access";
import { z } from "zod";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { homeTexts } from "./texts";

const count = z.number().int().nonnegative();
const homeSchema: z.ZodType<DeskHome> = z.object({
  waiting: z.object({
    reviews: count.nullable(),
    orders: count.nullable(),
    complaints: count.nullable(),
    disputes: count.nullable(),
    evidence: count.nullable(),
    content: count.nullable(),
    reports: count.nullable(),
    invitations: count.nullable(),
    shops: count.nullable(),
    places: count.nullable(),
    feeds: count.nullable(),
  }),
});

/** Where each kind of waiting work is done. */
const PAGES = {
  reviews: "/can-bo/cho-duyet",
  orders: "/can-bo/don-hang?trang-thai=waiting",
  complaints: "/can-bo/khieu-nai",
  disputes: "/can-bo/tranh-chap",
  content: "/can-bo/noi-dung",
  evidence: "/can-bo/bang-chung",
  reports: "/can-bo/bao-cao",
  invitations: "/can-bo/moi-chu-the",
  shops: "/can-bo/san",
  places: "/can-bo/san/xin-cho",
  feeds: "/can-bo/kenh/danh-sach-san",
} as const;

/** Those first for whom a person waits. */
const KINDS = [
  "orders",
  "complaints",
  "disputes",
  "content",
  "evidence",
  "reviews",
  "shops",
  "places",
  "feeds",
  "reports",
  "invitations",
] as const;

export const homeMetadata = deskMetadata((locale) => homeTexts(locale).title);

export const HomePage = deskPage(async (_props, desk) => {
  const { locale, session } = desk;
  const texts = homeTexts(locale);
  const { waiting } = await deskGet("/officer/access/home", homeSchema);
  const lines = KINDS.flatMap((kind) => {
    const found = waiting[kind];
    return found === null || found === 0 ? [] : [{ kind, count: found }];
  });
  return (
    <DeskFrame desk={desk} title={texts.title} intro={fill(texts.area, { units: areaOf(session, locale) })}>
      {lines.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {lines.map(({ kind, count }) => (
          <li key={kind} className="rounded-card border border-line bg-white p-4">
            <Waiting locale={locale} label={texts.waiting[kind]} count={count} href={PAGES[kind]} />
          </li>
        ))}
      </ul>
      {session.role === "helper" ? null : (
        <p className="mt-6">
          <ButtonLink look="secondary" href={localePath(locale, "/can-bo/danh-ba/nap")}>
            {texts.import}
          </ButtonLink>
        </p>
      )}
    </DeskFrame>
  );
});

type WaitingProps = { locale: Locale; label: string; count: number; href: string };

function Waiting({ locale, label, count, href }: WaitingProps) {
  const number = <span className="block text-3xl font-bold tabular-nums">{formatCount(count, locale)}</span>;
  return (
    <a href={localePath(locale, href)} className="block text-leaf underline underline-offset-4">
      {number} {label}
    </a>
  );
}

function areaOf({ grants }: DeskSession, locale: Locale): string {
  const named = grants.flatMap(({ units }) => units?.map(({ name }) => name) ?? [homeTexts(locale).everywhere]);
  return [...new Set(named)].join(", ");
}
