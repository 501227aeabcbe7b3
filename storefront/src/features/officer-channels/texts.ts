import { dictionary } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the pages about shops and listings on marketplaces. */
export const channelTexts = dictionary({ vi, en });

/** How a listing stands on a marketplace, in words; what nobody has a word for as it is. */
export function saidState(state: string, locale: Locale): string {
  const words: Record<string, string> = channelTexts(locale).listing.standings;
  return words[state] ?? state;
}
