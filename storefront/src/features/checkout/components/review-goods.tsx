import type { Quote, QuoteLine } from "@contracts/checkout";
import { groupParcels, type Parcel } from "@/features/cart/domain/parcels";
import { LineFaultNotice } from "@/features/cart/line-fault";
import { cartTexts } from "@/features/cart/texts";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { SellerName } from "@/site/seller-name";
import { Price } from "@/ui/price";
import { TextLink } from "@/ui/text-link";
import { checkoutTexts } from "../texts";

/** Every line with its seller, amount and price, and what its parcel costs. */
export function ReviewGoods({ locale, quote }: { locale: Locale; quote: Quote }) {
  const { review } = checkoutTexts(locale);
  return (
    <section aria-labelledby="hang" className="rounded-card border border-line bg-white p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="hang" className="text-xl">
          {review.goods}
        </h2>
        <TextLink href={localePath(locale, "/gio-hang")}>{review.cart}</TextLink>
      </div>
      <div className="divide-y divide-line">
        {groupParcels(quote).map((parcel) => (
          <ReviewParcel key={parcel.key} locale={locale} parcel={parcel} sampleFee={quote.shipping_sample} />
        ))}
      </div>
    </section>
  );
}

function ReviewParcel({ locale, parcel, sampleFee }: { locale: Locale; parcel: Parcel; sampleFee: boolean }) {
  const { review } = checkoutTexts(locale);
  const { producer, lines, fee } = parcel;
  return (
    <div className="space-y-2 py-4 last:pb-0">
      <h3 className="text-base">
        <SellerName seller={producer} locale={locale} />
      </h3>
      <ul className="space-y-2">
        {lines.map((line) => (
          <ReviewLine key={line.variant_id} locale={locale} line={line} />
        ))}
      </ul>
      {fee === null ? null : (
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-ink-soft">
          <span>
            {review.fee} {sampleFee ? <SampleTag locale={locale} /> : null}
          </span>
          {fee === 0 ? (
            <span>{review.free}</span>
          ) : (
            <Price amount={fee} locale={locale} className="font-normal text-ink" />
          )}
        </p>
      )}
    </div>
  );
}

function ReviewLine({ locale, line }: { locale: Locale; line: QuoteLine }) {
  const { line: texts } = cartTexts(locale);
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-bold">{line.product.name || texts.nameless}</span>
        {line.fault === null ? <Price amount={line.line_total} locale={locale} className="text-ink" /> : null}
      </div>
      {line.unit_price > 0 ? (
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          <span>
            {line.quantity} × <Price amount={line.unit_price} locale={locale} className="font-normal text-ink-soft" />
            {line.unit_label ? ` / ${line.unit_label}` : null}
          </span>
          {line.sample ? <SampleTag locale={locale} /> : null}
        </p>
      ) : null}
      <LineFaultNotice locale={locale} line={line} />
    </li>
  );
}
