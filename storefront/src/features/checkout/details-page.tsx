import type { Quote } from "@contracts/checkout";
import { redirect } from "next/navigation";
import { readCart } from "@/features/cart/cart-cookie";
import { isSample } from "@/features/cart/domain/parcels";
import { quoteLines } from "@/features/cart/quote-cart";
import { pageMetadata } from "@/features/seo/metadata";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { DetailsFaults } from "./components/details-faults";
import { DetailsForm } from "./components/details-form";
import { QuoteSummary } from "./components/quote-summary";
import { Steps } from "./components/steps";
import { listFaults } from "./details-faults";
import { EMPTY_DRAFT } from "./domain/draft";
import { keptDraft, unansweredOrder } from "./kept";
import { checkoutTexts } from "./texts";
import { readChoices, readProvinces } from "./units";

type Props = PageProps<"/[locale]/dat-hang">;

export async function detailsMetadata({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { details } = checkoutTexts(locale);
  const title = (await searchParams)["xem-lai"] ? `${details.faulty}: ${details.title}` : details.title;
  return pageMetadata({ locale, path: "/dat-hang", title, description: details.description, index: false });
}

/** Where and to whom: six fields, with a summary of what is ordered beside them. */
export async function DetailsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const review = (await searchParams)["xem-lai"];
  // What is typed now could not become part of an order that may stand already: first its outcome, then a new one.
  if ((await unansweredOrder.read()) !== null) redirect(localePath(locale, "/dat-hang/xac-nhan?ket-qua=chua-ro"));
  const { lines } = await readCart();
  const { draft, faults: refused } = (await keptDraft.read()) ?? { draft: EMPTY_DRAFT, faults: [] };
  const [quote, provinces, choices] = await Promise.all([
    quoteOrCart(locale, lines, draft.province_id),
    readProvinces(),
    review === "thieu" ? readChoices(draft) : { units: [], unplaced: [] },
  ]);
  const faults = review === "thieu" ? listFaults(locale, draft, refused, choices.unplaced) : [];
  const { details } = checkoutTexts(locale);
  return (
    <Main locale={locale} sample={isSample(quote)}>
      <Steps locale={locale} step={2} />
      <h1 className="mb-4 text-2xl sm:text-3xl">{details.title}</h1>
      {typeof review === "string" ? <DetailsFaults locale={locale} review={review} faults={faults} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DetailsForm locale={locale} draft={draft} provinces={provinces} choices={choices.units} faults={faults} />
        <QuoteSummary locale={locale} quote={quote} placeKnown={draft.province_id !== ""} />
      </div>
    </Main>
  );
}

/** An empty cart, or one with something to mend, is looked at first. */
async function quoteOrCart(
  locale: Locale,
  lines: { variant_id: string; quantity: number }[],
  provinceId: string,
): Promise<Quote> {
  const quote = lines.length > 0 ? await quoteLines(lines, provinceId || undefined) : null;
  if (!quote?.can_order) redirect(localePath(locale, "/gio-hang"));
  return quote;
}
