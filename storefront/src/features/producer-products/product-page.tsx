import type { OwnProduct } from "@contracts/producer-products";
import { formatDay } from "@/platform/format/day";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { ContentBadge } from "./components/content-badge";
import { PartLink } from "./components/part-link";
import { PendingDrafts } from "./drafts/pending-drafts";
import { ownerOf, productPath, readProduct } from "./read-product";
import { SUBJECT_NAMES, subjectState } from "./subjects";
import { productTexts } from "./texts";

type Props = { params: Promise<{ locale: string; id: string }> };

export const productMetadata = producerMetadata((locale) => productTexts(locale).list.title);

/** One product: what is certified, and the short pages on which the rest is filled in. */
export const ProductPage = producerPage(async ({ params }: Props, producer) => {
  const { locale } = producer;
  const own = await readProduct(params);
  const texts = productTexts(locale);
  const { id, name, handle } = own.product;
  const keeper = texts.product;
  return (
    <ProducerFrame
      producer={producer}
      title={name}
      trail={[{ label: texts.list.title, href: "/kenh-chu-the/san-pham" }]}
      actions={<TextLink href={localePath(locale, `/san-pham/${handle}`)}>{texts.product.see}</TextLink>}
    >
      <PendingDrafts
        owner={ownerOf(producer)}
        product={id}
        action={localePath(locale, `${productPath(id)}/luu`)}
        texts={{ title: keeper.localTitle, text: keeper.localText, sent: keeper.localSent }}
      />
      <Attention locale={locale} own={own} />
      <Parts locale={locale} own={own} />
      <Certified locale={locale} own={own} />
    </ProducerFrame>
  );
});

/** What cannot wait: two writings of one field, and what an officer asked for. */
function Attention({ locale, own }: { locale: Locale; own: OwnProduct }) {
  const texts = productTexts(locale).product;
  const to = (part: string) => localePath(locale, `${productPath(own.product.id)}/${part}`);
  const [last] = own.submissions;
  return (
    <div className="space-y-4">
      {own.conflicts.length > 0 ? (
        <Notice tone="care" title={fill(texts.conflictTitle, { count: own.conflicts.length })}>
          <p>{texts.conflictText}</p>
          <TextLink href={to("hai-ban")}>{texts.conflictLink}</TextLink>
        </Notice>
      ) : null}
      {last?.state === "changes_asked" ? (
        <Notice tone="care" title={texts.askedTitle}>
          <p className="whitespace-pre-line">{last.note}</p>
          <TextLink href={to("gui-duyet")}>{texts.review}</TextLink>
        </Notice>
      ) : null}
    </div>
  );
}

function Parts({ locale, own }: { locale: Locale; own: OwnProduct }) {
  const texts = productTexts(locale);
  const { offer, pictures, content } = own;
  const to = (part: string) => localePath(locale, `${productPath(own.product.id)}/${part}`);
  const sizes = own.sizes.filter(({ withdrawn }) => !withdrawn);
  const lowest = formatVnd(Math.min(...sizes.map(({ price }) => price)), locale);
  const one = offer && fill(texts.list.price, { price: formatVnd(offer.price, locale), stock: offer.stock });
  const sold = sizes.length > 1 ? fill(texts.list.sizes, { count: sizes.length, price: lowest }) : one;
  return (
    <Section title={texts.product.parts} className="mt-4 sm:mt-6">
      <p className="mb-3 max-w-prose text-ink-soft">{texts.product.partsWhy}</p>
      <ul className="max-w-2xl divide-y divide-line rounded-card border border-line bg-white">
        <PartLink
          href={to("gia")}
          title={texts.product.offer}
          state={sold ?? texts.list.noPrice}
          done={offer !== null}
        />
        <PartLink
          href={to("anh")}
          title={texts.product.pictures}
          state={fill(texts.product.count, { count: pictures.length })}
          done={pictures.length > 0}
        />
        {SUBJECT_NAMES.map((subject) => {
          const state = subjectState(subject, own);
          return (
            <PartLink
              key={subject}
              href={to(subject)}
              title={texts.subjects[subject].title}
              state={texts.product[state]}
              done={state === "done"}
              wrong={state === "wrong"}
            />
          );
        })}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <ButtonLink href={to("gui-duyet")}>{texts.product.review}</ButtonLink>
        <ContentBadge locale={locale} state={content} />
      </div>
    </Section>
  );
}

/** The register's facts, which nobody edits here. */
function Certified({ locale, own: { product, certificate } }: { locale: Locale; own: OwnProduct }) {
  const texts = productTexts(locale).product;
  const { badge } = certificate;
  const facts = [
    { label: texts.name, value: product.name },
    { label: texts.producer, value: product.producer_name },
    { label: texts.stars, value: badge ? fill(texts.starsValue, { stars: badge.stars }) : texts.noBadge },
    { label: texts.decision, value: badge?.decision_number ?? null },
    { label: texts.expires, value: badge ? formatDay(badge.expires_on, locale) : null },
    { label: texts.code, value: product.ocop_code },
    { label: texts.group, value: product.group },
  ];
  return (
    <Section title={texts.certified}>
      <p className="mb-3 max-w-prose text-ink-soft">{texts.certifiedWhy}</p>
      <div className="max-w-2xl">
        <FactList facts={facts} unknown={texts.unknown} />
      </div>
      <p className="mt-3 max-w-prose text-sm text-ink-soft">{texts.variants}</p>
    </Section>
  );
}
