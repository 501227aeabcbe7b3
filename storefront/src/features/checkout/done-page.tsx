import { formatOrderCode } from "@/features/orders/domain/order-code";
import { type LookUp, lookUpOrder } from "@/features/orders/look-up";
import { OrderView } from "@/features/orders/order-view";
import { readRememberedOrder } from "@/features/orders/remembered-order";
import { orderTexts } from "@/features/orders/texts";
import { pageMetadata } from "@/features/seo/metadata";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { NextSteps } from "./components/next-steps";
import { checkoutTexts } from "./texts";

type Props = PageProps<"/[locale]/dat-hang/hoan-tat">;

export async function doneMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = checkoutTexts(locale).done;
  return pageMetadata({ locale, path: "/dat-hang/hoan-tat", title, description, index: false });
}

/** The order stands: its code, what comes next, and the order itself to print or keep. */
export async function DonePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const remembered = await readRememberedOrder();
  const { done } = checkoutTexts(locale);
  if (!remembered) {
    return (
      <Main locale={locale}>
        <EmptyState heading="h1" title={done.none} text={done.noneText}>
          <ButtonLink href={localePath(locale, "/tra-cuu-don-hang")}>{done.noneTrack}</ButtonLink>
        </EmptyState>
      </Main>
    );
  }
  const found = await lookUpOrder(remembered);
  const earlier = (await searchParams).don === "truoc";
  return (
    <Main locale={locale} sample={found.kind === "found" && found.order.sample}>
      <h1 className="mb-4 text-2xl sm:text-3xl">{done.title}</h1>
      {earlier ? (
        <Notice tone="care" role="status" title={done.earlier} className="mb-6">
          <p>{done.earlierText}</p>
        </Notice>
      ) : null}
      <section
        aria-labelledby="ma-don"
        className="mb-6 rounded-card border-2 border-leaf bg-leaf-tint p-4 sm:p-6 print:border print:p-2"
      >
        <h2 id="ma-don" className="text-base">
          {done.code}
        </h2>
        <p className="text-2xl font-bold tracking-wide whitespace-nowrap tabular-nums sm:text-4xl">
          {formatOrderCode(remembered.order_code)}
        </p>
        <p className="mt-1">{done.keep}</p>
      </section>
      <NextSteps locale={locale} order={found.kind === "found" ? found.order : null} />
      {found.kind === "found" ? (
        <OrderView locale={locale} order={found.order} />
      ) : (
        <Later locale={locale} outcome={found} />
      )}
    </Main>
  );
}

function Later({ locale, outcome }: { locale: Locale; outcome: Exclude<LookUp, { kind: "found" }> }) {
  const { done } = checkoutTexts(locale);
  const { outcomes } = orderTexts(locale).track;
  const seconds = outcome.kind === "rate_limited" ? outcome.seconds : 0;
  return <Notice tone="care">{fill(done.later, { reason: fill(outcomes[outcome.kind].text, { seconds }) })}</Notice>;
}
