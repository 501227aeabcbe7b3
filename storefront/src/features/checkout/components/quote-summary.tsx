import type { Quote } from "@contracts/checkout";
import { QuoteTotals } from "@/features/cart/quote-totals";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Price } from "@/ui/price";
import { TextLink } from "@/ui/text-link";
import { checkoutTexts } from "../texts";

type Props = { locale: Locale; quote: Quote; placeKnown: boolean };

/** What is being ordered, in few words, beside or below the form. */
export function QuoteSummary({ locale, quote, placeKnown }: Props) {
  const { order } = checkoutTexts(locale);
  return (
    <section
      aria-labelledby="don"
      className="space-y-4 rounded-card border border-line bg-white p-4 sm:p-6 lg:sticky lg:top-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="don" className="text-xl">
          {order.title}
        </h2>
        <TextLink href={localePath(locale, "/gio-hang")}>{order.edit}</TextLink>
      </div>
      <ul className="space-y-2">
        {quote.lines.map((line) => (
          <li key={line.variant_id} className="flex flex-wrap items-baseline justify-between gap-4">
            <span className="min-w-0">
              <span className="tabular-nums">{line.quantity} ×</span> {line.product.name}
            </span>
            <Price amount={line.line_total} locale={locale} className="font-normal text-ink" />
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-4">
        <QuoteTotals locale={locale} quote={quote} placeKnown={placeKnown} />
      </div>
    </section>
  );
}
