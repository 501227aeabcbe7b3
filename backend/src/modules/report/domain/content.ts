import type { IsoDay, IsoInstant } from "../../../contracts/common";
import type {
  IndicatorList,
  IndicatorMember,
  IndicatorSheet,
  IndicatorValue,
  ReadingResult,
  Verdict,
} from "../../../contracts/indicators";
import type { ReportCell, ReportContent, ReportTable } from "../../../contracts/reports";
import { formatCount, formatDay, formatHundredths, nameInText } from "./format-cell";
import type { Occasion } from "./schedule";

/** The indicators whose share by unit a province's report tells. */
export const SHARES_BY_UNIT = ["8b", "8c"] as const;
type ShareId = (typeof SHARES_BY_UNIT)[number];

export type UnitShare = { key: string; name: string; values: Record<ShareId, IndicatorValue | null> };

/** How a product stands to the indicator of online sale. */
export type ProductRow = IndicatorMember & { side: "online" | "offline" | "unknown" | "not_applicable" };

/** What the engine answers, for one unit and one basis. */
export type ReportNumbers = {
  list: IndicatorList;
  /** Null for a unit that has none below it. */
  units: UnitShare[] | null;
  products: ProductRow[];
};

export type ReportUnit = ReportContent["unit"];

/**
 * The content of a report: sentences and tables made from what the engine answered, and from nothing else.
 * @param basis must be the very one the numbers were computed on
 */
export function buildContent(
  { definition, kind, year, due_before }: Occasion,
  unit: ReportUnit,
  basis: { cut_off: IsoDay; as_known: IsoInstant },
  numbers: ReportNumbers,
): ReportContent {
  const tables = [targetTable(numbers.list), stockTable(numbers.list)];
  return {
    kind,
    year,
    unit,
    ...basis,
    due_before,
    legal_basis: definition.legal_basis,
    recipients: definition.recipients,
    summary: summarise(numbers.list, unit, basis.cut_off),
    tables: [...tables, ...(numbers.units === null ? [] : [unitTable(numbers.units)]), productTable(numbers.products)],
    notes: NOTES,
    rules: numbers.list.indicators.map(({ sheet }) => ({ indicator: sheet.id, version: sheet.rule_version })),
    sample: numbers.list.basis.sample,
  };
}

const NOTES = [
  "Chưa rõ không có nghĩa là không: sản phẩm chưa được kiểm chứng không tính là đã bán trực tuyến, cũng không tính là chưa bán. Khoảng thấp nhất – cao nhất cho biết tỷ lệ có thể là bao nhiêu khi mọi điều chưa rõ được làm rõ.",
  "Tỷ lệ tính từ số đếm, làm tròn nửa lên đến hai chữ số thập phân. Chủ thể được đếm không trùng; không cộng số chủ thể của các dòng với nhau.",
  "Dấu “–” nghĩa là không có số hoặc không tính được.",
];

const VERDICTS: Record<Verdict, string> = { met: "đạt", not_met: "chưa đạt", undecided: "chưa kết luận được" };

function targetTable({ indicators }: IndicatorList): ReportTable {
  const targets = indicators.filter(({ sheet }) => sheet.set === "plan_159");
  return {
    key: "targets",
    title: "Kết quả theo từng chỉ tiêu",
    note: null,
    columns: [
      { key: "id", title: "Chỉ tiêu số", kind: "text" },
      { key: "title", title: "Nội dung", kind: "text" },
      { key: "target", title: "Mục tiêu", kind: "text" },
      ...VALUE_COLUMNS,
      { key: "verdict", title: "Đánh giá", kind: "text" },
    ],
    rows: targets.flatMap(({ sheet, results }) => results.map((result) => targetRow(sheet, result))),
  };
}

function targetRow(sheet: IndicatorSheet, { reading, value, verdict }: ReadingResult): ReportCell[] {
  const read = sheet.readings.find(({ id }) => id === reading);
  const several = sheet.readings.length > 1 && read;
  const target = read?.target ? `${read.target.text.vi} (năm ${read.target.year})` : null;
  return [
    sheet.id,
    several ? `${sheet.title.vi}: ${read.title.vi}` : sheet.title.vi,
    target,
    ...valueCells(value),
    verdict === null ? null : VERDICTS[verdict],
  ];
}

function stockTable({ indicators }: IndicatorList): ReportTable {
  const context = indicators.filter(({ sheet }) => sheet.set === "context");
  return {
    key: "context",
    title: "Số liệu nền của sổ đăng ký",
    note: null,
    columns: [{ key: "title", title: "Nội dung", kind: "text" }, ...VALUE_COLUMNS],
    rows: context.flatMap(({ sheet, results }) =>
      results.map(({ reading, value }) => {
        const read = sheet.readings.find(({ id }) => id === reading);
        const title = sheet.readings.length > 1 && read ? `${sheet.title.vi}: ${read.title.vi}` : sheet.title.vi;
        return [title, ...valueCells(value)];
      }),
    ),
  };
}

