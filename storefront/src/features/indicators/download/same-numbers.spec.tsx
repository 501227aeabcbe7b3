import type { BreakdownRow, Dimension, Geography, IndicatorDetail, IndicatorValue } from "@contracts/indicators";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { Locale } from "@/platform/i18n/locale";
import { Breakdown } from "../components/breakdown";
import { ValueTable } from "../components/value-table";
import { readChoice, writeChoice } from "../domain/choice";
import { COLUMNS, type Observation } from "../domain/observations";
import { DIMENSIONS, GEOGRAPHIES } from "../domain/words";
import { answerIndicator } from "./answer";

vi.mock("server-only", () => ({}));
const asked = vi.hoisted(() => ({ detail: null as unknown }));
vi.mock("../data", () => ({
  loadIndicator: async () => asked.detail,
  loadSeries: async () => null,
  loadIndicators: async () => null,
}));

const text = (vi: string) => ({ vi, en: `${vi} (en)` });
const madeOf = (
  numerator: number,
  denominator: number | null,
  change: Partial<IndicatorValue> = {},
): IndicatorValue => ({
  numerator,
  denominator,
  unknown: { in_numerator: 0, in_denominator: 0 },
  not_applicable: 0,
  percent: denominator === null || denominator === 0 ? null : Math.round((10_000 * numerator) / denominator) / 100,
  percent_range: null,
  ...change,
});

/** Every sort of row there is: whole, partly unknown in both ways, left out by rule, with thousands, and with nothing. */
const VALUES = [
  madeOf(47, 119, { unknown: { in_numerator: 2, in_denominator: 1 }, percent_range: { low: 39.17, high: 41.67 } }),
  madeOf(1_234, 4_321, { not_applicable: 1_007 }),
  madeOf(3, null, { unknown: { in_numerator: 0, in_denominator: 4 } }),
  madeOf(0, null, { not_applicable: 12 }),
  madeOf(0, 0),
];

function detailOf(by: Dimension, geography: IndicatorDetail["geography"]): IndicatorDetail {
  const rows = VALUES.map((value, index): BreakdownRow => ({ key: `k-${index}`, label: text(`Dòng ${index}`), value }));
  return {
    basis: { cut_off: "2026-06-15", as_known: "2026-06-15T16:59:59.999Z", year: 2026, within: null, sample: false },
    sheet: {
      ...{ id: "8b", set: "plan_159", rule_version: 2, versions: [], title: text("Trực tuyến"), unit: "percent" },
      ...{ period: "day", filters: [], unknowns: text(""), contact: text(""), limits: [], restricted: false },
      readings: [
        {
          id: "official",
          title: text("Chính thức"),
          counted: "product",
          numerator: text(""),
          denominator: text(""),
          target: null,
        },
        {
          id: "other",
          title: text("Cách khác"),
          counted: "product",
          numerator: text(""),
          denominator: text(""),
          target: null,
        },
      ],
      source: { document: "", place: "", quote: "" },
      breakdowns: [...DIMENSIONS],
    },
    results: VALUES.slice(0, 2).map((value, index) => ({
      reading: index === 0 ? "official" : "other",
      value,
      verdict: null,
    })),
    reading: "official",
    ...{ by, geography, rows, publication: null },
  };
}

/** The texts of the rows of each table on a page, by their cells. */
function tablesOf(html: string): string[][][] {
  const inner = (tag: string, from: string) =>
    [...from.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, "gs"))].map(([found]) => found);
  return inner("table", html).map((table) =>
    inner("tr", table).map((row) =>
      [...row.matchAll(/<t[hd][ >].*?<\/t[hd]>/gs)].map(([cell]) =>
        cell.replace(/<[^>]*>/g, "").replaceAll("\u00a0", " "),
      ),
    ),
  );
}

