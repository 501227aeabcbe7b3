import type { OrderTracking } from "@contracts/checkout";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { checkoutTexts } from "../texts";
import { PrintButton } from "./print-button";

/** What happens now, and the ways to keep the order. */
export function NextSteps({ locale, order }: { locale: Locale; order: OrderTracking | null }) {
  const { done } = checkoutTexts(locale);
  return (
    <section aria-labelledby="tiep-theo" className="mb-6 print:hidden">
      <h2 id="tiep-theo" className="text-xl">
        {done.next}
      </h2>
      <ol className="mt-2 list-decimal space-y-1 pl-6">
        <li>{done.nextCall}</li>
        {order ? <li>{fill(done.nextPay, { total: formatVnd(order.total, locale) })}</li> : null}
        <li>{done.nextTrack}</li>
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href={localePath(locale, "/tra-cuu-don-hang?xem=1")}>{done.track}</ButtonLink>
        {order ? (
          <>
            <ButtonLink look="secondary" href={localePath(locale, "/dat-hang/noi-dung")} download>
              {done.download}
            </ButtonLink>
            <PrintButton label={done.print} />
          </>
        ) : null}
        <ButtonLink look="quiet" href={localePath(locale, "/san-pham")}>
          {done.more}
        </ButtonLink>
      </div>
    </section>
  );
}
