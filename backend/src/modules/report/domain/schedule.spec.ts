import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../platform/calendar/day";
import { dataFile } from "../../../platform/data-file";
import { parseDefinitions } from "./definitions";
import { comingOccasions, cutOffOn, draftWanted, occasionIn } from "./schedule";

const definitions = parseDefinitions(readFileSync(dataFile("reports/reports.json"), "utf8"));
const of = (province: string, kind: string) => {
  const found = definitions.find((one) => one.province === province && one.kind === kind);
  if (!found) throw new Error("unreachable: the file holds both kinds for both provinces");
  return found;
};
const yearly = of("p-82-2025", "year");

describe("when reports are due", () => {
  it("is before 15 June and before 15 December, so that the last day told is the 14th", () => {
    expect(occasionIn(of("p-82-2025", "half_year"), 2026)).toMatchObject({
      due_before: "2026-06-15",
      cut_off: "2026-06-14",
    });
    expect(occasionIn(yearly, 2026)).toMatchObject({
      due_before: "2026-12-15",
      cut_off: "2026-12-14",
      drafts_on: ["2026-11-15", "2026-12-01", "2026-12-14"],
    });
  });

  it("follows the province: districts report for the last time in June 2025, communes for the first in December", () => {
    const due = (year: number) =>
      definitions
        .flatMap((one) => occasionIn(one, year) ?? [])
        .map((one) => `${one.due_before} ${one.definition.units}`);
    expect(due(2022)).toEqual([]);
    expect(due(2025).sort()).toEqual(["2025-06-15 district", "2025-12-15 commune"]);
  });

  it("names the nearest of each kind, the earliest first", () => {
    const days = (day: string) => comingOccasions(definitions, day).map(({ due_before }) => due_before);
    expect(days("2026-11-25")).toEqual(["2026-12-15", "2027-06-15"]);
    expect(days("2026-12-15")).toEqual(["2027-06-15", "2027-12-15"]);
  });
});

describe("the draft that should exist", () => {
  const occasion = occasionIn(yearly, 2026);
  if (!occasion) throw new Error("unreachable: the definition holds in 2026");

  it.each([
    ["2026-11-14", null],
    ["2026-11-15", "2026-11-15"],
    ["2026-11-30", "2026-11-15"],
    ["2026-12-13", "2026-12-01"],
    ["2026-12-14", "2026-12-14"],
    ["2026-12-15", null],
  ])("on %s is that of %s", (day, planned) => expect(draftWanted(occasion, day)).toBe(planned));

  it("changes exactly on the planned days, whichever day one asks from", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((after) => addDays("2026-06-01", after));
    fc.assert(
      fc.property(day, (on) => {
        const wanted = draftWanted(occasion, on);
        if (wanted === null) return;
        expect(daysBetween(wanted, on)).toBeGreaterThanOrEqual(0);
        expect(occasion.drafts_on.filter((planned) => wanted < planned && planned <= on)).toEqual([]);
      }),
    );
  });

  it("tells what holds until its own day, and never beyond the cut-off", () => {
    expect(cutOffOn(occasion, "2026-12-01")).toBe("2026-12-01");
    expect(cutOffOn(occasion, "2027-01-20")).toBe("2026-12-14");
  });
});

describe("the file of reports", () => {
  it.each([
    ["a day no year has", { due_before: "02-30" }],
    ["a cut-off after the day it is due", { cut_off: "12-15" }],
    ["a field it does not know", { deadline: "12-15" }],
    ["no recipient", { recipients: [] }],
  ])("is refused with %s", (_, change) => {
    expect(() => parseDefinitions(JSON.stringify([{ ...yearly, ...change }]))).toThrow();
  });
});
