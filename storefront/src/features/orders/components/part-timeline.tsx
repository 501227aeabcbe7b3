import type { OrderTracking } from "@contracts/checkout";
import { formatInstant } from "@/platform/format/instant";
import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { timeline } from "../domain/timeline";
import { orderTexts } from "../texts";

type Props = { locale: Locale; part: OrderTracking["parts"][number] };

/** The way of a part, step under step, with when each was taken. */
export function PartTimeline({ locale, part }: Props) {
  const { states, view } = orderTexts(locale);
  const bad = part.state === "cancelled" || part.state === "returned";
  return (
    <div className="print:hidden">
      <h3 className="sr-only">{view.timeline}</h3>
      <ol>
        {timeline(part).map(({ state, current, at }) => (
          <li
            key={`${state} ${at}`}
            aria-current={current ? "step" : undefined}
            className={classNames(
              "relative border-l-2 pb-3 pl-5 last:border-transparent last:pb-0",
              at && !current ? "border-leaf" : "border-line",
            )}
          >
            <span
              aria-hidden="true"
              className={classNames(
                "absolute top-1.5 -left-[0.45rem] size-3 rounded-full border-2",
                at ? (current && bad ? "border-clay bg-clay" : "border-leaf bg-leaf") : "border-line bg-white",
              )}
            />
            <span className={current ? "font-bold" : "text-ink-soft"}>{states[state].step}</span>
            {at ? (
              <time dateTime={at} className="block text-sm text-ink-soft sm:ml-3 sm:inline">
                {formatInstant(at, locale)}
              </time>
            ) : (
              <span className="sr-only"> ({view.ahead})</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
