import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { checkoutTexts } from "../texts";

/** Where in the ordering one is: cart, details, review. */
export function Steps({ locale, step }: { locale: Locale; step: 1 | 2 | 3 }) {
  const { steps } = checkoutTexts(locale);
  return (
    <nav aria-label={steps.label} className="mb-4">
      <ol className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {[steps.cart, steps.details, steps.review].map((name, index) => (
          <li
            key={name}
            aria-current={index + 1 === step ? "step" : undefined}
            className={classNames(
              "flex items-center gap-2",
              index + 1 === step ? "font-bold text-leaf-deep" : "text-ink-soft",
            )}
          >
            <span
              className={classNames(
                "inline-flex size-6 items-center justify-center rounded-full text-xs font-bold",
                index + 1 <= step ? "bg-leaf text-white" : "bg-sand text-ink-soft",
              )}
            >
              {index + 1}
            </span>
            {name}
          </li>
        ))}
      </ol>
    </nav>
  );
}
