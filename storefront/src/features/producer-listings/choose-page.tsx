import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { pauseTexts } from "../shop-pause/texts";
import { ALL_PARAM, type Asked, idsIn, PAGES } from "./addresses";
import { AllProducts } from "./components/all-products";
import { ProductPicker } from "./components/product-picker";
import { productsBegunWith } from "./read-choice";
import { type ProductsToChoose, productsToChoose } from "./read-products";
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
  const [found, chosen, channels] = await Promise.all([
    productsToChoose(asked),
    productsBegunWith(asked),
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
      {found.page.total === 0 && found.q === "" ? (
        <EmptyState title={texts.noProducts} text={texts.noProductsText} />
      ) : shops.length === 0 ? (
        <EmptyState title={texts.noShops} text={texts.noShopsText}>
          <ButtonLink href={localePath(locale, PAGES.shops)}>{texts.toShops}</ButtonLink>
        </EmptyState>
      ) : (
        <form action={localePath(locale, PAGES.dryRun)} className="max-w-2xl space-y-6">
          <Shops shops={shops} chosen={idsIn(asked, "gh")} locale={locale} />
          <Products found={found} chosen={chosen} all={asked[ALL_PARAM] === "1"} locale={locale} />
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
  const own = shops.filter(({ shared }) => !shared);
  const [first, ...more] = own.length > 0 ? own : shops;
  // Nobody has to say that their one shop is meant.
  const meant = chosen.length === 0 && more.length === 0 ? first?.id : undefined;
  return (
    <fieldset id="shop_ids" className="min-w-0">
      <legend className="mb-2 text-lg font-bold">{texts.shops}</legend>
      <div className={LIST}>
        {shops.map(({ id, name, shared, paused }) => (
          <label key={id} className={BOX}>
            <input
              type="checkbox"
              name="gh"
              value={id}
              defaultChecked={chosen.includes(id) || id === meant}
              className="size-6 shrink-0 accent-leaf"
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {[name, ...(shared ? [texts.sharedShop] : []), ...(paused ? [pauseTexts(locale).paused] : [])].join(", ")}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ProductsProps = { found: ProductsToChoose; chosen: readonly string[]; all: boolean; locale: Locale };

function Products({ found, chosen, all, locale }: ProductsProps) {
  const texts = listingTexts(locale).choose;
  const [only] = found.page.total === 1 && found.q === "" ? found.products : [];
  return (
    <ProductPicker
      title={texts.products}
      found={found}
      chosen={only ? [only.id] : chosen}
      self={PAGES.choose}
      locale={locale}
    >
      <AllProducts found={found} chosen={all} locale={locale} />
    </ProductPicker>
  );
}
