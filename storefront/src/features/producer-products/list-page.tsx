import type { OwnProducts } from "@contracts/producer-products";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ContentBadge } from "./components/content-badge";
import { Thumbnail } from "./components/thumbnail";
import { productTexts } from "./texts";
import { ownProductsSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const productListMetadata = producerMetadata((locale) => productTexts(locale).list.title);

export const ProductListPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = productTexts(locale).list;
  const { q, [PAGE_PARAM]: page } = await searchParams;
  const asked = typeof q === "string" ? q.slice(0, 100) : "";
  const found = await producerGet("/producer/products", ownProductsSchema, { q: asked, page: pageNumber(page) });
  const nothing = found.page.total === 0;
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      actions={
        <ButtonLink look="secondary" href={localePath(locale, "/kenh-chu-the/bang-tinh")}>
          {texts.sheet}
        </ButtonLink>
      }
    >
      {nothing && asked === "" ? (
        <EmptyState title={texts.emptyTitle} text={texts.emptyText} />
      ) : (
        <>
          <form className="mb-4 flex max-w-xl flex-wrap items-end gap-2">
            <Field label={texts.find} name="q" type="search" defaultValue={asked} className="min-w-0 grow" />
            <Button look="secondary">{texts.findButton}</Button>
          </form>
          {nothing ? (
            <EmptyState title={texts.noneTitle} text={texts.noneText}>
              <ButtonLink href={localePath(locale, "/kenh-chu-the/san-pham")}>{texts.all}</ButtonLink>
            </EmptyState>
          ) : (
            <ProductList locale={locale} products={found.products} />
          )}
          <DeskPages locale={locale} path={path} page={found.page} />
        </>
      )}
    </ProducerFrame>
  );
});

function ProductList({ locale, products }: { locale: Locale; products: OwnProducts["products"] }) {
  const texts = productTexts(locale).list;
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {products.map(({ id, name, offer, picture, content, conflicts }) => (
        <li key={id} className="relative flex gap-3 rounded-card border border-line bg-white p-3">
          <Thumbnail url={picture} />
          <div className="min-w-0 break-words">
            <h2 className="text-base">
              {/* The whole card is the link, so that a thumb need not aim. */}
              <TextLink
                href={localePath(locale, `/kenh-chu-the/san-pham/${id}`)}
                className="after:absolute after:inset-0 after:rounded-card"
              >
                {name}
              </TextLink>
            </h2>
            <p className="text-sm">
              {offer ? fill(texts.price, { price: formatVnd(offer.price, locale), stock: offer.stock }) : texts.noPrice}
            </p>
            <p className="mt-1 flex flex-wrap gap-1">
              <ContentBadge locale={locale} state={content} />
            </p>
            {conflicts > 0 ? <p className="mt-1 text-sm font-bold text-clay">{texts.conflicts}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
