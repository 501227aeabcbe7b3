import type { PartState } from "@contracts/checkout";
import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { timeline } from "../domain/timeline";
import { orderTexts } from "../texts";

/** The way of a part as a row of steps; said in words for those who do not see it. */
export function PartTimeline({ locale, state }: { locale: Locale; state: PartState }) {
  const { states, view } = orderTexts(locale);
  const bad = state === "cancelled" || state === "returned";
  return (
    <div className="print:hidden">
      <h3 className="sr-only">{view.timeline}</h3>
      <ol className="grid auto-cols-fr grid-flow-col gap-1">
        {timeline(state).map((step) => (
          <li key={step.state} aria-current={step.current ? "step" : undefined}>
            <span
              className={classNames("block h-2 rounded-full", step.reached ? (bad ? "bg-clay" : "bg-leaf") : "bg-line")}
            />
            <span
              className={classNames(
                "mt-1 block text-xs leading-tight sm:text-sm",
                step.current ? "font-bold text-ink" : "text-ink-soft",
              )}
            >
              {states[step.state].step}
              {step.reached && !step.current ? <span className="sr-only"> ({view.passed})</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
