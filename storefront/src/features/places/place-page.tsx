import type { PlaceDetail } from "@contracts/catalogue";
import type { Metadata } from "next";
import { readPage, type SearchParams } from "@/features/catalogue/domain/filters";
import { ProductGrid } from "@/features/catalogue/product-grid";
import { showsSample } from "@/features/catalogue/sample";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Pagination } from "@/ui/pagination";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { Children } from "./children";
import { loadPlace } from "./data";
import { Succession } from "./succession";
import { placeTexts } from "./texts";

type Props = { locale: Locale; slug: string; params: SearchParams };

export async function placeMetadata({ locale, slug, params }: Props): Promise<Metadata> {
  const texts = placeTexts(locale);
  const page = readPage(params.page);
  const place = await loadPlace(slug, page);
  const name = fullName(place, locale);
  return pageMetadata({
    locale,
    path: page > 1 ? `/dia-phuong/${slug}?page=${page}` : `/dia-phuong/${slug}`,
    title: page > 1 ? fill(texts.titlePage, { name, page }) : name,
    description: fill(texts.detailDescription, { name, count: formatCount(place.product_count, locale) }),
  });
}

export async function PlacePage({ locale, slug, params }: Props) {
  const texts = placeTexts(locale);
  const place = await loadPlace(slug, readPage(params.page));
  const trail = [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: siteTexts(locale).navigation.places, href: localePath(locale, "/dia-phuong") },
    ...(place.parent
      ? [{ label: place.parent.name, href: localePath(locale, `/dia-phuong/${place.parent.slug}`) }]
      : []),
  ];
  const here = { label: place.name, href: localePath(locale, `/dia-phuong/${place.slug}`) };
  return (
    <Main locale={locale} sample={place.products.some(showsSample)}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={place.name} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{place.name}</h1>
      <p className="mt-1 text-ink-soft">{fill(texts.products, { count: formatCount(place.product_count, locale) })}</p>
      <Succession place={place} locale={locale} />
      <Products place={place} href={here.href} locale={locale} />
      <Children units={place.children} locale={locale} />
      <JsonLd things={[breadcrumbList([...trail, here])]} />
    </Main>
  );
}

/** Old and new units share names; a former one carries the day it ended, so that two pages are told apart. */
function fullName({ name, valid_to }: PlaceDetail, locale: Locale): string {
  return valid_to ? fill(placeTexts(locale).titleFormer, { name, day: formatDay(valid_to, locale) }) : name;
}

/** The list filters by provinces of today only. */
function canFilter({ level, valid_to }: PlaceDetail): boolean {
  return level !== "province" || valid_to === null;
}

function Products({ place, href, locale }: { place: PlaceDetail; href: string; locale: Locale }) {
  const texts = placeTexts(locale);
  const { products, page } = place;
  const filtered = `${localePath(locale, "/san-pham")}?${new URLSearchParams({ [place.level]: place.id })}`;
  return (
    <Section
      title={texts.productsHere}
      aside={page.total > 1 && canFilter(place) ? <TextLink href={filtered}>{texts.filter}</TextLink> : null}
    >
      {products.length > 0 ? <ProductGrid products={products} locale={locale} eager={4} /> : null}
      {products.length === 0 ? (
        <EmptyState title={texts.noProducts} text={texts.noProductsText}>
          <ButtonLink href={localePath(locale, "/san-pham")}>{texts.all}</ButtonLink>
        </EmptyState>
      ) : null}
      <Pagination
        page={page.page}
        pages={page.pages}
        hrefOf={(number) => (number > 1 ? `${href}?page=${number}` : href)}
        texts={siteTexts(locale).pages}
      />
    </Section>
  );
}
