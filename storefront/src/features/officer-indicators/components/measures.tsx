import type { IndicatorDetail, ReadingResult } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { MEASURES, type Measure, partsOf } from "../choice";
import { officerIndicatorTexts } from "../texts";
import { twoDecimals } from "../two-decimals";

type Row = { measure: Measure; result: ReadingResult; threshold: number | null };

/** The shares themselves, before who is missing from them. */
export function Measures({ details, locale }: { details: Record<"8b" | "8c", IndicatorDetail>; locale: Locale }) {
  return (
    <DataTable
      caption={officerIndicatorTexts(locale).measures}
      columns={columnsOf(locale)}
      rows={MEASURES.flatMap((one) => rowOf(one, details))}
      keyOf={(row) => row.measure}
    />
  );
}

function rowOf(measure: Measure, details: Record<"8b" | "8c", IndicatorDetail>): Row[] {
  const { id, reading } = partsOf(measure);
  const { results, sheet } = details[id];
  const result = results.find((one) => one.reading === reading);
  const target = sheet.readings.find((one) => one.id === reading)?.target;
  return result ? [{ measure, result, threshold: target?.threshold ?? null }] : [];
}

function columnsOf(locale: Locale): Column<Row>[] {
  const texts = officerIndicatorTexts(locale);
  const number = (value: number | null) => (value === null ? "–" : formatCount(value, locale));
  return [
    { key: "measure", title: texts.number, heading: true, cell: ({ measure }) => texts.readings[measure] },
    {
      key: "share",
      title: texts.share,
      numeric: true,
      cell: ({ result: { value } }) => (value.percent === null ? "–" : `${twoDecimals(value.percent, locale)} %`),
    },
    { key: "counted", title: texts.counted, numeric: true, cell: ({ result }) => number(result.value.numerator) },
    { key: "total", title: texts.total, numeric: true, cell: ({ result }) => number(result.value.denominator) },
    {
      key: "unknown",
      title: texts.unknown,
      numeric: true,
      cell: ({ result }) => number(result.value.unknown.in_numerator),
    },
    {
      key: "missing",
      title: texts.missing,
      numeric: true,
      cell: ({ threshold, result: { value } }) =>
        threshold === null || value.percent === null
          ? "–"
          : fill(texts.points, { count: twoDecimals(Math.max(0, threshold - value.percent), locale) }),
    },
  ];
}
