import type { Quote } from "@contracts/checkout";
import { QuoteTotals } from "@/features/cart/quote-totals";
import { cartTexts } from "@/features/cart/texts";
import { formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { checkoutTexts } from "../texts";

type Props = { locale: Locale; quote: Quote; sealed: string };

/** The total and the one button that orders; where something is missing, the way back to the cart instead. */
export function OrderForm({ locale, quote, sealed }: Props) {
  const { review } = checkoutTexts(locale);
  const { summary, mend } = cartTexts(locale);
  const faulty = quote.lines.filter((line) => line.fault !== null).length;
  return (
    <section
      aria-labelledby="tong"
      className="space-y-4 rounded-card border border-line bg-white p-4 sm:p-6 lg:sticky lg:top-4"
    >
      <h2 id="tong" className="text-xl">
        {summary}
      </h2>
      <QuoteTotals locale={locale} quote={quote} placeKnown />
      {quote.can_order ? (
        <form method="post" action={localePath(locale, "/dat-hang/dat")} className="space-y-3">
          <input type="hidden" name="don" value={sealed} />
          <p className="text-sm text-ink-soft">{review.agree}</p>
          <SubmitButton pending={review.sending} className="w-full text-lg">
            {fill(review.submit, { total: formatVnd(quote.total, locale) })}
          </SubmitButton>
        </form>
      ) : (
        <>
          <Notice tone="fault" title={fill(mend.title, { count: faulty })} />
          <ButtonLink href={localePath(locale, "/gio-hang")} className="w-full">
            {review.cart}
          </ButtonLink>
        </>
      )}
    </section>
  );
}
