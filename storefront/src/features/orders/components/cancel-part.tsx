import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { orderTexts } from "../texts";

type Props = {
  locale: Locale;
  /** The part's id. */
  part: string;
};

/** Takes back what nobody has accepted yet. Folded away, so that no stray tap cancels anything. */
export function CancelPart({ locale, part }: Props) {
  const { cancel } = orderTexts(locale);
  return (
    <details className="border-t border-line pt-2 print:hidden">
      <summary className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4">
        {cancel.open}
      </summary>
      <form method="post" action={localePath(locale, "/tra-cuu-don-hang/huy")} className="space-y-3 pt-1 pb-2">
        <input type="hidden" name="part_id" value={part} />
        <p>{cancel.text}</p>
        <SubmitButton look="secondary" pending={cancel.pending}>
          {cancel.submit}
        </SubmitButton>
      </form>
    </details>
  );
}
