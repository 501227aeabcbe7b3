import type { ListingFault } from "@contracts/channel-preview";
import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";

type Props = { warnings: readonly ListingFault[]; locale: Locale };

/** What a dry run says goes otherwise than the product says, and stops nothing. */
export function ListingWarnings({ warnings, locale }: Props) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="care" className="mb-4">
      {warnings.map(({ field, message, message_en }) => (
        <p key={`${field} ${message}`}>{locale === "en" ? message_en : message}</p>
      ))}
    </Notice>
  );
}
