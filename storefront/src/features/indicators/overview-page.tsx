import type { IndicatorList, IndicatorSummary } from "@contracts/indicators";
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
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { ChoiceForm } from "./components/choice-form";
import { Downloads } from "./components/downloads";
import { HeadlineTrend } from "./components/headline-trend";
import { IndicatorTable } from "./components/indicator-table";
import { RefusedAddress } from "./components/refused-address";
import { States } from "./components/states";
import { Status } from "./components/status";
import { ValueTable } from "./components/value-table";
import { loadIndicators } from "./data";
import { type Choice, isPlain, readChoice, type SearchParams, writeChoice } from "./domain/choice";
import { headlineOf } from "./domain/headline";
import { indicatorTexts } from "./texts";

type Props = { locale: Locale; params: SearchParams };

const PATH = "/chi-tieu";
/** The published shares of online sale: on any channel, and on the one the plan names. */
const HEADLINES = ["8b", "8c"];

/** Only the page's own choice is for search engines: another day or area is another number of the same thing. */
export function overviewMetadata({ locale, params }: Props): Metadata {
  const { title, description } = indicatorTexts(locale);
  return pageMetadata({ locale, path: PATH, title, description, index: isPlain(readChoice(params)) });
}

export async function OverviewPage({ locale, params }: Props) {
  const choice = readChoice(params);
  const { answer, refusal } = await attempt(loadIndicators(choice));
  const texts = indicatorTexts(locale);
  const trail = [{ label: siteTexts(locale).home, href: localePath(locale, "/") }];
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={texts.title} />
      {answer ? <Shown list={answer} choice={choice} locale={locale} /> : null}
      {refusal ? (
        <>
          <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
          <RefusedAddress refusal={refusal} title={texts.refused} locale={locale} />
          <ChoiceForm path={PATH} choice={choice} detail={null} today={todayInVietnam()} locale={locale} />
        </>
      ) : null}
      <JsonLd things={[breadcrumbList([...trail, { label: texts.title, href: localePath(locale, PATH) }])]} />
    </Main>
  );
}

function Shown({ list, choice, locale }: { list: IndicatorList; choice: Choice; locale: Locale }) {
  const texts = indicatorTexts(locale);
  const [first, second] = HEADLINES.map((id) => list.indicators.find(({ sheet }) => sheet.id === id));
  const result = first?.results[0];
  const headline = first && result ? headlineOf(list.basis, first.sheet, result, locale) : null;
  const ofSet = (set: IndicatorSummary["sheet"]["set"]) => list.indicators.filter(({ sheet }) => sheet.set === set);
  return (
    <>
      <h1 className="mt-2 text-2xl sm:text-3xl">{headline?.message ?? texts.title}</h1>
      {headline ? <p className="mt-2 max-w-prose text-ink-soft">{headline.subtitle}</p> : null}
      {headline?.missing ? <p className="mt-2 font-bold">{headline.missing}</p> : null}
      {list.basis.sample ? (
        <Notice tone="care" className="mt-4">
          <p>{texts.sample}</p>
        </Notice>
      ) : null}
      <ChoiceForm path={PATH} choice={choice} detail={null} today={todayInVietnam()} locale={locale} />
      {first ? <Headline summary={first} choice={choice} locale={locale} /> : null}
      <HeadlineTrend choice={choice} locale={locale} />
      {second ? <Second list={list} summary={second} choice={choice} locale={locale} /> : null}
      <States choice={choice} locale={locale} />
      <Status choice={choice} locale={locale} />
      <Section title={texts.targets.title}>
        <p className="mb-3 max-w-prose text-ink-soft">{texts.targets.lead}</p>
        <IndicatorTable
          indicators={ofSet("plan_159")}
          choice={choice}
          caption={texts.targets.caption}
          locale={locale}
        />
      </Section>
      <Section title={texts.targets.context}>
        <IndicatorTable indicators={ofSet("context")} choice={choice} caption={texts.targets.context} locale={locale} />
      </Section>
      <Section title={texts.corrections.title}>
        <p className="max-w-prose text-ink-soft">{texts.corrections.lead}</p>
        <TextLink href={localePath(locale, `${PATH}/dinh-chinh`)}>{texts.corrections.link}</TextLink>
      </Section>
      <Downloads folder={`${PATH}/tai-ve`} choice={choice} series={false} locale={locale} />
    </>
  );
}

type SummaryProps = { summary: IndicatorSummary; choice: Choice; locale: Locale };

function Headline({ summary: { sheet, results }, choice, locale }: SummaryProps) {
  const texts = indicatorTexts(locale);
  const path = localePath(locale, `${PATH}/${sheet.id}`);
  const source = sheet.readings[0]?.target?.source;
  return (
    <div className="mt-6">
      <ValueTable
        sheet={sheet}
        results={results}
        locale={locale}
        hrefOf={
          sheet.restricted
            ? null
            : (reading, side) => `${path}/danh-sach${writeChoice({ ...choice, reading }, { phia: side })}`
        }
      />
      {source ? (
        <p lang="vi" className="mt-2 max-w-prose text-sm text-ink-soft">
          {fill(texts.source, source)}
        </p>
      ) : null}
      <TextLink href={`${path}${writeChoice(choice)}`}>{fill(texts.headline.more, { id: sheet.id })}</TextLink>
    </div>
  );
}

/** The second headline under a title of its own, with its message in full. */
function Second({ list, summary, choice, locale }: SummaryProps & { list: IndicatorList }) {
  const [result] = summary.results;
  if (!result) return null;
  const { message, subtitle } = headlineOf(list.basis, summary.sheet, result, locale);
  return (
    <Section title={message}>
      <p className="max-w-prose text-ink-soft">{subtitle}</p>
      <Headline summary={summary} choice={choice} locale={locale} />
    </Section>
  );
}
