import type { ProducerDetail } from "@contracts/catalogue";
import type { Metadata } from "next";
import { ProductGrid } from "@/features/catalogue/product-grid";
import { showsSample } from "@/features/catalogue/sample";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList, producerOrganization } from "@/features/seo/site-things";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Badge } from "@/ui/badge";
import { Breadcrumb } from "@/ui/breadcrumb";
import { FactList } from "@/ui/fact-list";
import { PhoneLink } from "@/ui/phone-link";
import { Section } from "@/ui/section";
import { SourceList } from "@/ui/source-list";
import { TextLink } from "@/ui/text-link";
import { loadProducer } from "./data";
import { producerTexts } from "./texts";

type Props = { locale: Locale; handle: string };

export async function producerMetadata({ locale, handle }: Props): Promise<Metadata> {
  const { name, handle: path } = await loadProducer(handle);
  const description = fill(producerTexts(locale).detailDescription, { name });
  return pageMetadata({ locale, path: `/chu-the/${path}`, title: name, description });
}

export async function ProducerPage({ locale, handle }: Props) {
  const producer = await loadProducer(handle);
  const texts = producerTexts(locale);
  const trail = [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: texts.title, href: localePath(locale, "/chu-the") },
  ];
  const here = { label: producer.name, href: localePath(locale, `/chu-the/${producer.handle}`) };
  return (
    <Main locale={locale} sample={producer.products.some(showsSample)}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={producer.name} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{producer.name}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <span>{fill(texts.products, { count: producer.product_count })}</span>
        {producer.in_force_count > 0 ? (
          <Badge tone="good">{fill(texts.inForce, { count: producer.in_force_count })}</Badge>
        ) : (
          <span className="text-ink-soft">{texts.noneInForce}</span>
        )}
      </p>
      <Section title={texts.ownProducts} aside={<AllProducts producer={producer} locale={locale} />}>
        {producer.products.length > 0 ? (
          <ProductGrid products={producer.products} locale={locale} eager={4} />
        ) : (
          <p>{texts.noProducts}</p>
        )}
      </Section>
      <Section title={texts.about} className="max-w-3xl">
        <About producer={producer} locale={locale} />
        <TextLink
          href={localePath(locale, `/kenh-chu-the/dang-nhap/la-cua-toi?chu-the=${encodeURIComponent(producer.handle)}`)}
          rel="nofollow"
        >
          {texts.mine}
        </TextLink>
      </Section>
      <JsonLd
        things={[
          breadcrumbList([...trail, here]),
          producerOrganization(
            { handle: producer.handle, name: producer.name, address: producer.address_text },
            locale,
          ),
        ]}
      />
    </Main>
  );
}

function AllProducts({ producer, locale }: { producer: ProducerDetail; locale: Locale }) {
  if (producer.product_count <= 1) return null;
  return (
    <TextLink href={`${localePath(locale, "/san-pham")}?${new URLSearchParams({ producer: producer.id })}`}>
      {producerTexts(locale).productsOf}
    </TextLink>
  );
}

/** Who the buyer deals with (Law 19/2023 art. 37). What the register does not know is said to be unknown. */
function About({ producer, locale }: { producer: ProducerDetail; locale: Locale }) {
  const texts = producerTexts(locale);
  const place = [producer.place_text, producer.province?.name].filter(Boolean).join(", ");
  const facts = [
    { label: texts.legalType, value: producer.legal_type_label },
    { label: texts.address, value: producer.address_text ?? (place || null) },
    { label: texts.phone, value: producer.phone === null ? null : <PhoneLink number={producer.phone} /> },
    { label: texts.registration, value: producer.registration_number },
    { label: texts.tax, value: producer.tax_code },
  ];
  return (
    <>
      <FactList facts={facts} unknown={texts.unknown} />
      {producer.sources.length > 0 ? (
        <>
          <h3 className="mt-6 text-lg">{texts.sources}</h3>
          <SourceList sources={producer.sources.map((url) => ({ url }))} />
        </>
      ) : null}
    </>
  );
}
