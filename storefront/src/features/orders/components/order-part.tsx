import type { OrderTracking } from "@contracts/checkout";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SellerName } from "@/site/seller-name";
import { PhoneLink } from "@/ui/phone-link";
import { Price } from "@/ui/price";
import { isOnItsWay, partTotal } from "../domain/due";
import { orderTexts } from "../texts";
import { CancelPart } from "./cancel-part";
import { PartTimeline } from "./part-timeline";

type Props = { locale: Locale; part: OrderTracking["parts"][number] };

/** What one producer sends, and how far it has come. */
export function OrderPart({ locale, part }: Props) {
  const { view, states, contract } = orderTexts(locale);
  const { producer } = part;
  return (
    <section
      aria-labelledby={`phan-${part.id}`}
      className="space-y-4 rounded-card border border-line bg-white p-4 sm:p-6 print:break-inside-avoid print:p-2"
    >
      <header>
        <h2 id={`phan-${part.id}`} className="text-lg">
          <SellerName seller={producer} locale={locale} />
        </h2>
        {producer ? (
          <p className="text-sm text-ink-soft">
            {fill(view.sellerAddress, { address: producer.address ?? contract.unknown })}
          </p>
        ) : null}
        {producer ? (
          <p className="text-sm text-ink-soft">
            {view.sellerPhone} {producer.phone === null ? contract.unknown : <PhoneLink number={producer.phone} />}
          </p>
        ) : null}
        <p>
          <strong>{states[part.state].now}</strong>
          <span className="hidden text-sm text-ink-soft print:block">
            {fill(view.since, { time: formatInstant(part.state_since, locale) })}
          </span>
        </p>
        {part.state === "waiting" && part.answer_by ? (
          <p className="text-sm">{fill(view.answerBy, { time: formatInstant(part.answer_by, locale) })}</p>
        ) : null}
      </header>
      <PartTimeline locale={locale} part={part} />
      <Parcel locale={locale} part={part} />
      <ul className="space-y-2 border-t border-line pt-4">
        {part.lines.map((line) => (
          <li key={line.handle}>
            <div className="flex flex-wrap items-baseline justify-between gap-4">
              <a
                href={localePath(locale, `/san-pham/${line.handle}`)}
                className="min-w-0 font-bold hover:text-leaf hover:underline"
              >
                {line.name}
              </a>
              <Price amount={line.line_total} locale={locale} className="text-ink" />
            </div>
            <p className="text-sm text-ink-soft">
              {line.quantity} × <Price amount={line.unit_price} locale={locale} className="font-normal text-ink-soft" />
              {line.unit_label ? ` / ${line.unit_label}` : null}
            </p>
          </li>
        ))}
      </ul>
      <dl className="space-y-1">
        <div className="flex flex-wrap items-baseline justify-between gap-4 text-ink-soft">
          <dt>{view.partFee}</dt>
          <dd>
            {part.shipping_fee === 0 ? (
              view.free
            ) : (
              <Price amount={part.shipping_fee} locale={locale} className="font-normal text-ink" />
            )}
          </dd>
        </div>
        <div className="flex flex-wrap items-baseline justify-between gap-4 font-bold">
          <dt>{isOnItsWay(part.state) ? view.partDue : view.partTotal}</dt>
          <dd>
            <Price amount={partTotal(part)} locale={locale} />
          </dd>
        </div>
      </dl>
      {part.cancellable ? <CancelPart locale={locale} part={part.id} /> : null}
    </section>
  );
}

/** With whom it travels: the number is what the buyer asks the carrier with. */
function Parcel({ locale, part: { carrier, tracking_number } }: Props) {
  const { view } = orderTexts(locale);
  if (carrier === null && tracking_number === null) return null;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {carrier === null ? null : (
        <div>
          <dt className="text-sm text-ink-soft">{view.carrier}</dt>
          <dd>{carrier}</dd>
        </div>
      )}
      {tracking_number === null ? null : (
        <div>
          <dt className="text-sm text-ink-soft">{view.trackingNumber}</dt>
          <dd className="font-bold break-all select-all">{tracking_number}</dd>
        </div>
      )}
    </dl>
  );
}
