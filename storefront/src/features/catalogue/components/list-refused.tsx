import type { Refusal } from "@/platform/backend/attempt";
import type { Locale } from "@/platform/i18n/locale";
import { Refused } from "@/site/refused";
import { ButtonLink } from "@/ui/button";
import { catalogueTexts } from "../texts";

/** Why there is no list, and the way back to one. */
export function ListRefused({ refusal, href, locale }: { refusal: Refusal; href: string; locale: Locale }) {
  const { refused, empty } = catalogueTexts(locale);
  return (
    <div className="space-y-4">
      <Refused refusal={refusal} title={refused} locale={locale} />
      <ButtonLink href={href} look="secondary">
        {empty.clear}
      </ButtonLink>
    </div>
  );
}
