import type { IndicatorSummary } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { type Choice, writeChoice } from "../domain/choice";
import { formatValue, unknownOf } from "../domain/numbers";
import { verdictText } from "../domain/verdict-text";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";
import { rangeText } from "./value-table";

type Props = { indicators: IndicatorSummary[]; choice: Choice; caption: string; locale: Locale };

/** Indicators with their readings, one line each, every one a way to its own page. */
export function IndicatorTable({ indicators, choice, caption, locale }: Props) {
  const all = indicatorTexts(locale);
  const { targets: texts, value: words, verdict } = all;
  const columns = [
    { key: "name", title: texts.name },
    { key: "result", title: texts.result, number: true },
    { key: "unknown", title: words.unknown, number: true },
    { key: "range", title: words.range, number: true },
    { key: "target", title: words.target },
    { key: "verdict", title: verdict.label },
  ];
  const rows = indicators.flatMap(({ sheet, results }) =>
    results.map(({ reading, value, verdict: judged }) => {
      const read = sheet.readings.find(({ id }) => id === reading);
      const target = read?.target;
      return {
        key: `${sheet.id} ${reading}`,
        cells: [
          <Name key="name" sheet={sheet} choice={choice} reading={read ?? null} locale={locale} />,
          <strong key="result">{formatValue(value, sheet.unit, locale, all)}</strong>,
          formatCount(unknownOf(value), locale),
          rangeText(value, locale),
          target ? `${target.text[locale]} (${target.year})` : words.noTarget,
          verdictText(judged, target ?? null, locale),
        ],
      };
    }),
  );
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}

type NameProps = {
  sheet: IndicatorSummary["sheet"];
  choice: Choice;
  reading: IndicatorSummary["sheet"]["readings"][number] | null;
  locale: Locale;
};

function Name({ sheet, choice, reading, locale }: NameProps) {
  const several = sheet.readings.length > 1;
  const query = writeChoice({ ...choice, reading: several && reading ? reading.id : null });
  return (
    <a
      href={`${localePath(locale, `/chi-tieu/${sheet.id}`)}${query}`}
      className="inline-block min-w-48 py-2 text-leaf underline underline-offset-4 print:min-w-0 print:py-0 print:no-underline"
    >
      {sheet.set === "plan_159" ? `${sheet.id}. ` : ""}
      {sheet.title[locale]}
      {several && reading ? <span className="block text-sm print:text-xs">{reading.title[locale]}</span> : null}
    </a>
  );
}
