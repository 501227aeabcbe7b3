import type { IndicatorList, MemberSide, ReadingResult } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { MEASURES, type Measure, partsOf } from "../choice";
import { membersAddress } from "../members-choice";
import { officerIndicatorTexts } from "../texts";
import { twoDecimals } from "../two-decimals";

type Row = { measure: Measure; result: ReadingResult; threshold: number | null };

type Props = {
  numbers: IndicatorList;
  /** Which of several own units was asked for; the lists are of the same. */
  within: string | null;
  locale: Locale;
};

/** The shares themselves, before who is missing from them. */
export function Measures({ numbers, within, locale }: Props) {
  return (
    <DataTable
      caption={officerIndicatorTexts(locale).measures}
      columns={columnsOf(within, locale)}
      rows={MEASURES.flatMap((one) => rowOf(one, numbers))}
      keyOf={(row) => row.measure}
    />
  );
}

function rowOf(measure: Measure, { indicators }: IndicatorList): Row[] {
  const { id, reading } = partsOf(measure);
  const found = indicators.find(({ sheet }) => sheet.id === id);
  const result = found?.results.find((one) => one.reading === reading);
  const target = found?.sheet.readings.find((one) => one.id === reading)?.target;
  return result ? [{ measure, result, threshold: target?.threshold ?? null }] : [];
}

function columnsOf(within: string | null, locale: Locale): Column<Row>[] {
  const texts = officerIndicatorTexts(locale);
  const list = (side: MemberSide, title: string) => (row: Row, value: number | null) =>
    value === null ? "–" : <ToList row={row} value={value} side={side} title={title} within={within} locale={locale} />;
  const counted = list("numerator", texts.counted);
  const total = list("denominator", texts.total);
  const unknown = list("unknown_numerator", texts.unknown);
  return [
    { key: "measure", title: texts.number, heading: true, cell: ({ measure }) => texts.readings[measure] },
    {
      key: "share",
      title: texts.share,
      numeric: true,
      cell: ({ result: { value } }) => (value.percent === null ? "–" : `${twoDecimals(value.percent, locale)} %`),
    },
    { key: "counted", title: texts.counted, numeric: true, cell: (row) => counted(row, row.result.value.numerator) },
    { key: "total", title: texts.total, numeric: true, cell: (row) => total(row, row.result.value.denominator) },
    {
      key: "unknown",
      title: texts.unknown,
      numeric: true,
      cell: (row) => unknown(row, row.result.value.unknown.in_numerator),
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

type ListProps = Omit<Props, "numbers"> & { row: Row; value: number; side: MemberSide; title: string };

/** A number that opens to those behind it. */
function ToList({ row: { measure }, value, side, title, within, locale }: ListProps) {
  const texts = officerIndicatorTexts(locale);
  const { id, reading } = partsOf(measure);
  const count = formatCount(value, locale);
  const name = fill(texts.members.open, { count, title, measure: texts.readings[measure] });
  return (
    <TextLink href={localePath(locale, membersAddress(id, { within, reading, side }))} aria-label={name}>
      {count}
    </TextLink>
  );
}
