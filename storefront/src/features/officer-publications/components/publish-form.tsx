import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { typedAgain } from "../../desk-frame/typed-again";
import type { DeskNotice } from "../../officer-frame/notice";
import { PUBLICATIONS } from "../addresses";
import { publicationTexts } from "../texts";

type Props = {
  /** The last day numbers can be of. */
  today: string;
  notice: DeskNotice | null;
  locale: Locale;
};

/** Keeps every indicator of a day for good. */
export function PublishForm({ today, notice, locale }: Props) {
  const { publish: texts } = publicationTexts(locale);
  const about = { name: "viec", value: "cong-bo" };
  const day = typedAgain({ notice, about, field: "cut_off", locale });
  return (
    <form
      method="post"
      action={localePath(locale, `${PUBLICATIONS}/ghi`)}
      className="mb-6 grid max-w-2xl gap-4 rounded-card border border-line bg-white p-4 sm:grid-cols-2"
    >
      <h2 className="text-lg sm:col-span-2">{texts.title}</h2>
      <input type="hidden" {...about} />
      <Field
        label={texts.day}
        name="cut_off"
        type="date"
        max={today}
        required
        {...day}
        defaultValue={day.defaultValue || today}
      />
      <Field
        label={texts.year}
        hint={texts.yearHint}
        optional={texts.optional}
        name="year"
        inputMode="numeric"
        pattern="20\d\d"
        {...typedAgain({ notice, about, field: "year", locale })}
      />
      <label className="flex min-h-11 items-center gap-3 sm:col-span-2">
        <input type="checkbox" required className="size-5 shrink-0 accent-leaf" />
        {texts.sure}
      </label>
      <div className="sm:col-span-2">
        <SubmitButton pending={texts.pending}>{texts.send}</SubmitButton>
      </div>
    </form>
  );
}
