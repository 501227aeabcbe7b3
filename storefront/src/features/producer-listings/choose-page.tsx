import type { OwnProducts } from "@contracts/producer-products";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { ownProductsSchema } from "../producer-products/wire";
import { producerGet } from "../producer-session/client";
import { type Asked, idsIn, PAGES } from "./addresses";
import { type ShopChoice, shopChoices } from "./shop-choices";
import { listingTexts } from "./texts";
import { ownChannelsSchema } from "./wire";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export const chooseMetadata = producerMetadata((locale) => listingTexts(locale).choose.title);

/** Products and shops to list; who has only one of either finds it chosen. */
export const ChoosePage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale).choose;
  const asked = await searchParams;
  const [{ products, page }, channels] = await Promise.all([
    producerGet("/producer/products", ownProductsSchema, { limit: 50 }),
    producerGet("/producer/channels", ownChannelsSchema),
  ]);
  const shops = shopChoices(channels);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: listingTexts(locale).list.title, href: PAGES.listings }]}
    >
      {products.length === 0 ? (
        <EmptyState title={texts.noProducts} text={texts.noProductsText} />
      ) : shops.length === 0 ? (
        <EmptyState title={texts.noShops} text={texts.noShopsText}>
          <ButtonLink href={localePath(locale, PAGES.shops)}>{texts.toShops}</ButtonLink>
        </EmptyState>
      ) : (
        <form action={localePath(locale, PAGES.dryRun)} className="max-w-2xl space-y-6">
          <Shops shops={shops} chosen={idsIn(asked, "gh")} locale={locale} />
          <Products products={products} total={page.total} chosen={idsIn(asked, "sp")} locale={locale} />
          <Button>{texts.try}</Button>
        </form>
      )}
    </ProducerFrame>
  );
});

const BOX = "flex min-h-12 items-center gap-3 px-4 py-1";
const LIST = "divide-y divide-line rounded-card border border-line bg-white";

function Shops({ shops, chosen, locale }: { shops: readonly ShopChoice[]; chosen: readonly string[]; locale: Locale }) {
  const texts = listingTexts(locale).choose;
  return (
    <fieldset id="shop_ids">
      <legend className="mb-2 text-lg font-bold">{texts.shops}</legend>
      <div className={LIST}>
        {shops.map(({ id, name, shared }) => (
          <label key={id} className={BOX}>
            <input
              type="checkbox"
              name="gh"
              value={id}
              defaultChecked={chosen.includes(id) || shops.length === 1}
              className="size-6 shrink-0 accent-leaf"
            />
            {shared ? `${name} (${texts.sharedShop})` : name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ProductsProps = { products: OwnProducts["products"]; total: number; chosen: readonly string[]; locale: Locale };

function Products({ products, total, chosen, locale }: ProductsProps) {
  const { choose: texts, list } = listingTexts(locale);
  return (
    <fieldset id="product_ids">
      <legend className="mb-2 text-lg font-bold">{texts.products}</legend>
      <div className={LIST}>
        {total > 1 ? (
          <label className={`${BOX} font-bold`}>
            <input type="checkbox" name="tat-ca" value="1" className="size-6 shrink-0 accent-leaf" />
            {fill(texts.all, { count: total })}
          </label>
        ) : null}
        {products.map(({ id, name, offer }) => (
          <label key={id} className={BOX}>
            <input
              type="checkbox"
              name="sp"
              value={id}
              defaultChecked={chosen.includes(id) || total === 1}
              className="size-6 shrink-0 accent-leaf"
            />
            <span>
              {name}
              <span className="block text-sm text-ink-soft">
                {offer
                  ? fill(list.price, { price: formatVnd(offer.price, locale), stock: offer.stock })
                  : texts.noOffer}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
