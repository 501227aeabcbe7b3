import { attempt } from "@/platform/backend/attempt";
import type { Locale } from "@/platform/i18n/locale";
import { loadIndicator, loadSeries } from "../data";
import type { Choice } from "../domain/choice";
import { Trend } from "./trend";

/** How the headline's share of online sale went. Missing where the backend refuses a series of this choice. */
export async function HeadlineTrend({ choice, locale }: { choice: Choice; locale: Locale }) {
  const { answer: detail } = await attempt(loadIndicator("8b", { ...choice, by: "state", reading: null }));
  if (!detail) return null;
  const { answer: series } = await attempt(loadSeries(detail, choice));
  return series ? <Trend sheet={detail.sheet} series={series} step={choice.step} locale={locale} /> : null;
}
