import type { Bilingual, IndicatorTarget } from "../../../contracts/indicators";
import type { Definition, Reading } from "./definition";
import { DEFINITIONS } from "./definitions";

/** Every definition as a chapter of `docs/indicators.md`, Vietnamese first, so that what is documented is what is computed. */
export function describeDefinitions(): string {
  return DEFINITIONS.map(describe).join("\n\n");
}

function describe({ sheet, readings }: Definition): string {
  const lines = [
    `### ${sheet.set === "plan_159" ? `Chỉ tiêu ${sheet.id}` : `\`${sheet.id}\``} · ${sheet.title.vi}`,
    "",
    `${sheet.title.en}. Unit: ${sheet.unit}; period: ${sheet.period}; rule version ${sheet.rule_version}${sheet.restricted ? "; members are told to officers only" : ""}.`,
    "",
    ...readings.flatMap(readingLines),
    ...listed("Lọc · Filters", sheet.filters),
    ...listed("Chưa rõ · Unknown", [sheet.unknowns]),
    ...listed("Giới hạn · Limits", sheet.limits),
    `- **Nguồn · Source**: ${sheet.source.document}, ${sheet.source.place}: “${sheet.source.quote}”`,
    `- **Chia theo · Broken down by**: ${sheet.breakdowns.map((by) => `\`${by}\``).join(", ") || "–"}`,
    ...sheet.versions.map(({ rule_version, since, change }) => `- **Bản ${rule_version}** (${since}): ${both(change)}`),
  ];
  return lines.join("\n");
}

function readingLines({ sheet }: Reading): string[] {
  const { id, title, counted, numerator, denominator, target } = sheet;
  return [
    `- **\`${id}\`** ${both(title)}; counts: ${counted}`,
    `  - Tử số · numerator: ${both(numerator)}`,
    ...(denominator ? [`  - Mẫu số · denominator: ${both(denominator)}`] : []),
    ...(target ? [`  - Mục tiêu · target: ${targetText(target)}`] : []),
  ];
}

function targetText({ text, modality, year, source }: IndicatorTarget): string {
  const word = modality === "at_least" ? "“có ít nhất”, binding" : "“phấn đấu”, an effort";
  return `${both(text)} (${year}; ${word}; ${source.place})`;
}

function listed(title: string, texts: readonly Bilingual[]): string[] {
  return texts.length === 0 ? [] : [`- **${title}**: ${texts.map(both).join("; ")}`];
}

function both({ vi, en }: Bilingual): string {
  return vi === en ? vi : `${vi} (${en})`;
}
