import type { Quote } from "@contracts/checkout";
import type { ReactNode } from "react";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { classNames } from "@/ui/class-names";
import { Price } from "@/ui/price";
import { cartTexts } from "./texts";

type Props = {
  locale: Locale;
  quote: Quote;
  /** True once the province is chosen; before that the fee may still fall. */
  placeKnown: boolean;
};

/** Goods, delivery and total of a quote, with what the prices hold. */
export function QuoteTotals({ locale, quote, placeKnown }: Props) {
  const { totals } = cartTexts(locale);
  return (
    <div>
      <dl className="space-y-2">
        <Row label={totals.goods}>
          <Price amount={quote.subtotal} locale={locale} className="text-ink" />
        </Row>
        <Row
          label={fill(totals.delivery, { count: quote.parcels.length })}
          tag={quote.shipping_sample ? <SampleTag locale={locale} /> : null}
        >
          <Price amount={quote.shipping_total} locale={locale} className="text-ink" />
        </Row>
        <Row label={placeKnown ? totals.total : totals.estimate} strong>
          <Price amount={quote.total} locale={locale} className="text-xl" />
        </Row>
      </dl>
      <p className="mt-2 text-sm text-ink-soft">{totals.vat}</p>
      {placeKnown ? null : <p className="mt-1 text-sm text-ink-soft">{totals.placeUnknown}</p>}
    </div>
  );
}

type RowProps = { label: string; tag?: ReactNode; strong?: boolean; children: ReactNode };

function Row({ label, tag, strong = false, children }: RowProps) {
  return (
    <div
      className={classNames(
        "flex flex-wrap items-baseline justify-between gap-x-4",
        strong && "border-t border-line pt-2 text-lg font-bold",
      )}
    >
      <dt>
        {label} {tag}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
