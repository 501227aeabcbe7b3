import { todayInVietnam } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { STATEMENT } from "../addresses";
import { daysOf, nameOf, PERIOD_PARAMS, type Period, periodsOffered } from "../period";
import { ownOrderTexts } from "../texts";

type Props = { period: Period; locale: Locale };

/** A month, a quarter, a year, or any two days. */
export function ChoosePeriod({ period, locale }: Props) {
  const { statement: texts } = ownOrderTexts(locale);
  const offered = periodsOffered(todayInVietnam(), period);
  const { from, to } = daysOf(period);
  return (
    <search className="mb-6 block max-w-xl space-y-1 print:hidden">
      <form action={localePath(locale, STATEMENT)} className="flex flex-wrap items-end gap-3">
        <Select
          label={texts.period}
          name={PERIOD_PARAMS.period}
          defaultValue={nameOf(period)}
          className="min-w-0 max-w-full flex-1 basis-52"
        >
          {period.kind === "days" ? <option value="">{texts.ownChosen}</option> : null}
          {(["month", "quarter", "year"] as const).map((kind) => (
            <optgroup key={kind} label={texts.kinds[kind]}>
              {offered[kind].map((one) => (
                <option key={nameOf(one)} value={nameOf(one)}>
                  {periodInWords(one, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Button look="secondary">{texts.show}</Button>
      </form>
      <details open={period.kind === "days"}>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{texts.own}</summary>
        <form action={localePath(locale, STATEMENT)} className="flex flex-wrap items-end gap-3">
          <Field
            label={texts.from}
            name={PERIOD_PARAMS.from}
            type="date"
            required
            defaultValue={from}
            className="min-w-0 max-w-full"
          />
          <Field
            label={texts.to}
            name={PERIOD_PARAMS.to}
            type="date"
            required
            defaultValue={to}
            className="min-w-0 max-w-full"
          />
          <Button look="secondary">{texts.show}</Button>
        </form>
      </details>
    </search>
  );
}

/** What people call a period; null for two days of one's own, which speak for themselves. */
export function periodInWords(period: Period, locale: Locale): string | null {
  if (period.kind === "days") return null;
  const { names } = ownOrderTexts(locale).statement;
  const { kind, ...numbers } = period;
  return fill(names[kind], numbers);
}
