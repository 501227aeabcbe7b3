import type { CorrectionList, IndicatorSheet } from "@contracts/indicators";
import type { Metadata } from "next";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { formatDay } from "@/platform/format/day";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Section } from "@/ui/section";
import { DataTable } from "./components/data-table";
import { Publications } from "./components/publications";
import { loadCorrections, loadIndicators, loadPublications } from "./data";
import { readChoice } from "./domain/choice";
import { formatPercent } from "./domain/numbers";
import { indicatorTexts } from "./texts";

const PATH = "/chi-tieu/dinh-chinh";
type Correction = CorrectionList["corrections"][number];
type Value = Correction["changes"][number]["before"];

export function correctionsMetadata(locale: Locale): Metadata {
  const { title, description } = indicatorTexts(locale).corrections;
  return pageMetadata({ locale, path: PATH, title, description });
}

/** Every published number that was changed later, before and after. */
export async function CorrectionsPage({ locale }: { locale: Locale }) {
  const [{ corrections }, { indicators }, { publications }] = await Promise.all([
    loadCorrections(),
    loadIndicators(readChoice({})),
    loadPublications(1),
  ]);
  const { title, corrections: texts } = indicatorTexts(locale);
  const trail = [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: title, href: localePath(locale, "/chi-tieu") },
  ];
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={texts.title} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">{texts.lead}</p>
      {corrections.length === 0 ? <p className="mt-6">{texts.none}</p> : null}
      {corrections.map((correction) => (
        <Entry key={correction.publication} correction={correction} locale={locale} />
      ))}
      {publications.length > 0 ? (
        <Section title={indicatorTexts(locale).publications.title}>
          <p className="mb-3 max-w-prose">{indicatorTexts(locale).publications.lead}</p>
          <Publications publications={publications} locale={locale} />
        </Section>
      ) : null}
      <RuleChanges sheets={indicators.map(({ sheet }) => sheet)} locale={locale} />
      <JsonLd things={[breadcrumbList([...trail, { label: texts.title, href: localePath(locale, PATH) }])]} />
    </Main>
  );
}

function Entry({ correction, locale }: { correction: Correction; locale: Locale }) {
  const { corrections: texts } = indicatorTexts(locale);
  return (
    <Section title={fill(texts.at, { at: formatInstant(correction.published_at, locale) })}>
      <p className="mb-3 max-w-prose">{fill(texts.reason, { reason: correction.reason[locale] })}</p>
      {correction.changes.length === 0 && correction.rows_total === 0 ? <p>{texts.same}</p> : null}
      <Headlines changes={correction.changes} locale={locale} />
      <Rows correction={correction} locale={locale} />
    </Section>
  );
}

function Headlines({ changes, locale }: { changes: Correction["changes"]; locale: Locale }) {
  const { corrections: texts } = indicatorTexts(locale);
  if (changes.length === 0) return null;
  const columns = [{ key: "indicator", title: texts.indicator }, ...beforeAndAfter(locale)];
  const rows = changes.map(({ id, reading, before, after, rule_versions }) => ({
    key: `${id} ${reading}`,
    cells: [
      <IndicatorLink key="id" id={id} reading={reading} locale={locale} />,
      `${shortOf(before, locale)} (v${rule_versions.before})`,
      `${shortOf(after, locale)} (v${rule_versions.after})`,
    ],
  }));
  return <DataTable caption={texts.caption} columns={columns} rows={rows} />;
}

/** What changed below the headlines. */
function Rows({ correction: { rows: changed, rows_total }, locale }: { correction: Correction; locale: Locale }) {
  const { corrections: texts, dimensions, geographies } = indicatorTexts(locale);
  if (changed.length === 0) return null;
  const columns = [
    { key: "indicator", title: texts.indicator },
    { key: "row", title: texts.row },
    ...beforeAndAfter(locale),
  ];
  const shortOrNone = (value: Value | null) => (value === null ? texts.none_here : shortOf(value, locale));
  const rows = changed.map(({ id, reading, by, geography, label, before, after, rule_versions }, index) => ({
    key: `${id} ${reading} ${index}`,
    cells: [
      <IndicatorLink key="id" id={id} reading={reading} locale={locale} />,
      `${dimensions[by]}${geography === null ? "" : ` (${geographies[geography]})`}: ${label[locale]}`,
      `${shortOrNone(before)} (v${rule_versions.before})`,
      `${shortOrNone(after)} (v${rule_versions.after})`,
    ],
  }));
  const counts = { shown: formatCount(rows.length, locale), total: formatCount(rows_total, locale) };
  return (
    <div className="mt-4">
      <DataTable caption={fill(texts.rowsCaption, counts)} columns={columns} rows={rows} />
    </div>
  );
}

/** Rules that are no longer those an indicator began with. */
function RuleChanges({ sheets, locale }: { sheets: readonly IndicatorSheet[]; locale: Locale }) {
  const { corrections: texts } = indicatorTexts(locale);
  const changed = sheets.flatMap(({ id, versions }) => versions.slice(1).map((version) => ({ id, ...version })));
  if (changed.length === 0) return null;
  return (
    <Section title={texts.rules}>
      <p className="mb-3 max-w-prose">{texts.rulesText}</p>
      <dl className="max-w-prose space-y-3">
        {changed.map(({ id, rule_version, since, change }) => (
          <div key={`${id} ${rule_version}`}>
            <dt className="font-bold">
              <a href={localePath(locale, `/chi-tieu/${id}`)} className="text-leaf underline underline-offset-4">
                {fill(texts.rule, { id, version: String(rule_version), since: formatDay(since, locale) })}
              </a>
            </dt>
            <dd>{change[locale]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function IndicatorLink({ id, reading, locale }: { id: string; reading: string; locale: Locale }) {
  return (
    <a href={localePath(locale, `/chi-tieu/${id}`)} className="text-leaf underline underline-offset-4">
      {id} · {reading}
    </a>
  );
}

function beforeAndAfter(locale: Locale) {
  const { before, after } = indicatorTexts(locale).corrections;
  return [
    { key: "before", title: before, number: true },
    { key: "after", title: after, number: true },
  ];
}

function shortOf({ numerator, denominator, percent }: Value, locale: Locale): string {
  const counts = denominator === null ? "" : `/${formatCount(denominator, locale)}`;
  const share = percent === null ? "" : ` = ${formatPercent(percent, locale)}`;
  return `${formatCount(numerator, locale)}${counts}${share}`;
}
