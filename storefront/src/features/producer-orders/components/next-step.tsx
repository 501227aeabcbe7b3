import type { OwnPart } from "@contracts/producer-orders";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { ownOrderTexts } from "../texts";
import { StepButton } from "./step-button";

type Props = { part: OwnPart; locale: Locale; values: Readonly<Record<string, string>> };

/** The one thing to do next, big enough for a thumb, above everything else of the order. */
export function NextStep({ part, locale, values }: Props) {
  const { part: texts, card } = ownOrderTexts(locale);
  const { next } = part;
  if (next !== "confirmed" && next !== "packed" && next !== "shipped" && next !== "delivered")
    return <p className="text-ink-soft">{texts.nothingNext}</p>;
  return (
    <section aria-label={texts.nextTitle} className="space-y-3 rounded-card border-2 border-leaf bg-white p-4">
      {part.answer_by === null ? null : (
        <p className="font-bold text-honey">{fill(card.answerBy, { time: formatInstant(part.answer_by, locale) })}</p>
      )}
      <StepButton order={part} to={next} locale={locale} back="don">
        {next === "shipped" ? (
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              label={texts.carrier}
              hint={texts.carrierHint}
              optional={texts.optional}
              name="van-chuyen"
              maxLength={60}
              defaultValue={values["van-chuyen"] ?? part.carrier ?? ""}
            />
            <Field
              label={texts.tracking}
              optional={texts.optional}
              name="ma-van-don"
              maxLength={60}
              autoCapitalize="characters"
              autoComplete="off"
              defaultValue={values["ma-van-don"] ?? part.tracking_number ?? ""}
            />
          </div>
        ) : null}
      </StepButton>
    </section>
  );
}
