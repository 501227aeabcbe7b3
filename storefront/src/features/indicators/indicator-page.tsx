import type { IndicatorDetail, IndicatorId, MemberSide } from "@contracts/indicators";
import type { Metadata } from "next";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { attempt } from "@/platform/backend/attempt";
import { todayInVietnam } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Notice } from "@/ui/notice";
import { Breakdown } from "./components/breakdown";
import { ChoiceForm } from "./components/choice-form";
import { Definition } from "./components/definition";
import { Downloads } from "./components/downloads";
import { RefusedAddress } from "./components/refused-address";
import { Trend } from "./components/trend";
import { ValueTable } from "./components/value-table";
import { loadIndicator, loadSeries } from "./data";
import { datasetThing } from "./dataset-thing";
import { type Choice, isPlain, readChoice, type SearchParams, writeChoice } from "./domain/choice";
import { headlineOf } from "./domain/headline";
import { indicatorTexts } from "./texts";

type Props = { locale: Locale; id: IndicatorId; params: SearchParams };

/** Only the page's own choice is for search engines: another day or area is another number of the same thing. */
export async function indicatorMetadata({ locale, id, params }: Props): Promise<Metadata> {
  const choice = readChoice(params);
  const { answer } = await attempt(loadIndicator(id, choice));
  const texts = indicatorTexts(locale);
  const title = answer?.sheet.title[locale] ?? texts.title;
  return pageMetadata({
    locale,
    path: `/chi-tieu/${id}`,
    title,
    description: fill(texts.detailDescription, { title }),
    index: answer !== null && isPlain(choice),
  });
}

export async function IndicatorPage({ locale, id, params }: Props) {
  const choice = readChoice(params);
  const { answer, refusal } = await attempt(loadIndicator(id, choice));
  const texts = indicatorTexts(locale);
  const path = `/chi-tieu/${id}`;
  const trail = [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: texts.title, href: localePath(locale, "/chi-tieu") },
  ];
  const here = { label: answer?.sheet.title[locale] ?? id, href: localePath(locale, path) };
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={here.label} />
      {answer ? <Shown detail={answer} choice={choice} locale={locale} /> : null}
      {refusal ? (
        <>
          <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
          <RefusedAddress refusal={refusal} title={texts.refused} locale={locale} />
          <ChoiceForm path={path} choice={choice} detail={null} today={todayInVietnam()} locale={locale} />
        </>
      ) : null}
      <JsonLd things={[breadcrumbList([...trail, here]), ...(answer ? [datasetThing(answer.sheet, locale)] : [])]} />
    </Main>
  );
}

async function Shown({ detail, choice, locale }: { detail: IndicatorDetail; choice: Choice; locale: Locale }) {
  const { basis, sheet, results } = detail;
  const texts = indicatorTexts(locale);
  const path = `/chi-tieu/${sheet.id}`;
  const chosen = results.find(({ reading }) => reading === detail.reading) ?? results[0];
  const { answer: series } = await attempt(loadSeries(detail, choice));
  const headline = chosen ? headlineOf(basis, sheet, chosen, locale) : null;
  const source = sheet.readings.find(({ target }) => target !== null)?.target?.source;
  const hrefOf = (reading: string, side: MemberSide) =>
    `${localePath(locale, path)}/danh-sach${writeChoice({ ...choice, reading, by: null }, { phia: side })}`;
  return (
    <>
      <h1 className="mt-2 text-2xl sm:text-3xl">{headline?.message ?? sheet.title[locale]}</h1>
      {headline ? <p className="mt-2 max-w-prose text-ink-soft">{headline.subtitle}</p> : null}
      {headline?.missing ? <p className="mt-2 font-bold">{headline.missing}</p> : null}
      {basis.sample ? (
        <Notice tone="care" className="mt-4">
          <p>{texts.sample}</p>
        </Notice>
      ) : null}
      <ChoiceForm path={path} choice={choice} detail={detail} today={todayInVietnam()} locale={locale} />
      <div className="mt-6">
        <ValueTable sheet={sheet} results={results} locale={locale} hrefOf={sheet.restricted ? null : hrefOf} />
        {source ? (
          <p lang="vi" className="mt-2 max-w-prose text-sm text-ink-soft">
            {fill(texts.source, source)}
          </p>
        ) : null}
      </div>
      {series ? <Trend sheet={sheet} series={series} step={choice.step} locale={locale} /> : null}
      <Breakdown detail={detail} choice={choice} locale={locale} />
      <Definition sheet={sheet} locale={locale} />
      <Downloads
        folder={path}
        choice={{ ...choice, reading: detail.reading }}
        series={series !== null}
        locale={locale}
      />
    </>
  );
}
