import { pageMetadata } from "@/features/seo/metadata";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { CANCEL_OUTCOMES, CANCEL_PARAM } from "./cancel-route";
import { TrackForm } from "./components/track-form";
import { type LookUp, lookUpOrder } from "./look-up";
import { OrderView } from "./order-view";
import { type RememberedOrder, readRememberedOrder } from "./remembered-order";
import { orderTexts } from "./texts";

type Props = PageProps<"/[locale]/tra-cuu-don-hang">;

export async function trackMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = orderTexts(locale).track;
  return pageMetadata({ locale, path: "/tra-cuu-don-hang", title, description, index: false });
}

/** An order by its code and phone number. Looking needs both; nothing of either is in the address. */
export async function TrackPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const asked = query.xem === "1" ? await readRememberedOrder() : null;
  const found = asked && (await lookUpOrder(asked));
  const { track } = orderTexts(locale);
  return (
    <Main locale={locale} sample={found?.kind === "found" && found.order.sample}>
      <h1 className="mb-4 text-2xl sm:text-3xl">{track.title}</h1>
      {found?.kind === "found" ? (
        <div id="ket-qua" tabIndex={-1} className="space-y-6 outline-none">
          <CancelOutcome locale={locale} outcome={query[CANCEL_PARAM]} />
          <OrderView locale={locale} order={found.order} />
          <form method="post" action={localePath(locale, "/tra-cuu-don-hang/quen")} className="print:hidden">
            <Button look="secondary">{track.another}</Button>
            <p className="mt-2 text-sm text-ink-soft">{track.forget}</p>
          </form>
        </div>
      ) : (
        <Ask locale={locale} asked={asked} outcome={found} />
      )}
    </Main>
  );
}

/** What came of wanting to cancel, above the order as it stands now. */
function CancelOutcome({ locale, outcome }: { locale: Locale; outcome: string | string[] | undefined }) {
  const known = Object.entries(CANCEL_OUTCOMES).find(([name]) => name === outcome)?.[1];
  if (!known) return null;
  return (
    <Notice tone={known === "done" ? "good" : "fault"}>
      <p role="status">{orderTexts(locale).cancel[known]}</p>
    </Notice>
  );
}

type AskProps = { locale: Locale; asked: RememberedOrder | null; outcome: Exclude<LookUp, { kind: "found" }> | null };

function Ask({ locale, asked, outcome }: AskProps) {
  const { track } = orderTexts(locale);
  const empty = asked !== null && (asked.order_code === "" || asked.phone === "");
  return (
    <div id="ket-qua" tabIndex={-1} className="max-w-2xl outline-none">
      {outcome ? (
        <FaultSummary
          title={track.outcomes[empty ? "empty" : outcome.kind].title}
          text={fill(track.outcomes[empty ? "empty" : outcome.kind].text, {
            seconds: outcome.kind === "rate_limited" ? outcome.seconds : 0,
          })}
          faults={[]}
        />
      ) : (
        <p className="mb-6 text-ink-soft">{track.intro}</p>
      )}
      <TrackForm locale={locale} asked={asked} />
    </div>
  );
}
