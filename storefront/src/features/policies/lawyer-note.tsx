import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { policyTexts } from "./texts";

/** Says that nobody has checked the wording for this operator yet. */
export function LawyerNote({ locale }: { locale: Locale }) {
  const { lawyer } = policyTexts(locale);
  return (
    <Notice tone="care" title={lawyer.title} className="mt-8">
      <p className="text-sm">{lawyer.text}</p>
    </Notice>
  );
}
