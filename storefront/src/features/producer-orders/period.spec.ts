import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, nameOf, periodIn, periodsOffered } from "./period";

const TODAY = "2026-11-26";
const days = (asked: Parameters<typeof periodIn>[0]) => daysOf(periodIn(asked, TODAY));

describe("the days of a statement", () => {
  it("are those of this month where nobody chose", () => {
    expect(days({})).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(days({ ky: "rubbish" })).toEqual({ from: "2026-11-01", to: "2026-11-30" });
  });

  it.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-12", "2026-12-01", "2026-12-31"],
    ["2026-q1", "2026-01-01", "2026-03-31"],
    ["2025-q4", "2025-10-01", "2025-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
  ])("are those of a month, a quarter or a year: %s", (ky, from, to) => {
    expect(days({ ky })).toEqual({ from, to });
  });

  it("are any two; one that is left out, or is no day, is today or the other one", () => {
    expect(days({ tu: "2026-01-15", den: "2026-02-10", ky: "2025" })).toEqual({ from: "2026-01-15", to: "2026-02-10" });
    expect(days({ tu: "2026-01-15", den: "" })).toEqual({ from: "2026-01-15", to: TODAY });
    expect(days({ tu: "2026-02-30", den: "2026-03-10" })).toEqual({ from: "2026-03-10", to: "2026-03-10" });
    expect(days({ tu: "2026-02-10", den: "2026-01-15" })).toEqual({ from: "2026-01-15", to: "2026-02-10" });
    expect(days({ tu: "2027-01-15" })).toEqual({ from: "2027-01-15", to: "2027-01-15" });
  });

  it("of quarters and of months fill a year without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), (year) => {
        for (const names of [
          Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
          [1, 2, 3, 4].map((quarter) => `${year}-q${quarter}`),
        ]) {
          const all = names.map((ky) => days({ ky }));
          expect([all[0]?.from, all.at(-1)?.to]).toEqual([`${year}-01-01`, `${year}-12-31`]);
          const gap = ({ to }: { to: string }, next: { from: string } | undefined) =>
            next ? Date.parse(next.from) - Date.parse(to) : 86_400_000;
          expect(all.every((one, at) => gap(one, all[at + 1]) === 86_400_000)).toBe(true);
        }
      }),
    );
  });
});

describe("the periods a list offers", () => {
  it("go back from today, and hold the one that is asked for", () => {
    const { month, quarter, year } = periodsOffered(TODAY, periodIn({ ky: "2019-q2" }, TODAY));
    expect(month.map(nameOf)).toEqual(expect.arrayContaining(["2026-11", "2025-12"]));
    expect(quarter.map(nameOf)).toEqual([
      ...["2026-q4", "2026-q3", "2026-q2", "2026-q1", "2025-q4", "2025-q3", "2025-q2", "2025-q1", "2019-q2"],
    ]);
    expect(year.map(nameOf)).toEqual(["2026", "2025", "2024", "2023", "2022"]);
  });
});
