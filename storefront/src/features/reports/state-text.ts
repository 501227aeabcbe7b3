import type { ReportSummary } from "@contracts/reports";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { reportTexts } from "./texts";

/** A draft, a release, or a restatement with its number. */
export function stateText({ version, restates }: Pick<ReportSummary, "version" | "restates">, locale: Locale): string {
  const { state } = reportTexts(locale);
  if (version === null) return state.draft;
  return fill(restates === null ? state.released : state.restated, { version });
}
