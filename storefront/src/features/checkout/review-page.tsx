import type { OrderRequest } from "@contracts/checkout";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readCart } from "@/features/cart/cart-cookie";
import { isSample } from "@/features/cart/domain/parcels";
import { quoteLines } from "@/features/cart/quote-cart";
import { readTerms } from "@/features/policies/terms";
import { pageMetadata } from "@/features/seo/metadata";
import { isBackendError } from "@/platform/backend/failure";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { answerWith } from "@/site/answered";
import { Main } from "@/site/main";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { OrderForm } from "./components/order-form";
import { Retry } from "./components/retry";
import { ReviewGoods } from "./components/review-goods";
import { ReviewOutcome } from "./components/review-outcome";
import { ReviewReceiver } from "./components/review-receiver";
import { ReviewTerms } from "./components/review-terms";
import { Steps } from "./components/steps";
import { checkDraft } from "./domain/check-draft";
import { toOrder } from "./domain/order-form";
import { keptDraft, unansweredOrder } from "./kept";
import { sealOrder } from "./sealed-order";
import { checkoutTexts } from "./texts";
import { readProvinces } from "./units";

type Props = PageProps<"/[locale]/dat-hang/xac-nhan">;

export async function reviewMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = checkoutTexts(locale).review;
  return pageMetadata({ locale, path: "/dat-hang/xac-nhan", title, description, index: false });
}

/** Everything once more before it binds (Law 19/2023 art. 37–38): look, correct, confirm. */
export async function ReviewPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const unanswered = await unansweredOrder.read();
  // Nothing else is ordered until it is known: its key would answer for another order with this one. And its goods may
  // be reserved by itself by now, so a new quote would say nothing about it.
  if (unanswered) return <Unanswered locale={locale} order={unanswered} />;
  const cart = await readCart();
  const draft = (await keptDraft.read())?.draft;
  if (cart.lines.length === 0) redirect(localePath(locale, "/gio-hang"));
  if (!draft || checkDraft(draft).length > 0) redirect(localePath(locale, "/dat-hang"));
  const read = await orTrouble(
    Promise.all([quoteLines(cart.lines, draft.province_id), readProvinces(), readTerms()]),
    query["ket-qua"] === "chua-gui",
  );
  if (read === null) return <NotSent locale={locale} />;
  const [quote, provinces, terms] = read;
  const province = provinces.find((unit) => unit.id === draft.province_id)?.name ?? draft.province_id;
  const order = toOrder(cart, draft, quote.total);
  return (
    <Frame locale={locale} sample={isSample(quote)}>
      <ReviewOutcome locale={locale} query={query} quote={quote} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-6">
          <ReviewReceiver locale={locale} draft={draft} province={province} />
          <ReviewGoods locale={locale} quote={quote} />
          <ReviewTerms locale={locale} quote={quote} terms={terms} />
        </div>
        <OrderForm locale={locale} quote={quote} sealed={sealOrder(order)} />
      </div>
    </Frame>
  );
}

/**
 * What is read; null where the backend has been silent since the order could not be sent: the buyer is then told that
 * nothing was ordered, not only that a page does not show.
 */
async function orTrouble<Read>(reading: Promise<Read>, justTried: boolean): Promise<Read | null> {
  try {
    return await reading;
  } catch (thrown) {
    if (!justTried || !isBackendError(thrown)) throw thrown;
    console.error(thrown);
    await answerWith(503);
    return null;
  }
}

function NotSent({ locale }: { locale: Locale }) {
  const { outcomes, review } = checkoutTexts(locale);
  return (
    <Frame locale={locale} sample={false}>
      <FaultSummary title={outcomes.not_sent.title} text={outcomes.not_sent.silent} faults={[]} />
      <ButtonLink href={localePath(locale, "/dat-hang/xac-nhan?ket-qua=chua-gui")}>{review.again}</ButtonLink>
    </Frame>
  );
}

function Unanswered({ locale, order }: { locale: Locale; order: OrderRequest }) {
  return (
    <Frame locale={locale} sample={false}>
      <Retry locale={locale} order={order} sealed={sealOrder(order)} />
    </Frame>
  );
}

type FrameProps = { locale: Locale; sample: boolean; children: ReactNode };

function Frame({ locale, sample, children }: FrameProps) {
  const { review } = checkoutTexts(locale);
  return (
    <Main locale={locale} sample={sample}>
      <Steps locale={locale} step={3} />
      <h1 className="mb-4 text-2xl sm:text-3xl">{review.title}</h1>
      {sample ? (
        <Notice tone="care" className="mb-4">
          {review.sampleNote}
        </Notice>
      ) : null}
      {children}
    </Main>
  );
}
