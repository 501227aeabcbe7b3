import type { Refusal } from "@/platform/backend/attempt";
import { refusalMessage } from "@/platform/backend/failure";
import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";

/** Why nothing is shown, in the backend's own words, which name the next step. */
export function Refused({ refusal, title, locale }: { refusal: Refusal; title: string; locale: Locale }) {
  return (
    <Notice tone="fault" role="alert" title={title} className="mt-6">
      <p>{refusalMessage(refusal, locale)}</p>
    </Notice>
  );
}
