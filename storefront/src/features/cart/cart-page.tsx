import type { Quote } from "@contracts/checkout";
import { pageMetadata } from "@/features/seo/metadata";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { readCart } from "./cart-cookie";
import { CartParcel } from "./cart-parcel";
import { MAX_LINES, MAX_QUANTITY } from "./domain/cart";
import { type ChangeOutcome, readOutcome } from "./domain/change-cart";
import { faultyLines, groupParcels, isSample } from "./domain/parcels";
import { quoteLines } from "./quote-cart";
import { QuoteTotals } from "./quote-totals";
import { cartTexts } from "./texts";

type Props = PageProps<"/[locale]/gio-hang">;

export async function cartMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = cartTexts(locale);
  return pageMetadata({ locale, path: "/gio-hang", title, description, index: false });
}

export async function CartPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { "ket-qua": word, mon } = await searchParams;
  const outcome = readOutcome(typeof word === "string" ? word : undefined);
  const { lines } = await readCart();
  const quote = lines.length > 0 ? await quoteLines(lines) : null;
  const { title, empty } = cartTexts(locale);
  return (
    <Main locale={locale} sample={quote !== null && isSample(quote)}>
      <h1 className="mb-4 text-2xl sm:text-3xl">{title}</h1>
      {outcome ? <Outcome locale={locale} outcome={outcome} name={nameOf(quote, mon)} /> : null}
      {quote ? (
        <FullCart locale={locale} quote={quote} />
      ) : (
        <EmptyState title={empty.title} text={empty.text}>
          <ButtonLink href={localePath(locale, "/san-pham")}>{empty.shop}</ButtonLink>
          <ButtonLink look="secondary" href={localePath(locale, "/tra-cuu-don-hang")}>
            {empty.track}
          </ButtonLink>
        </EmptyState>
      )}
    </Main>
  );
}

function nameOf(quote: Quote | null, variant: string | string[] | undefined): string | null {
  return quote?.lines.find((line) => line.variant_id === variant)?.product.name || null;
}

function Outcome({ locale, outcome, name }: { locale: Locale; outcome: ChangeOutcome; name: string | null }) {
  const { outcomes, outcomeNameless } = cartTexts(locale);
  const good = outcome === "added" || outcome === "changed" || outcome === "removed";
  const values = { name: name ?? outcomeNameless, most: MAX_QUANTITY, lines: MAX_LINES };
  return (
    <Notice tone={good ? "good" : "care"} role="status" className="mb-4">
      {fill(outcomes[outcome], values)}
    </Notice>
  );
}

function FullCart({ locale, quote }: { locale: Locale; quote: Quote }) {
  const { parcels: texts, mend, order, shop, summary } = cartTexts(locale);
  const parcels = groupParcels(quote);
  const faulty = faultyLines(quote);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="space-y-4">
        {parcels.length > 1 ? <p className="text-ink-soft">{fill(texts.several, { count: parcels.length })}</p> : null}
        {parcels.map((parcel) => (
          <CartParcel key={parcel.key} locale={locale} parcel={parcel} sampleFee={quote.shipping_sample} />
        ))}
      </div>
      <section
        aria-labelledby="tom-tat"
        className="space-y-4 rounded-card border border-line bg-white p-4 sm:p-6 lg:sticky lg:top-4"
      >
        <h2 id="tom-tat" className="text-xl">
          {summary}
        </h2>
        {quote.subtotal > 0 ? <QuoteTotals locale={locale} quote={quote} placeKnown={false} /> : null}
        {quote.can_order ? (
          <ButtonLink href={localePath(locale, "/dat-hang")} className="w-full text-lg">
            {order}
          </ButtonLink>
        ) : (
          <Notice tone="fault" title={fill(mend.title, { count: faulty.length })}>
            <ul className="text-sm">
              {faulty.map((line) => (
                <li key={line.variant_id}>
                  <a href={`#mon-${line.variant_id}`} className="inline-flex min-h-11 items-center underline">
                    {line.product.name || mend.nameless}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <ButtonLink look="quiet" href={localePath(locale, "/san-pham")} className="w-full">
          {shop}
        </ButtonLink>
      </section>
    </div>
  );
}
