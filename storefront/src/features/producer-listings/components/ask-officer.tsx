import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { listingTexts } from "../texts";

/** Says who mends what a producer cannot, and what to tell them. */
export function AskOfficer({ what, locale }: { what: string; locale: Locale }) {
  return <p className="text-sm text-ink-soft">{fill(listingTexts(locale).dryRun.askOfficer, { what })}</p>;
}
