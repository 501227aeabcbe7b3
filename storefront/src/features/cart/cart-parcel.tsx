import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { SellerName } from "@/site/seller-name";
import { Price } from "@/ui/price";
import { CartLineItem } from "./cart-line";
import type { Parcel } from "./domain/parcels";
import { cartTexts } from "./texts";

type Props = { locale: Locale; parcel: Parcel; sampleFee: boolean };

/** What one producer sends, with the fee of its parcel. */
export function CartParcel({ locale, parcel, sampleFee }: Props) {
  const { parcels: texts } = cartTexts(locale);
  const { producer, fee, key, lines } = parcel;
  return (
    <section aria-labelledby={`kien-${key}`} className="rounded-card border border-line bg-white px-4 sm:px-6">
      <header className="border-b border-line py-3">
        <h2 id={`kien-${key}`} className="text-base">
          <SellerName seller={producer} locale={locale} />
        </h2>
      </header>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <CartLineItem key={line.variant_id} locale={locale} line={line} />
        ))}
      </ul>
      {fee === null ? null : (
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-3">
          <span className="text-ink-soft">
            {texts.fee} {sampleFee ? <SampleTag locale={locale} /> : null}
          </span>
          {fee === 0 ? (
            <strong className="text-leaf">{texts.free}</strong>
          ) : (
            <Price amount={fee} locale={locale} className="text-ink" />
          )}
        </p>
      )}
    </section>
  );
}
