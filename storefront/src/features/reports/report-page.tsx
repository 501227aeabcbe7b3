import type { ReportContent, ReportDetail, ReportFormat, ReportSummary } from "@contracts/reports";
import { formatDay } from "@/platform/format/day";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { FactList } from "@/ui/fact-list";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import type { DeskNotice } from "../officer-frame/notice";
import { deskGet } from "../officer-session/client";
import { cellText } from "./domain/cell-text";
import { stateText } from "./state-text";
import { reportTexts } from "./texts";
import { reportDetailSchema } from "./wire";

const LIST = "/can-bo/bao-cao";
const FORMATS: ReportFormat[] = ["pdf", "xlsx", "csv"];

export const reportMetadata = deskMetadata((locale) => reportTexts(locale).title);

/** One report: what it is, what it says, its files, and for a draft the form that releases it. */
export const ReportPage = deskPage(async ({ params }: PageProps<"/[locale]/can-bo/bao-cao/[id]">, desk) => {
  const { id } = await params;
  const { locale, notice } = desk;
  const { report, content } = await deskGet(`/officer/reports/${encodeURIComponent(id)}`, reportDetailSchema);
  const texts = reportTexts(locale);
  const title = fill(texts.detail.titleOf, {
    kind: texts.kinds[report.kind],
    year: report.year,
    unit: report.unit.name,
  });
  const trail = [{ label: texts.title, href: `${LIST}?kind=${report.kind}&year=${report.year}` }];
  return (
    <DeskFrame desk={desk} title={title} trail={trail}>
      {content.sample ? (
        <Notice tone="care" className="mb-6">
          <p>{texts.detail.sample}</p>
        </Notice>
      ) : null}
      <Facts report={report} content={content} locale={locale} />
      <Files report={report} locale={locale} />
      {report.state === "draft" ? <ReleaseForm report={report} notice={notice} locale={locale} /> : null}
      <Content content={content} locale={locale} />
    </DeskFrame>
  );
});

function Facts({ report, content, locale }: ReportDetail & { locale: Locale }) {
  const { detail: texts } = reportTexts(locale);
  const { number, place, dated } = report.head;
  const released = report.released_at
    ? [
        { label: texts.released, value: formatInstant(report.released_at, locale) },
        { label: texts.number, value: number },
        { label: texts.dated, value: [place, dated && formatDay(dated, locale)].filter(Boolean).join(", ") || null },
        ...(report.reason === null ? [] : [{ label: texts.reason, value: report.reason }]),
      ]
    : [];
  return (
    // Ids and hashes have no blank to break at.
    <div className="[overflow-wrap:anywhere]">
      <FactList
        unknown={texts.unknown}
        facts={[
          { label: texts.state, value: stateText(report, locale) },
          { label: texts.cutOff, value: formatDay(report.cut_off, locale) },
          { label: texts.known, value: formatInstant(report.as_known, locale) },
          { label: texts.due, value: formatDay(content.due_before, locale) },
          { label: texts.prepared, value: formatInstant(report.prepared_at, locale) },
          { label: texts.by, value: report.prepared_by === "system" ? texts.system : report.prepared_by },
          ...released,
          {
            label: texts.rules,
            value: content.rules.map(({ indicator, version }) => `${indicator} v${version}`).join(", "),
          },
        ]}
      />
      <p className="py-2 text-sm text-ink-soft">
        {texts.hash}: {report.sha256}
      </p>
    </div>
  );
}

function Files({ report, locale }: { report: ReportSummary; locale: Locale }) {
  const { files: texts } = reportTexts(locale);
  return (
    <Section title={texts.title} className="print:hidden">
      <p className="text-ink-soft">{texts[report.state]}</p>
      <ul className="mt-2">
        {FORMATS.map((format) => {
          const kept = report.files.find((file) => file.format === format);
          return (
            <li key={format}>
              <TextLink href={localePath(locale, `${LIST}/${report.id}/tep/${format}`)} download>
                {texts[format]}
              </TextLink>
              {kept ? (
                <span className="block text-sm [overflow-wrap:anywhere] text-ink-soft">
                  {fill(texts.hash, { hash: kept.sha256 })}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type ReleaseProps = { report: ReportSummary; notice: DeskNotice | null; locale: Locale };

function ReleaseForm({ report, notice, locale }: ReleaseProps) {
  const { release: texts, prepare } = reportTexts(locale);
  const field = (name: "number" | "place" | "dated" | "reason", hint?: string) => {
    const fault = notice?.fields.find((one) => one.field === name);
    return {
      name,
      label: texts[name],
      hint,
      optional: prepare.optional,
      defaultValue: notice?.values[name] ?? "",
      fault: fault && (locale === "en" ? fault.message_en : fault.message),
    };
  };
  return (
    <Section title={texts.title} className="print:hidden">
      <p className="mb-3 max-w-prose text-ink-soft">{texts.text}</p>
      <form
        method="post"
        action={localePath(locale, `${LIST}/phat-hanh`)}
        className="grid gap-4 rounded-card border border-line bg-white p-4 sm:grid-cols-2"
      >
        <input type="hidden" name="report" value={report.id} />
        <Field {...field("number", texts.numberHint)} />
        <Field {...field("place")} />
        <Field {...field("dated")} type="date" />
        <Field {...field("reason", texts.reasonHint)} />
        <div className="sm:col-span-2">
          <SubmitButton pending={texts.pending}>{texts.submit}</SubmitButton>
        </div>
      </form>
    </Section>
  );
}

/** The content as it will be printed; it is written in Vietnamese, as the office sends it. */
function Content({ content, locale }: { content: ReportContent; locale: Locale }) {
  const { content: texts } = reportTexts(locale);
  return (
    <>
      <Section title={texts.summary}>
        <div lang="vi" className="max-w-prose space-y-2">
          {content.summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Section>
      {content.tables.map(({ key, title, note, columns, rows }) => (
        <div key={key} lang="vi" className="mt-8">
          <DataTable
            caption={note === null ? title : `${title}. ${note}`}
            columns={columns.map((column, index) => ({
              key: column.key,
              title: column.title,
              heading: index === 0,
              numeric: column.kind === "count" || column.kind === "percent",
              cell: ({ cells }: { cells: ReportContent["tables"][number]["rows"][number] }) =>
                cellText(cells[index] ?? null, column, locale, texts.none),
            }))}
            rows={rows.map((cells, number) => ({ cells, number }))}
            keyOf={({ number }) => String(number)}
          />
        </div>
      ))}
      <Section title={texts.notes}>
        <ul lang="vi" className="max-w-prose list-disc space-y-1 pl-5">
          {content.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
