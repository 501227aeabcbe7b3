import type { Metadata } from "next";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList, itemList } from "@/features/seo/site-things";
import { attempt } from "@/platform/backend/attempt";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { ListRefused } from "./components/list-refused";
import { Results } from "./components/results";
import { loadList, PAGE_SIZE } from "./data";
import { countChosen, readFilters, type SearchParams } from "./domain/filters";
import { showsSample } from "./sample";
import { catalogueTexts } from "./texts";

type Props = { locale: Locale; params: SearchParams };

const PATH = "/san-pham";

/** Only the plain list is for search engines: filtered and sorted ones show the same products again. */
export function listMetadata({ locale, params }: Props): Metadata {
  const { list } = catalogueTexts(locale);
  const filters = readFilters({ ...params, q: undefined });
  const { page } = filters;
  return pageMetadata({
    locale,
    path: page > 1 ? `${PATH}?page=${page}` : PATH,
    title: page > 1 ? fill(list.pageOf, { page }) : list.title,
    description: list.description,
    index: countChosen(filters) === 0 && filters.sort === null,
  });
}

export async function ListPage({ locale, params }: Props) {
  const texts = catalogueTexts(locale);
  const filters = readFilters({ ...params, q: undefined });
  const { answer, refusal } = await attempt(loadList(filters));
  const trail = [{ label: siteTexts(locale).home, href: localePath(locale, "/") }];
  const here = { label: texts.list.title, href: localePath(locale, PATH) };
  return (
    <Main locale={locale} sample={answer?.products.some(showsSample)}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={here.label} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{texts.list.title}</h1>
      <p className="mt-1 max-w-prose text-ink-soft">{texts.list.lead}</p>
      {answer ? <Results list={answer} filters={filters} locale={locale} path={PATH} /> : null}
      {refusal ? <ListRefused refusal={refusal} href={here.href} locale={locale} /> : null}
      <JsonLd
        things={[
          breadcrumbList([...trail, here]),
          itemList(
            (answer?.products ?? []).map(({ name, handle }) => ({
              name,
              href: localePath(locale, `${PATH}/${handle}`),
            })),
            (filters.page - 1) * PAGE_SIZE,
          ),
        ]}
      />
    </Main>
  );
}
