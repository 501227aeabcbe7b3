import type { ProductDetail } from "@contracts/catalogue";
import type { Metadata } from "next";
import { ProductGrid } from "@/features/catalogue/product-grid";
import { showsSample } from "@/features/catalogue/sample";
import { standingOf } from "@/features/certificate/standing";
import { StandingMark } from "@/features/certificate/standing-mark";
import { pageUrl, shareImagePath } from "@/features/seo/addresses";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { productThing } from "@/features/seo/product-thing";
import { breadcrumbList } from "@/features/seo/site-things";
import { env } from "@/platform/env";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { Gallery } from "./components/gallery";
import { LabelSection } from "./components/label-section";
import { OfferBox } from "./components/offer-box";
import { Origin } from "./components/origin";
import { CERTIFICATE_ID, Record } from "./components/record";
import { Share } from "./components/share";
import { Story } from "./components/story";
import { loadProduct } from "./data";
import { productTexts } from "./texts";

type Props = { locale: Locale; handle: string };

export async function productMetadata({ locale, handle }: Props): Promise<Metadata> {
  const product = await loadProduct(handle);
  const texts = productTexts(locale);
  const by = product.producer ? fill(texts.descriptionBy, { producer: product.producer.name }) : "";
  return pageMetadata({
    locale,
    path: `/san-pham/${product.handle}`,
    title: product.name,
    description: fill(texts.description, {
      name: product.name,
      by,
      standing: standingOf(product.certificate.status, locale).word,
    }),
    image: shareImagePath(locale, product.handle),
  });
}

export async function ProductPage({ locale, handle }: Props) {
  const product = await loadProduct(handle);
  const texts = productTexts(locale);
  const address = pageUrl(env().SITE_URL, locale, `/san-pham/${product.handle}`);
  const trail = trailOf(product, locale);
  return (
    <Main locale={locale} sample={pageShowsSample(product)}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={product.name} />
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-2 md:gap-10">
        <Gallery product={product} locale={locale} />
        <div className="space-y-4">
          <h1 className="text-2xl sm:text-3xl">{product.name}</h1>
          <div>
            <StandingMark certificate={product.certificate} locale={locale} large />
            <TextLink href={`#${CERTIFICATE_ID}`} className="text-sm font-normal print:hidden">
              {texts.certificateJump}
            </TextLink>
          </div>
          <Origin product={product} locale={locale} />
          <OfferBox product={product} locale={locale} />
        </div>
      </div>
      {product.story ? <Story story={product.story} locale={locale} /> : null}
      <div className="lg:grid lg:grid-cols-2 lg:gap-10">
        <LabelSection product={product} locale={locale} />
        <Record product={product} locale={locale} />
      </div>
      <Share address={address} query={product.ocop_code ?? product.name} locale={locale} />
      {product.related.length > 0 ? (
        <Section title={texts.related} className="later focus-room print:hidden">
          <ProductGrid products={product.related} locale={locale} />
        </Section>
      ) : null}
      <JsonLd
        things={[
          breadcrumbList([...trail, { label: product.name, href: localePath(locale, `/san-pham/${product.handle}`) }]),
          productThing(product, locale),
        ]}
      />
    </Main>
  );
}

function trailOf({ group }: ProductDetail, locale: Locale) {
  const list = localePath(locale, "/san-pham");
  const groupCrumb = group && {
    label: locale === "en" ? group.name_en : group.name,
    href: `${list}?${new URLSearchParams({ group: group.code })}`,
  };
  return [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: siteTexts(locale).navigation.products, href: list },
    ...(groupCrumb ? [groupCrumb] : []),
  ];
}

function pageShowsSample(product: ProductDetail): boolean {
  const { story, label_facts, pictures, history, related } = product;
  const parts = [story, label_facts, ...pictures, ...history];
  return showsSample(product) || parts.some((part) => part?.sample ?? false) || related.some(showsSample);
}
