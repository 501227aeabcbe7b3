import type { CorrectionList } from "@contracts/indicators";
import type { Metadata } from "next";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Section } from "@/ui/section";
import { DataTable } from "./components/data-table";
import { loadCorrections } from "./data";
import { formatPercent } from "./domain/numbers";
import { indicatorTexts } from "./texts";

const PATH = "/chi-tieu/dinh-chinh";
type Correction = CorrectionList["corrections"][number];

export function correctionsMetadata(locale: Locale): Metadata {
  const { title, description } = indicatorTexts(locale).corrections;
  return pageMetadata({ locale, path: PATH, title, description });
}

/** Every published number that was changed later, before and after. */
export async function CorrectionsPage({ locale }: { locale: Locale }) {
  const { corrections } = await loadCorrections();
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
      <JsonLd things={[breadcrumbList([...trail, { label: texts.title, href: localePath(locale, PATH) }])]} />
    </Main>
  );
}

function Entry({ correction, locale }: { correction: Correction; locale: Locale }) {
  const { corrections: texts } = indicatorTexts(locale);
  const columns = [
    { key: "indicator", title: texts.indicator },
    { key: "before", title: texts.before, number: true },
    { key: "after", title: texts.after, number: true },
  ];
  const rows = correction.changes.map(({ id, reading, before, after, rule_versions }) => ({
    key: `${id} ${reading}`,
    cells: [
      <a key="id" href={localePath(locale, `/chi-tieu/${id}`)} className="text-leaf underline underline-offset-4">
        {id} · {reading}
      </a>,
      `${shortOf(before, locale)} (v${rule_versions.before})`,
      `${shortOf(after, locale)} (v${rule_versions.after})`,
    ],
  }));
  return (
    <Section title={fill(texts.at, { at: formatInstant(correction.published_at, locale) })}>
      <p className="mb-3 max-w-prose">{fill(texts.reason, { reason: correction.reason[locale] })}</p>
      <DataTable caption={texts.caption} columns={columns} rows={rows} />
    </Section>
  );
}

function shortOf({ numerator, denominator, percent }: Correction["changes"][number]["before"], locale: Locale): string {
  const counts = denominator === null ? "" : `/${formatCount(denominator, locale)}`;
  const share = percent === null ? "" : ` = ${formatPercent(percent, locale)}`;
  return `${formatCount(numerator, locale)}${counts}${share}`;
}
