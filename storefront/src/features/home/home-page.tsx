import type { HomeAnswer, ProductSummary } from "@contracts/catalogue";
import type { Metadata } from "next";
import { ProductGrid } from "@/features/catalogue/product-grid";
import { showsSample } from "@/features/catalogue/sample";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { organization, webSite } from "@/features/seo/site-things";
import { verifyTexts } from "@/features/verify/texts";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { BRAND } from "@/site/brand";
import { Main } from "@/site/main";
import { EmptyState } from "@/ui/empty-state";
import { FindForm } from "@/ui/find-form";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { loadHome } from "./data";
import { Groups } from "./groups";
import { Hero } from "./hero";
import { homeTexts } from "./texts";

/** Cards near the top of a phone's first screen. */
const EAGER = 4;
const LATER_SHELF = "later focus-room [--later:120rem] md:[--later:91rem] lg:[--later:58rem]";

export function homeMetadata(locale: Locale): Metadata {
  return pageMetadata({ locale, path: "/", title: BRAND[locale].line, description: homeTexts(locale).description });
}

export async function HomePage({ locale }: { locale: Locale }) {
  const home = await loadHome();
  const texts = homeTexts(locale);
  const { featured, newest } = home;
  return (
    <Main locale={locale} sample={[...featured, ...newest].some(showsSample)}>
      <Hero counts={home.counts} locale={locale} />
      {home.counts.products === 0 ? <EmptyState title={texts.empty} text={texts.emptyText} /> : null}
      <Shelf
        title={texts.featured}
        products={featured}
        href="/san-pham?certificate=in_force&in_stock=true"
        eager={EAGER}
        locale={locale}
      />
      <Groups groups={home.groups} locale={locale} />
      <Shelf title={texts.newest} products={newest} href="/san-pham?certificate=in_force&sort=newest" locale={locale} />
      <Places places={home.places} locale={locale} />
      <Check locale={locale} />
      <JsonLd things={[organization(locale), webSite(locale)]} />
    </Main>
  );
}

type ShelfProps = { title: string; products: ProductSummary[]; href: string; eager?: number; locale: Locale };

function Shelf({ title, products, href, eager, locale }: ShelfProps) {
  if (products.length === 0) return null;
  const all = <TextLink href={localePath(locale, href)}>{homeTexts(locale).all}</TextLink>;
  return (
    <Section title={title} aside={all} className={eager ? undefined : LATER_SHELF}>
      <ProductGrid products={products} locale={locale} eager={eager} />
    </Section>
  );
}

function Places({ places, locale }: { places: HomeAnswer["places"]; locale: Locale }) {
  const texts = homeTexts(locale);
  if (places.length === 0) return null;
  const all = <TextLink href={localePath(locale, "/dia-phuong")}>{texts.allPlaces}</TextLink>;
  return (
    <Section
      title={texts.places}
      aside={all}
      className="later focus-room [--later:70rem] md:[--later:29rem] lg:[--later:16rem]"
    >
      <ul className="flex flex-wrap gap-2">
        {places.map(({ id, slug, name, count }) => (
          <li key={id}>
            <a
              href={localePath(locale, `/dia-phuong/${slug}`)}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-white px-4 hover:border-leaf hover:text-leaf"
            >
              {name}
              <span className="text-sm text-ink-soft">
                <span className="sr-only">{fill(texts.products, { count: formatCount(count, locale) })}</span>
                <span aria-hidden="true">{formatCount(count, locale)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Check({ locale }: { locale: Locale }) {
  const texts = homeTexts(locale);
  const { field, placeholder, submit } = verifyTexts(locale);
  return (
    <section className="mt-12 rounded-card bg-leaf-tint p-5 sm:p-8">
      <h2 className="text-xl sm:text-2xl">{texts.check}</h2>
      <p className="mt-1">{texts.checkText}</p>
      <FindForm
        action={localePath(locale, "/xac-thuc")}
        label={field}
        placeholder={placeholder}
        submit={submit}
        query=""
        className="mt-4 max-w-2xl"
      />
    </section>
  );
}
