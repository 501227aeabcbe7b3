import type { Badge } from "@contracts/certificate";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { classNames } from "@/ui/class-names";
import { Stars } from "./stars";
import { certificateTexts } from "./texts";

type Props = {
  badge: Badge;
  locale: Locale;
  large?: boolean;
  /** False where the facts of the decision stand right beside the badge anyway. */
  facts?: boolean;
};

/**
 * The stars of a certificate in force, with the number, date and expiry of its decision. It takes a badge, not a number
 * of stars: where the backend gives no badge, none can be drawn. Own drawing and text, never the official mark.
 */
export function StarBadge({ badge, locale, large = false, facts = true }: Props) {
  const texts = certificateTexts(locale);
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span
          className={classNames(
            "inline-flex flex-wrap items-center rounded-3xl bg-honey-tint font-bold text-honey",
            large ? "gap-2 px-4 py-1.5 text-lg" : "gap-1.5 px-2 py-0.5 text-sm",
          )}
        >
          <Stars count={badge.stars} size={large ? 22 : 13} />
          {fill(texts.stars, { stars: badge.stars })}
        </span>
        {badge.sample ? <SampleTag locale={locale} long={large} /> : null}
      </p>
      {facts ? (
        <p className={classNames("text-ink-soft", large ? "text-sm" : "text-xs")}>{decisionLine(badge, locale)}</p>
      ) : null}
    </div>
  );
}

function decisionLine({ decision_number, decided_on, expires_on }: Badge, locale: Locale): string {
  const texts = certificateTexts(locale);
  const number = decision_number ? fill(texts.decisionShort, { number: decision_number }) : null;
  const decided = fill(texts.decidedShort, { day: formatDay(decided_on, locale) });
  return `${[number, decided].filter(Boolean).join(" ")}, ${fill(texts.expiresShort, { day: formatDay(expires_on, locale) })}`;
}
