import { SubmitButton } from "@/platform/forms/submit-button";
import type { Locale } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import type { DeskNotice } from "../desk-frame/notice";
import { pauseTexts } from "./texts";

type Props = {
  shop: string;
  /** Where the form is sent, with language prefix. */
  action: string;
  /** What a form on this page was answered last. */
  notice: DeskNotice | null;
  locale: Locale;
};

/** Pauses a shop. Folded away, since it is seldom needed and never by mistake; open again where what was typed is not enough. */
export function PauseForm({ shop, action, notice, locale }: Props) {
  const texts = pauseTexts(locale);
  const mine = notice?.values["gian-hang"] === shop ? notice : null;
  const fault = mine?.fields.find(({ field }) => field === "reason");
  return (
    <details open={fault !== undefined} className="print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center font-bold">{texts.pauseTitle}</summary>
      <form method="post" action={action} className="max-w-xl space-y-3 pt-2">
        <input type="hidden" name="gian-hang" value={shop} />
        <p>{texts.pauseText}</p>
        <Field
          id={`reason-${shop}`}
          name="reason"
          label={texts.reasonLabel}
          hint={texts.reasonHint}
          required
          minLength={3}
          maxLength={300}
          autoComplete="off"
          defaultValue={mine?.values.reason ?? ""}
          {...(fault && { fault: locale === "en" ? fault.message_en : fault.message })}
        />
        <SubmitButton look="secondary" pending={texts.pausing}>
          {texts.pause}
        </SubmitButton>
      </form>
    </details>
  );
}
