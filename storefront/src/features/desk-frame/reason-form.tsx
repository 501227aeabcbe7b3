import type { ReactNode } from "react";
import { SubmitButton } from "@/platform/forms/submit-button";
import type { Locale } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import type { DeskNotice } from "./notice";
import { typedAgain } from "./typed-again";

type Props = {
  /** Where the form is sent, with language prefix. */
  action: string;
  /** What it is about, as a hidden field. */
  about: { name: string; value: string };
  texts: { title: string; label: string; hint: string; send: string; pending: string };
  /** Of the reason, in characters. */
  most: number;
  /** What a form on this page was answered last. */
  notice: DeskNotice | null;
  locale: Locale;
  /** Said before the reason; further hidden fields. */
  children?: ReactNode;
};

/** What needs a reason: folded away, since it is seldom done and never by mistake; open again where what was typed was refused. */
export function ReasonForm({ action, about, texts, most, notice, locale, children }: Props) {
  const typed = typedAgain({ notice, about, field: "reason", locale });
  return (
    <details open={typed.fault !== undefined} className="print:hidden">
      {/* Not a flex box: the mark that says it can be opened would go. */}
      <summary className="min-h-11 cursor-pointer py-2.5 font-bold text-leaf">{texts.title}</summary>
      <form method="post" action={action} className="max-w-xl space-y-3 pt-2">
        <input type="hidden" name={about.name} value={about.value} />
        {children}
        <Field
          name="reason"
          label={texts.label}
          hint={texts.hint}
          required
          minLength={3}
          maxLength={most}
          autoComplete="off"
          {...typed}
        />
        <SubmitButton look="secondary" pending={texts.pending}>
          {texts.send}
        </SubmitButton>
      </form>
    </details>
  );
}
