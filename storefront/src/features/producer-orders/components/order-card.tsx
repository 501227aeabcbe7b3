import type { OwnOrder } from "@contracts/producer-orders";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { ButtonLink } from "@/ui/button";
import { TextLink } from "@/ui/text-link";
import { orderPath, shownCode } from "../addresses";
import { ownOrderTexts } from "../texts";
import { StateBadge } from "./state-badge";
import { StepButton } from "./step-button";

type Props = { order: OwnOrder; locale: Locale; now: number };

/** An order in the list: what it is, until when, and the one thing to do next. */
export function OrderCard({ order, locale, now }: Props) {
  const { card, part } = ownOrderTexts(locale);
  const amount = formatVnd(order.total, locale);
  return (
    <li className="space-y-2 rounded-card border border-line bg-white p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 className="text-base">
          <TextLink href={localePath(locale, orderPath(order))}>
            {order.channel_name} · {shownCode(order)}
          </TextLink>
        </h2>
        <StateBadge order={order} locale={locale} />
      </div>
      <Lines order={order} locale={locale} />
      <p>
        <strong>{fill(order.cash_on_delivery ? card.cod : card.paid, { amount })}</strong>
        {order.sample ? (
          <>
            {" "}
            <SampleTag locale={locale} />
            <span className="sr-only">{part.sample}</span>
          </>
        ) : null}
      </p>
      <Deadline order={order} locale={locale} now={now} />
      {order.troubles.map(({ message, message_en }) => (
        <p key={message} className="text-sm font-bold text-clay">
          {locale === "en" ? message_en : message}
        </p>
      ))}
      <NextAction order={order} locale={locale} />
    </li>
  );
}

function Lines({ order: { lines }, locale }: Pick<Props, "order" | "locale">) {
  const { card } = ownOrderTexts(locale);
  const [first, ...others] = lines;
  if (!first) return null;
  return (
    <p>
      {fill(card.item, { quantity: first.quantity, name: first.name })}
      {others.length > 0 ? `, ${fill(card.more, { count: others.length })}` : ""}
    </p>
  );
}

function Deadline({ order: { answer_by, since }, locale, now }: Props) {
  const { card } = ownOrderTexts(locale);
  if (answer_by === null)
    return <p className="text-sm text-ink-soft">{fill(card.since, { time: formatInstant(since, locale) })}</p>;
  const late = Date.parse(answer_by) <= now;
  return (
    <p className="text-sm font-bold text-honey">
      {late ? card.late : fill(card.answerBy, { time: formatInstant(answer_by, locale) })}
    </p>
  );
}

/** What needs no more than a tap is done here; handing over asks for the tracking number on the order's own page. */
function NextAction({ order, locale }: Pick<Props, "order" | "locale">) {
  const { next } = ownOrderTexts(locale);
  if (order.next === "confirmed" || order.next === "packed")
    return <StepButton order={order} to={order.next} locale={locale} back="" />;
  if (order.next === "shipped" || order.next === "delivered")
    return (
      <ButtonLink className="w-full sm:w-auto" href={localePath(locale, orderPath(order))}>
        {next[order.next]}
      </ButtonLink>
    );
  if (order.stage !== "todo" || order.seller_centre === null) return null;
  return (
    <ButtonLink look="secondary" className="w-full sm:w-auto" href={order.seller_centre} rel="noopener noreferrer">
      {fill(next.onChannel, { channel: order.channel_name })}
    </ButtonLink>
  );
}
