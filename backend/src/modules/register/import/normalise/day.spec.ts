import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../../platform/calendar/day";
import type { Cell } from "../read/table";
import { outcomeOf } from "../testing/outcome";
import { parseDay } from "./day";

const anyDay = fc
  .integer({ min: 0, max: daysBetween("2000-01-01", "2099-12-31") })
  .map((offset) => addDays("2000-01-01", offset));
const parts = (day: string) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)),
  dayOfMonth: Number(day.slice(8, 10)),
});

describe("a decision's day", () => {
  it.each<[Cell, string | null]>([
    ["29/4/2023", "2023-04-29"],
    ["29-04-2023", "2023-04-29"],
    ["29.04.2023", "2023-04-29"],
    ["2023-04-29", "2023-04-29"],
    ["2023-04-29T00:00:00.000Z", "2023-04-29"],
    ["ngày 29 tháng 4 năm 2023", "2023-04-29"],
    ["Ngày 29 tháng 04 năm 2023".normalize("NFD"), "2023-04-29"],
    ["29 tháng 4, 2023", "2023-04-29"],
    [45_045, "2023-04-29"],
    ["45045", "2023-04-29"],
    [new Date("2023-04-29T00:00:00Z"), "2023-04-29"],
    ["29/02/2020", "2020-02-29"],
    ["", null],
    [null, null],
    ["29/4/23", "! two_digit_year"],
    ["4/29/2023", "! no_such_day"],
    ["29/02/2023", "! no_such_day"],
    ["tháng 4/2023", "! month_only"],
    ["12/2020", "! month_only"],
    ["cuối năm 2023", "! date_unreadable"],
    [2023, "! date_unreadable"],
    [99_999, "! date_unreadable"],
  ])("%j is %j", (cell, day) => {
    expect(outcomeOf(parseDay(cell))).toBe(day);
  });

  it("is the same day in every spelling", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, dayOfMonth } = parts(day);
        const spellings: Cell[] = [
          day,
          `${dayOfMonth}/${month}/${year}`,
          `${String(dayOfMonth).padStart(2, "0")}-${String(month).padStart(2, "0")}-${year}`,
          `ngày ${dayOfMonth} tháng ${month} năm ${year}`,
          daysBetween("1899-12-30", day),
          new Date(`${day}T00:00:00Z`),
        ];
        for (const spelling of spellings) expect(outcomeOf(parseDay(spelling))).toBe(day);
      }),
    );
  });

  it("is a real day, a blank or a fault, whatever the cell", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/)),
        (cell) => {
          const result = parseDay(cell);
          expect(!result.ok || result.value === null || addDays(result.value, 0) === result.value).toBe(true);
        },
      ),
    );
  });
});
