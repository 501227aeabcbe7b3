import type { Locale } from "@/platform/i18n/locale";
import type { DeskNotice } from "../desk-frame/notice";
import { ReasonForm } from "../desk-frame/reason-form";
import { pauseTexts } from "./texts";

type Props = {
  shop: string;
  /** Where the form is sent, with language prefix. */
  action: string;
  /** What a form on this page was answered last. */
  notice: DeskNotice | null;
  locale: Locale;
};

/** Pauses a shop, with a reason both sides read. */
export function PauseForm({ shop, action, notice, locale }: Props) {
  const {
    pauseTitle: title,
    pauseText,
    reasonLabel: label,
    reasonHint: hint,
    pause: send,
    pausing: pending,
  } = pauseTexts(locale);
  return (
    <ReasonForm
      action={action}
      about={{ name: "gian-hang", value: shop }}
      texts={{ title, label, hint, send, pending }}
      most={300}
      notice={notice}
      locale={locale}
    >
      <p>{pauseText}</p>
    </ReasonForm>
  );
}
