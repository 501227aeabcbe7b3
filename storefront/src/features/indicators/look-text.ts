import type { PublicLooks } from "@contracts/presence-public";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { indicatorTexts } from "./texts";

/** When a product was last looked at, where, how sure that is, and what came of it. */
export function lookText(product: string, { looks }: PublicLooks, locale: Locale): string {
  const { members: texts } = indicatorTexts(locale);
  const look = looks.find(({ product_id }) => product_id === product);
  if (!look) return texts.neverLooked;
  const { day, channel, outcome, grade } = look;
  return fill(texts.look, {
    day: formatDay(day, locale),
    channel: channel[locale],
    outcome: texts.outcome[outcome],
    grade,
  });
}
