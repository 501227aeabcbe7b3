import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { checkoutTexts } from "../texts";

/** Where in the ordering one is: cart, details, review. */
export function Steps({ locale, step }: { locale: Locale; step: 1 | 2 | 3 }) {
  const { steps } = checkoutTexts(locale);
  return (
    <nav aria-label={steps.label} className="mb-4">
      <ol className="flex flex-wrap gap-x-3 gap-y-1 text-sm sm:gap-x-6">
        {[steps.cart, steps.details, steps.review].map((name, index) => (
          <li
            key={name}
            aria-current={index + 1 === step ? "step" : undefined}
            className={classNames(
              "flex items-center gap-1.5",
              index + 1 === step ? "font-bold text-leaf-deep" : "text-ink-soft",
            )}
          >
            <span
              className={classNames(
                "inline-flex size-5.5 items-center justify-center rounded-full text-xs font-bold",
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
