import type { IndicatorDetail } from "@contracts/indicators";
import { describe, expect, it } from "vitest";
import { COLUMNS, observationsOf } from "../domain/observations";
import en from "../messages/en.json";
import vi from "../messages/vi.json";
import { toCsv } from "./to-csv";

const value = {
  numerator: 47,
  denominator: 119,
  unknown: { in_numerator: 2, in_denominator: 1 },
  not_applicable: 0,
  percent: 39.5,
  percent_range: { low: 39.5, high: 41.18 },
};
const text = { vi: "Chính thức", en: "Official" };
const detail: IndicatorDetail = {
  basis: { cut_off: "2023-04-29", as_known: "2023-04-29T16:59:59.999Z", year: 2023, within: null, sample: false },
  sheet: {
    id: "7b",
    set: "plan_159",
    rule_version: 1,
    versions: [],
    title: text,
    unit: "percent",
    period: "day",
    filters: [],
    unknowns: text,
    readings: [{ id: "stock", title: text, counted: "producer", numerator: text, denominator: text, target: null }],
    source: { document: "", place: "", quote: "" },
    contact: text,
    limits: [],
    breakdowns: ["unit"],
    restricted: true,
  },
  results: [{ reading: "stock", value, verdict: "undecided" }],
  reading: "stock",
  by: "unit",
  geography: "communes",
  rows: [
    {
      key: "c-1",
      label: { vi: "=1+1", en: "=1+1" },
      value: { ...value, percent: null, percent_range: null, denominator: 0 },
    },
  ],
  publication: null,
};

describe("the file of what a page shows", () => {
  const lines = toCsv(observationsOf(detail, "vi")).split("\r\n");

  it("begins with a byte-order mark and the columns of the dictionary", () => {
    expect(lines[0]).toBe(`\ufeff${Object.keys(COLUMNS).join(",")}`);
    expect(Object.keys(vi.dictionary.columns)).toEqual(Object.keys(COLUMNS));
    expect(Object.keys(en.dictionary.columns)).toEqual(Object.keys(COLUMNS));
  });

  it("holds the headline and each row, with two decimals and without a zero for what does not exist", () => {
    expect(lines[1]).toBe(
      "7b,stock,Chính thức,1,2023-04-29,2023-04-29T16:59:59.999Z,,,,,,,,47,119,2,1,0,39.50,39.50,41.18,,undecided",
    );
    expect(lines[2]).toBe(
      "7b,stock,Chính thức,1,2023-04-29,2023-04-29T16:59:59.999Z,,,,unit,communes,c-1,'=1+1,47,0,2,1,0,,,,,",
    );
  });
});
