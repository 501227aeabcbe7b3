import type { IndicatorDetail } from "@contracts/indicators";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { type Choice, FIELD, isPlain, STEPS, writeChoice } from "../domain/choice";
import { GEOGRAPHIES } from "../domain/words";
import { indicatorTexts } from "../texts";

type Props = {
  /** Path of the page, without language prefix. */
  path: string;
  choice: Choice;
  /** Null on the page of all indicators, which offers neither reading nor breakdown. */
  detail: Pick<IndicatorDetail, "sheet" | "reading"> | null;
  today: string;
  locale: Locale;
};

/** Days, area and breakdown as a plain form: it asks for the same page again and needs no script. */
export function ChoiceForm({ path, choice, detail, today, locale }: Props) {
  const texts = indicatorTexts(locale).choice;
  const action = localePath(locale, path);
  return (
    <details open={!isPlain(choice)} className="mt-6 rounded-card border border-line bg-white px-4 print:hidden">
      <summary className="min-h-11 py-3 font-bold text-leaf">{texts.title}</summary>
      <form action={action} className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-4 sm:grid-cols-2">
        <Field
          type="date"
          label={texts.cutOff}
          hint={texts.cutOffHint}
          name={FIELD.cutOff}
          defaultValue={choice.cutOff ?? ""}
          max={today}
        />
        <Field
          type="date"
          label={texts.known}
          hint={texts.knownHint}
          name={FIELD.known}
          defaultValue={choice.known ?? ""}
          max={today}
        />
        {detail ? <DetailFields detail={detail} choice={choice} locale={locale} /> : null}
        {choice.within ? <input type="hidden" name={FIELD.within} value={choice.within} /> : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:col-span-2">
          <Button>{texts.submit}</Button>
          {isPlain(choice) ? null : <TextLink href={action}>{texts.reset}</TextLink>}
          {choice.within === "all" ? null : (
            <TextLink href={`${action}${writeChoice({ ...choice, within: "all" })}`}>{texts.all}</TextLink>
          )}
        </div>
      </form>
    </details>
  );
}

type DetailProps = { detail: NonNullable<Props["detail"]>; choice: Choice; locale: Locale };

function DetailFields({ detail: { sheet, reading }, choice, locale }: DetailProps) {
  const { choice: texts, dimensions, geographies, steps } = indicatorTexts(locale);
  return (
    <>
      {sheet.readings.length > 1 ? (
        <Select label={texts.reading} name={FIELD.reading} defaultValue={reading} className="sm:col-span-2">
          {sheet.readings.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </Select>
      ) : null}
      <Select label={texts.by} name={FIELD.by} defaultValue={choice.by ?? ""}>
        <option value="">{texts.none}</option>
        {sheet.breakdowns.map((one) => (
          <option key={one} value={one}>
            {dimensions[one]}
          </option>
        ))}
      </Select>
      <Select label={texts.geography} name={FIELD.geography} defaultValue={choice.geography ?? "communes"}>
        {GEOGRAPHIES.map((one) => (
          <option key={one} value={one}>
            {geographies[one]}
          </option>
        ))}
      </Select>
      <Select label={texts.step} name={FIELD.step} defaultValue={choice.step}>
        {STEPS.map((one) => (
          <option key={one} value={one}>
            {steps[one]}
          </option>
        ))}
      </Select>
      <label className="flex min-h-11 items-center gap-3 self-end">
        <input type="checkbox" name={FIELD.asThen} value="1" defaultChecked={choice.asThen} className="size-6" />
        {texts.asThen}
      </label>
    </>
  );
}
