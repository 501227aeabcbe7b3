import type { Metadata } from "next";
import { readPage, readQuery, type SearchParams } from "@/features/catalogue/domain/filters";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { attempt } from "@/platform/backend/attempt";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { Refused } from "@/site/refused";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FindForm } from "@/ui/find-form";
import { Pagination } from "@/ui/pagination";
import { loadProducers, type ProducerQuery } from "./data";
import { ProducerCard } from "./producer-card";
import { producerTexts } from "./texts";

type Props = { locale: Locale; params: SearchParams };

const PATH = "/chu-the";

export function producerListMetadata({ locale, params }: Props): Metadata {
  const texts = producerTexts(locale);
  const { q, province, page } = readProducerQuery(params);
  return pageMetadata({
    locale,
    path: page > 1 ? `${PATH}?page=${page}` : PATH,
    title: page > 1 ? fill(texts.titlePage, { page }) : texts.title,
    description: texts.description,
    index: !q && !province,
  });
}

export async function ProducerListPage({ locale, params }: Props) {
  const texts = producerTexts(locale);
  const query = readProducerQuery(params);
  const { answer, refusal } = await attempt(loadProducers(query));
  const trail = [{ label: siteTexts(locale).home, href: localePath(locale, "/") }];
  const here = { label: texts.title, href: localePath(locale, PATH) };
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={here.label} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
      <p className="mt-1 max-w-prose text-ink-soft">{texts.lead}</p>
      <FindForm
        action={here.href}
        label={texts.find}
        placeholder={texts.findPlaceholder}
        submit={texts.submit}
        query={query.q}
        hidden={{ province: query.province }}
        className="mt-4 max-w-xl"
      />
      {query.province ? (
        <p className="mt-3">
          {texts.inProvince}{" "}
          <a href={here.href} className="text-leaf underline">
            {texts.allProvinces}
          </a>
        </p>
      ) : null}
      {refusal ? <Refused refusal={refusal} title={texts.refused} locale={locale} /> : null}
      {answer && answer.producers.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={texts.empty} text={texts.emptyText}>
            <ButtonLink href={here.href}>{texts.all}</ButtonLink>
          </EmptyState>
        </div>
      ) : null}
      {answer && answer.producers.length > 0 ? (
        <>
          <p className="mt-6 mb-4 font-bold">
            {answer.page.total === 1
              ? texts.countOne
              : fill(texts.count, { count: formatCount(answer.page.total, locale) })}
          </p>
          <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
            {answer.producers.map((producer) => (
              <li key={producer.id}>
                <ProducerCard producer={producer} locale={locale} />
              </li>
            ))}
          </ul>
          <Pagination
            page={answer.page.page}
            pages={answer.page.pages}
            hrefOf={(page) => `${here.href}${writeProducerQuery({ ...query, page })}`}
            texts={siteTexts(locale).pages}
          />
        </>
      ) : null}
      <JsonLd things={[breadcrumbList([...trail, here])]} />
    </Main>
  );
}

function readProducerQuery(params: SearchParams): ProducerQuery {
  return { q: readQuery(params.q), province: readQuery(params.province), page: readPage(params.page) };
}

function writeProducerQuery({ q, province, page }: ProducerQuery): string {
  const query = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(province ? { province } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return query ? `?${query}` : "";
}