function unitTable(units: readonly UnitShare[]): ReportTable {
  const columns = SHARES_BY_UNIT.flatMap((id): ReportTable["columns"] => [
    { key: `${id}_numerator`, title: `${id}: trực tuyến`, kind: "count" },
    { key: `${id}_denominator`, title: `${id}: tổng`, kind: "count" },
    { key: `${id}_percent`, title: `${id}: tỷ lệ, %`, kind: "percent" },
    { key: `${id}_unknown`, title: `${id}: chưa rõ`, kind: "count" },
  ]);
  return {
    key: "units",
    title: "Sản phẩm kinh doanh trực tuyến theo đơn vị",
    note: "Chỉ tiêu 8b: có ít nhất một nơi bán trực tuyến đã kiểm chứng. Chỉ tiêu 8c: trên sàn nêu trong kế hoạch.",
    columns: [{ key: "unit", title: "Đơn vị", kind: "text" }, ...columns],
    rows: units.map(({ name, values }) => [name, ...SHARES_BY_UNIT.flatMap((id) => shareCells(values[id]))]),
  };
}

const SIDES: Record<ProductRow["side"], string> = {
  online: "có",
  offline: "không",
  unknown: "chưa rõ",
  not_applicable: "không áp dụng",
};

function productTable(products: readonly ProductRow[]): ReportTable {
  return {
    key: "products",
    title: "Danh sách sản phẩm còn hiệu lực",
    note: "Cột cuối: có bán trực tuyến hay không, theo chỉ tiêu 8b.",
    columns: [
      { key: "number", title: "Số TT", kind: "count" },
      { key: "product", title: "Sản phẩm", kind: "text" },
      { key: "producer", title: "Chủ thể", kind: "text" },
      { key: "unit", title: "Đơn vị", kind: "text" },
      { key: "stars", title: "Sao", kind: "count" },
      { key: "online", title: "Trực tuyến", kind: "text" },
    ],
    rows: products.map(({ label, producer, unit, stars, side }, index) => [
      index + 1,
      label,
      producer?.name ?? null,
      unit?.name ?? null,
      stars,
      SIDES[side],
    ]),
  };
}

const VALUE_COLUMNS: ReportTable["columns"] = [
  { key: "numerator", title: "Thực hiện", kind: "count" },
  { key: "denominator", title: "Tổng", kind: "count" },
  { key: "percent", title: "Tỷ lệ, %", kind: "percent" },
  { key: "low", title: "Thấp nhất, %", kind: "percent" },
  { key: "high", title: "Cao nhất, %", kind: "percent" },
  { key: "unknown", title: "Chưa rõ", kind: "count" },
  { key: "not_applicable", title: "Không áp dụng", kind: "count" },
];

function valueCells(value: IndicatorValue): ReportCell[] {
  return [
    value.numerator,
    value.denominator,
    hundredths(value.percent),
    hundredths(value.percent_range?.low ?? null),
    hundredths(value.percent_range?.high ?? null),
    unknownOf(value),
    value.not_applicable,
  ];
}

function shareCells(value: IndicatorValue | null): ReportCell[] {
  if (value === null) return [null, null, null, null];
  return [value.numerator, value.denominator, hundredths(value.percent), unknownOf(value)];
}

function unknownOf({ unknown }: IndicatorValue): number {
  return unknown.in_numerator + unknown.in_denominator;
}

/** Percents have two decimals, so this loses nothing. */
function hundredths(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent * 100);
}

function summarise({ indicators }: IndicatorList, unit: ReportUnit, cutOff: IsoDay): string[] {
  const first = (id: string) => indicators.find(({ sheet }) => sheet.id === id)?.results[0]?.value;
  const [stock, producers, online] = [first("stock"), first("producers"), first("8b")];
  return [
    ...(stock
      ? [
          `Đến hết ngày ${formatDay(cutOff)}, ${nameInText(unit.name)} có ${formatCount(stock.numerator)} sản phẩm OCOP từ 3 sao còn hiệu lực${producers ? ` của ${formatCount(producers.numerator)} chủ thể` : ""}.`,
        ]
      : []),
    ...(online ? [onlineSentence(online)] : []),
    judgedSentence(indicators),
  ];
}

function onlineSentence(value: IndicatorValue): string {
  const { numerator, denominator, percent } = value;
  if (denominator === null || denominator === 0 || percent === null)
    return "Chưa có sản phẩm nào để tính tỷ lệ kinh doanh trực tuyến.";
  const unknown = unknownOf(value);
  const share = `${formatCount(numerator)} trên ${formatCount(denominator)} sản phẩm (${formatHundredths(Math.round(percent * 100))} %) được kiểm chứng là đang bán trực tuyến`;
  return unknown === 0 ? `${share}.` : `${share}; ${formatCount(unknown)} sản phẩm chưa rõ.`;
}

/** How many of the plan's targets are met, in their official reading. */
function judgedSentence(indicators: IndicatorList["indicators"]): string {
  const verdicts = indicators.flatMap(({ sheet, results }) =>
    sheet.set === "plan_159" && results[0]?.verdict ? [results[0].verdict] : [],
  );
  const count = (verdict: Verdict) => formatCount(verdicts.filter((one) => one === verdict).length);
  if (verdicts.length === 0) return "Không có chỉ tiêu nào đặt ra cho năm này để đánh giá.";
  return `Trong ${formatCount(verdicts.length)} chỉ tiêu đánh giá được: ${count("met")} đạt, ${count("not_met")} chưa đạt, ${count("undecided")} chưa kết luận được.`;
}
