import type { ProductList } from "@contracts/catalogue";
import type { Metadata } from "next";
import { pageMetadata } from "@/features/seo/metadata";
import { attempt } from "@/platform/backend/attempt";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { ListRefused } from "./components/list-refused";
import { Results } from "./components/results";
import { loadList } from "./data";
import { readFilters, readQuery, type SearchParams, withoutFilters, writeFilters } from "./domain/filters";
import { showsSample } from "./sample";
import { catalogueTexts } from "./texts";

type Props = { locale: Locale; params: SearchParams };

const PATH = "/tim-kiem";

export function searchMetadata({ locale, params }: Props): Metadata {
  const { search } = catalogueTexts(locale);
  const q = readQuery(params.q);
  return pageMetadata({
    locale,
    path: PATH,
    title: q ? fill(search.title, { q }) : search.startTitle,
    description: search.description,
    index: false,
  });
}

export async function SearchPage({ locale, params }: Props) {
  const texts = catalogueTexts(locale);
  const filters = readFilters(params);
  if (!filters.q) return <StartPage locale={locale} />;
  const { answer, refusal } = await attempt(loadList(filters));
  return (
    <Main locale={locale} sample={answer?.products.some(showsSample)}>
      <h1 className="mt-2 text-2xl sm:text-3xl">{fill(texts.search.title, { q: filters.q })}</h1>
      {answer ? <HowFound search={answer.search} locale={locale} /> : null}
      {answer ? <Results list={answer} filters={filters} locale={locale} path={PATH} /> : null}
      {refusal ? (
        <ListRefused
          refusal={refusal}
          href={`${localePath(locale, PATH)}${writeFilters(withoutFilters(filters))}`}
          locale={locale}
        />
      ) : null}
    </Main>
  );
}

/** Says when the hits are not what was literally asked for. */
function HowFound({ search, locale }: { search: ProductList["search"]; locale: Locale }) {
  if (search?.stage !== "typo" && search?.stage !== "any_word") return null;
  const text = catalogueTexts(locale).search[search.stage];
  return (
    <Notice tone="care" className="mt-3">
      <p>{fill(text, { q: search.q })}</p>
    </Notice>
  );
}

function StartPage({ locale }: { locale: Locale }) {
  const { search, empty } = catalogueTexts(locale);
  return (
    <Main locale={locale}>
      <h1 className="sr-only">{search.startTitle}</h1>
      <EmptyState title={search.startTitle} text={search.startText}>
        <ButtonLink href={localePath(locale, "/san-pham")}>{empty.all}</ButtonLink>
        <ButtonLink look="secondary" href={localePath(locale, "/dia-phuong")}>
          {catalogueTexts(locale).filter.allPlaces}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
