import type { OrderTracking } from "@contracts/checkout";
import type { ReactNode } from "react";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Price } from "@/ui/price";
import { OrderPart } from "./components/order-part";
import { formatOrderCode } from "./domain/order-code";
import { orderTexts } from "./texts";

type Props = { locale: Locale; order: OrderTracking };

/** One order with a part for every producer: what, where to, how much, and how far it has come. */
export function OrderView({ locale, order }: Props) {
  const { view } = orderTexts(locale);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] print:block print:space-y-4">
      <div className="space-y-4">
        {order.parts.length > 1 ? <p>{fill(view.several, { count: order.parts.length })}</p> : null}
        {order.parts.map((part) => (
          <OrderPart key={part.id} locale={locale} part={part} />
        ))}
      </div>
      <section
        aria-labelledby="don-hang"
        className="space-y-3 rounded-card border border-line bg-white p-4 sm:p-6 print:break-inside-avoid"
      >
        <h2 id="don-hang" className="text-xl">
          {fill(view.order, { code: formatOrderCode(order.order_code) })}
        </h2>
        {order.sample ? <Badge tone="care">{view.sample}</Badge> : null}
        <dl className="space-y-2">
          <Fact label={view.placedAt}>{formatInstant(order.placed_at, locale)}</Fact>
          <Fact label={view.receiver}>{order.name}</Fact>
          <Fact label={view.phone}>{order.phone_masked}</Fact>
          <Fact label={view.address}>{order.address}</Fact>
          {order.note ? <Fact label={view.note}>{order.note}</Fact> : null}
          <Fact label={view.payment}>
            {locale === "en" ? order.payment.label_en : order.payment.label}. {view.paymentStates[order.payment.state]}
          </Fact>
        </dl>
        <dl className="space-y-2 border-t border-line pt-3">
          <Sum label={view.goods}>
            <Price amount={order.subtotal} locale={locale} className="text-ink" />
          </Sum>
          <Sum label={view.delivery}>
            <Price amount={order.shipping_total} locale={locale} className="text-ink" />
          </Sum>
          <Sum label={view.total}>
            <Price amount={order.total} locale={locale} className="text-xl" />
          </Sum>
        </dl>
        <p className="text-sm text-ink-soft">{view.vat}</p>
      </section>
    </div>
  );
}

type EntryProps = { label: string; children: ReactNode };

function Fact({ label, children }: EntryProps) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sum({ label, children }: EntryProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-4">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
