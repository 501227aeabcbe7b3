import "server-only";
import { env } from "@/platform/env";
import type { Locale } from "@/platform/i18n/locale";
import { siteTexts } from "./texts";

export type OperatorFact = { label: string; value: string | undefined };

/** Who answers for the shop, as this installation was told; what it was not told stays unknown. */
export function operatorFacts(locale: Locale): OperatorFact[] {
  const { footer } = siteTexts(locale);
  const settings = env();
  return [
    { label: footer.name, value: settings.OPERATOR_NAME },
    { label: footer.address, value: settings.OPERATOR_ADDRESS },
    { label: footer.phone, value: settings.OPERATOR_PHONE },
    { label: footer.email, value: settings.OPERATOR_EMAIL },
    { label: footer.tax, value: settings.OPERATOR_TAX_CODE },
    { label: footer.notice, value: settings.OPERATOR_NOTICE_NUMBER },
  ];
}