const numberOf = (shown: string | undefined, locale: Locale): number | null => {
  const digits = (shown ?? "").replace(" %", "").replace("%", "").trim();
  if (digits === "–") return null;
  return Number(locale === "vi" ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", ""));
};

/** What a row of a table says, in the words of the files. */
function told([, percent, numerator, denominator, unknown = "", range = "", others]: string[], locale: Locale) {
  const [inNumerator, inDenominator = "0"] = unknown.split(" + ");
  const [low, high] = range === "–" ? [] : range.split(" – ");
  return {
    percent: numberOf(percent, locale),
    numerator: numberOf(numerator, locale),
    denominator: numberOf(denominator, locale),
    unknown_in_numerator: numberOf(inNumerator, locale),
    unknown_in_denominator: numberOf(inDenominator, locale),
    not_applicable: numberOf(others ?? "0", locale),
    percent_low: low === undefined ? null : numberOf(low, locale),
    percent_high: high === undefined ? null : numberOf(high, locale),
  };
}

function written(one: Observation): ReturnType<typeof told> {
  const { percent, numerator, denominator, unknown_in_numerator, unknown_in_denominator } = one;
  const { not_applicable, percent_low, percent_high } = one;
  return Object.fromEntries(
    Object.entries({
      ...{ percent, numerator, denominator, unknown_in_numerator, unknown_in_denominator },
      ...{ not_applicable, percent_low, percent_high },
    }).map(([name, value]) => [name, value === null || value === "" ? null : Number(value)]),
  ) as ReturnType<typeof told>;
}

/** None of the values here needs quotes. */
function rowsOf(csv: string): Observation[] {
  const [names = [], ...rows] = csv
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) as Observation);
}

async function fileOf(format: "csv" | "json", by: Dimension, locale: Locale): Promise<Observation[]> {
  const request = new Request(`https://shop.example/chi-tieu/8b/so-lieu.${format}${writeChoice({ by })}`);
  const answer = await answerIndicator(request, { locale, id: "8b", file: `so-lieu.${format}` });
  expect(answer.status).toBe(200);
  const content = await answer.text();
  return format === "json" ? JSON.parse(content).observations : rowsOf(content);
}

const WAYS = DIMENSIONS.flatMap((by): [Dimension, Geography | null][] =>
  by === "unit" ? GEOGRAPHIES.map((geography) => [by, geography]) : [[by, null]],
);

describe.each(["vi", "en"] as const)("the page, the CSV and the JSON (%s)", (locale) => {
  it.each(WAYS)("say the same by %s %s", async (by, geography) => {
    const detail = detailOf(by, geography);
    asked.detail = detail;
    const choice = { ...readChoice({}), by };
    const { sheet, results } = detail;
    const [headlines = [], rows = []] = tablesOf(
      renderToStaticMarkup(
        <>
          <ValueTable sheet={sheet} results={results} locale={locale} hrefOf={null} />
          <Breakdown detail={detail} choice={choice} locale={locale} />
        </>,
      ),
    );
    const shown = [...headlines.slice(1), ...rows.slice(1)].map((cells) => ({
      name: cells[0],
      ...told(cells, locale),
    }));
    const csv = await fileOf("csv", by, locale);
    const json = await fileOf("json", by, locale);
    expect(csv.map(written)).toEqual(json.map(written));
    expect(csv.map((one) => Object.keys(one))).toEqual(csv.map(() => Object.keys(COLUMNS)));
    // A row with nothing in it is named below the table, and stands in the files with its zeros.
    const files = json.filter(({ label }) => label !== `Dòng 4${locale === "en" ? " (en)" : ""}`);
    expect(files).toHaveLength(json.length - 1);
    expect(shown.map(({ name: _, ...numbers }) => numbers)).toEqual(
      files.map(written).map((one) => withShownRange(one)),
    );
    expect(shown.slice(2).map(({ name }) => name)).toEqual(files.slice(2).map(({ label }) => label));
    expect(new Set(json.slice(2).map((one) => `${one.by} ${one.geography}`))).toEqual(new Set([`${by} ${geography}`]));
  });
});

/** The page shows no range where nothing is unknown, since the share itself says it all then. */
function withShownRange(one: ReturnType<typeof told>): ReturnType<typeof told> {
  const isKnown = one.unknown_in_numerator === 0 && one.unknown_in_denominator === 0;
  return isKnown ? { ...one, percent_low: null, percent_high: null } : one;
}
