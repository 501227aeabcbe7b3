import type { OwnPart } from "@contracts/producer-orders";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { ORDERS } from "../addresses";
import { ownOrderTexts } from "../texts";

type Props = { part: OwnPart; locale: Locale };

/** Steps that end an order otherwise; folded away, so that nobody takes one by mistake. */
export function OtherSteps({ part, locale }: Props) {
  const texts = ownOrderTexts(locale).part;
  const { next_states: possible } = part;
  if (!possible.includes("cancelled") && !possible.includes("returned")) return null;
  return (
    <Section title={texts.otherTitle}>
      {possible.includes("cancelled") ? (
        <Ending part={part} locale={locale} to="cancelled" title={texts.cancel} hint={texts.cancelHint} />
      ) : (
        <Ending part={part} locale={locale} to="returned" title={texts.returned} hint={texts.returnedHint} />
      )}
    </Section>
  );
}

function Ending({
  part,
  locale,
  to,
  title,
  hint,
}: Props & { to: "cancelled" | "returned"; title: string; hint: string }) {
  const texts = ownOrderTexts(locale).part;
  return (
    <details className="rounded-card border border-line bg-white p-4">
      <summary className="flex min-h-11 cursor-pointer items-center font-bold text-leaf underline underline-offset-4">
        {title}
      </summary>
      <form method="post" action={localePath(locale, `${ORDERS}/buoc`)} className="mt-3 space-y-3">
        <input type="hidden" name="don" value={part.id} />
        <input type="hidden" name="tu" value={part.state} />
        <input type="hidden" name="den" value={to} />
        <input type="hidden" name="ve" value="don" />
        <p>{hint}</p>
        {to === "returned" ? <GoodsBack locale={locale} /> : null}
        <Field label={texts.reason} optional={texts.optional} name="ly-do" maxLength={500} />
        <Button look="secondary">{title}</Button>
      </form>
    </details>
  );
}

/** Nothing is chosen beforehand: a wrong guess would put spoilt food on sale. */
function GoodsBack({ locale }: Pick<Props, "locale">) {
  const texts = ownOrderTexts(locale).part;
  const choices = [
    { value: "restocked", label: texts.restock },
    { value: "written_off", label: texts.writeOff },
  ];
  return (
    <fieldset className="min-w-0 space-y-1">
      <legend className="font-bold">{texts.goodsBack}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input type="radio" name="hang-ve" value={value} required className="size-5 shrink-0 accent-leaf" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
