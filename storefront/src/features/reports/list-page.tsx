import type { ReportDeadline, ReportDesk, ReportSummary } from "@contracts/reports";
import { formatDay } from "@/platform/format/day";
import { formatInstant, todayInVietnam } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { PrepareForm } from "./prepare-form";
import { stateText } from "./state-text";
import { reportTexts } from "./texts";
import { reportDeskSchema } from "./wire";

const PATH = "/can-bo/bao-cao";

export const reportListMetadata = deskMetadata((locale) => reportTexts(locale).title);

/** What is due, what is there, and a form to prepare a draft. */
export const ReportListPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/bao-cao">, desk) => {
  const { kind, year } = await searchParams;
  const { locale, notice } = desk;
  const found = await deskGet("/officer/reports", reportDeskSchema, {
    kind: kind === "year" || kind === "half_year" ? kind : undefined,
    year: typeof year === "string" && /^20\d\d$/.test(year) ? year : undefined,
  });
  const texts = reportTexts(locale);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro}>
      <Deadlines deadlines={found.deadlines} locale={locale} />
      <Reports desk={found} locale={locale} />
      {found.units.length > 0 ? (
        <PrepareForm desk={found} today={todayInVietnam()} notice={notice} locale={locale} />
      ) : null}
    </DeskFrame>
  );
});

function Deadlines({ deadlines, locale }: { deadlines: ReportDeadline[]; locale: Locale }) {
  const { deadlines: texts, kindYear, kinds } = reportTexts(locale);
  if (deadlines.length === 0) return null;
  return (
    <section aria-label={texts.title}>
      <h2 className="mb-3 text-xl">{texts.title}</h2>
      <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {deadlines.map(({ kind, year, due_before, days_left, units, released, drafted, drafts_on, source }) => (
          <li key={`${kind} ${year}`} className="rounded-card border border-line bg-white p-4">
            <h3 className="text-lg">{fill(kindYear, { kind: kinds[kind], year })}</h3>
            <p className="font-bold">{fill(texts.due, { day: formatDay(due_before, locale) })}</p>
            <p>{leftText(days_left, locale)}</p>
            <p className="mt-2 text-sm">
              {fill(texts.progress, {
                released: formatCount(released, locale),
                units: formatCount(units, locale),
                drafted: formatCount(drafted, locale),
              })}
            </p>
            <p className="text-sm text-ink-soft">
              {fill(texts.drafts, { days: drafts_on.map((day) => formatDay(day, locale)).join(", ") })}
            </p>
            <p lang="vi" className="text-sm text-ink-soft">
              {source}
            </p>
            <TextLink href={`${localePath(locale, PATH)}?kind=${kind}&year=${year}`}>{texts.open}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function leftText(days: number, locale: Locale): string {
  const { deadlines: texts } = reportTexts(locale);
  // It must have arrived before its day, so the day before is the last.
  if (days === 1) return texts.today;
  return days > 1 ? fill(texts.left, { days }) : fill(texts.late, { days: 1 - days });
}

function Reports({ desk: { shown, reports }, locale }: { desk: ReportDesk; locale: Locale }) {
  const { list: texts, kinds } = reportTexts(locale);
  const columns = [
    {
      key: "unit",
      title: texts.unit,
      heading: true,
      cell: ({ id, unit }: ReportSummary) => (
        <TextLink href={localePath(locale, `${PATH}/${id}`)}>{unit.name}</TextLink>
      ),
    },
    { key: "state", title: texts.state, cell: (report: ReportSummary) => stateText(report, locale) },
    { key: "cut", title: texts.cutOff, cell: ({ cut_off }: ReportSummary) => formatDay(cut_off, locale) },
    { key: "known", title: texts.known, cell: ({ as_known }: ReportSummary) => formatInstant(as_known, locale) },
    {
      key: "made",
      title: texts.prepared,
      cell: ({ prepared_at }: ReportSummary) => formatInstant(prepared_at, locale),
    },
  ];
  return (
    <Section title={fill(texts.title, { kind: kinds[shown.kind], year: shown.year })}>
      {reports.length === 0 ? <EmptyState title={texts.empty} text={texts.emptyText} /> : null}
      {reports.length > 0 ? (
        <DataTable caption={texts.caption} columns={columns} rows={reports} keyOf={({ id }) => id} />
      ) : null}
    </Section>
  );
}
