import type { ReportCell, ReportColumn } from "@contracts/reports";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";

/** A cell as the reader's language writes it, with the digits of the sheet and the PDF. */
export function cellText(cell: ReportCell, { kind }: Pick<ReportColumn, "kind">, locale: Locale, none: string): string {
  if (cell === null) return none;
  if (kind === "text") return String(cell);
  if (kind === "day") return formatDay(String(cell), locale);
  const number = Number(cell);
  return kind === "count" ? formatCount(number, locale) : hundredthsText(number, locale);
}

function hundredthsText(hundredths: number, locale: Locale): string {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  const whole = formatCount(Number(digits.slice(0, -2)), locale);
  return `${hundredths < 0 ? "-" : ""}${whole}${locale === "vi" ? "," : "."}${digits.slice(-2)}`;
}
