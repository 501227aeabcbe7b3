import type { ProductDetail } from "@contracts/catalogue";
import { AddToCart } from "@/features/cart/add-to-cart";
import { offerState } from "@/features/catalogue/domain/offer-state";
import { catalogueTexts } from "@/features/catalogue/texts";
import { formatDay } from "@/platform/format/day";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Badge } from "@/ui/badge";
import { Notice } from "@/ui/notice";
import { Price } from "@/ui/price";
import { TextLink } from "@/ui/text-link";
import { productTexts } from "../texts";

type Props = { product: ProductDetail; locale: Locale };

/** Price, what it contains, stock, and the form that puts the product into the cart. */
export function OfferBox({ product, locale }: Props) {
  const texts = productTexts(locale);
  const { offer, vat_rate_percent: rate } = product;
  if (!offer) return <NotSold product={product} locale={locale} />;
  const isChoice = product.sizes.length > 1;
  return (
    <section aria-label={texts.buy} className="space-y-3 rounded-card border border-line bg-white p-4 sm:p-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {isChoice ? <span className="text-ink-soft">{texts.from}</span> : null}
        <Price amount={offer.price} locale={locale} className="text-[min(1.875rem,11vw)]" />
        {offer.unit_label && !isChoice ? <span className="text-ink-soft">{offer.unit_label}</span> : null}
        {offer.sample ? <SampleTag locale={locale} /> : null}
      </p>
      <p className="text-sm text-ink-soft">
        {offer.price_per_unit && !isChoice ? `${perUnit(offer.price_per_unit, locale)}. ` : null}
        {rate === null ? texts.vatUnknown : fill(texts.vat, { rate })}
      </p>
      {product.closed_until === null ? (
        <>
          {isChoice ? null : <Stock product={product} locale={locale} />}
          <div className="print:hidden">
            <AddToCart locale={locale} product={product} />
            {offerState(offer) === "sold_out" ? <InStockLink product={product} locale={locale} /> : null}
          </div>
        </>
      ) : (
        <Notice title={fill(texts.closed, { day: formatDay(product.closed_until, locale) })}>
          <p>{texts.closedText}</p>
        </Notice>
      )}
    </section>
  );
}

/** Sold out is said by the form itself. */
function Stock({ product: { offer }, locale }: Props) {
  const texts = productTexts(locale);
  const state = offerState(offer);
  if (state === "in_stock") return <Badge tone="good">{texts.inStock}</Badge>;
  return state === "few" ? <Badge tone="care">{fill(texts.few, { count: offer?.available ?? 0 })}</Badge> : null;
}

function NotSold({ product, locale }: Props) {
  const texts = productTexts(locale);
  return (
    <Notice title={texts.notSold}>
      <p>{product.producer ? texts.notSoldText : texts.sellerUnknown}</p>
      <InStockLink product={product} locale={locale} />
    </Notice>
  );
}

/** The way on for who cannot have this one: goods of its group that can be bought today. */
function InStockLink({ product: { group }, locale }: Props) {
  const query = new URLSearchParams({ ...(group ? { group: group.code } : {}), in_stock: "true" });
  const href = `${localePath(locale, "/san-pham")}?${query}`;
  return <TextLink href={href}>{productTexts(locale).notSoldLink}</TextLink>;
}

function perUnit({ amount, unit }: { amount: number; unit: "kg" | "l" | "piece" }, locale: Locale): string {
  return fill(catalogueTexts(locale).unit[unit], { price: formatVnd(amount, locale) });
}
