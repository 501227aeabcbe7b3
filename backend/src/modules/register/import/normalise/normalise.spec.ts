import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../../platform/calendar/day";
import type { Cell } from "../read/table";
import { parseDay } from "./day";
import { issuerFromNumber, parseDecisionNumber } from "./decision-number";
import { parseLegalKind } from "./legal-type";
import { parseStars } from "./stars";
import { parseStatus } from "./status";
import { textOf } from "./text";
import type { Understood } from "./understood";
import { parseYear } from "./year";

const valueOf = <Value>(result: Understood<Value>): Value | null | string => (result.ok ? result.value : `! ${result.code}`);

const anyDay = fc.integer({ min: 0, max: daysBetween("2000-01-01", "2099-12-31") }).map((offset) => addDays("2000-01-01", offset));
const parts = (day: string) => ({ year: day.slice(0, 4), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) });

describe("a text cell", () => {
  it.each<[Cell, string | null]>([
    ["  Xoài  cát\u00a0Hòa\nLộc ", "Xoài cát Hòa Lộc"],
    ["Đồng Tháp".normalize("NFD"), "Đồng Tháp"],
    ["Ðồng Tháp", "Đồng Tháp"],
    ["Trà\u200b sen\ufeff", "Trà sen"],
    [2023, "2023"],
    ["-", null],
    ["không có", null],
    ["", null],
    [null, null],
  ])("%j is stored as %j", (cell, text) => {
    expect(textOf(cell)).toBe(text);
  });
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
    expect(valueOf(parseDay(cell))).toBe(day);
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
        for (const spelling of spellings) expect(valueOf(parseDay(spelling))).toBe(day);
      }),
    );
  });

  it("is a real day, a blank or a fault, whatever the cell", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/)), (cell) => {
        const result = parseDay(cell);
        expect(!result.ok || result.value === null || addDays(result.value, 0) === result.value).toBe(true);
      }),
    );
  });
});

describe("a star rank", () => {
  it.each<[Cell, number | string | null]>([
    [4, 4],
    ["4", 4],
    ["4 sao", 4],
    ["4*", 4],
    ["4 ★", 4],
    ["★★★★", 4],
    ["★★★★☆", 4],
    ["⭐⭐⭐", 3],
    ["***", 3],
    ["bốn sao", 4],
    ["Năm sao", 5],
    ["ba sao".normalize("NFD"), 3],
    ["Hạng 3 sao", 3],
    ["OCOP 5 sao", 5],
    ["3 stars", 3],
    [null, null],
    ["—", null],
    ["2 sao", "! stars_below_three"],
    ["★", "! stars_below_three"],
    ["6", "! stars_unreadable"],
    ["3-4 sao", "! stars_unreadable"],
    ["4,5", "! stars_unreadable"],
    ["sao", "! stars_unreadable"],
    ["năm 2023", "! stars_unreadable"],
    ["tiềm năng 5 sao", "! stars_only_proposed"],
  ])("%j is %j", (cell, stars) => {
    expect(valueOf(parseStars(cell))).toBe(stars);
  });
});

describe("a decision's number", () => {
  it.each<[Cell, string | null]>([
    ["1850/QĐ-UBND-HC", "1850/QĐ-UBND-HC"],
    ["Quyết định số 1850/QĐ-UBND-HC ngày 07/12/2020", "1850/QĐ-UBND-HC"],
    ["số: 1850 / QD - UBND – HC", "1850/QĐ-UBND-HC"],
    ["qđ 086/qđ-ubnd", "86/QĐ-UBND"],
    ["2361/QĐ-BNNMT", "2361/QĐ-BNNMT"],
    [null, null],
    ["1850", "! decision_number_unreadable"],
    ["theo quyết định của tỉnh", "! decision_number_unreadable"],
  ])("%j is %j", (cell, number) => {
    expect(valueOf(parseDecisionNumber(cell))).toBe(number);
  });

  it("names a ministry by its letters, and leaves a people's committee open", () => {
    expect(issuerFromNumber("2361/QĐ-BNNMT")).toBe("Bộ Nông nghiệp và Môi trường");
    expect(issuerFromNumber("1/QĐ-BNN-VPĐP")).toBe("Bộ Nông nghiệp và Phát triển nông thôn");
    expect(issuerFromNumber("86/QĐ-UBND")).toBeNull();
  });
});

describe("a year", () => {
  it.each<[Cell, number | string | null]>([
    [2023, 2023],
    ["2023", 2023],
    ["Năm 2023", 2023],
    ["23", "! year_unreadable"],
    ["2022-2023", "! year_unreadable"],
    [2017, "! year_before_programme"],
    [2027, "! year_in_future"],
    ["", null],
  ])("%j is %j", (cell, year) => {
    expect(valueOf(parseYear(cell, 2026))).toBe(year);
  });
});

describe("a legal form", () => {
  it.each([
    ["HTX", "cooperative"],
    ["Hợp tác xã Nông nghiệp Đông Nghi", "cooperative"],
    ["Liên hiệp HTX", "cooperative_union"],
    ["THT", "cooperative_group"],
    ["HKD Minh Thiện", "household"],
    ["hộ Dương", "household"],
    ["Hộ SXKD", "household"],
    ["Cơ sở sản xuất Duy Minh", "establishment"],
    ["DNTN Út Trinh", "private_enterprise"],
    ["Cty TNHH MTV", "single_member_llc"],
    ["Công ty TNHH một thành viên Hà Chi", "single_member_llc"],
    ["Công ty trách nhiệm hữu hạn 1 thành viên", "single_member_llc"],
    ["Công ty Trách nhiệm hữu hạn Trà Vinh Farm", "llc"],
    ["CTCP kem", "joint_stock"],
    ["Công ty CP Quang Hanh", "joint_stock"],
    ["Chi nhánh Công ty Cổ phần thực phẩm", "joint_stock"],
    ["Công ty ECOHOME", "company"],
    ["Sen Việt", null],
    [null, null],
  ])("%j is %j", (text, kind) => {
    expect(parseLegalKind(text)).toBe(kind);
  });
});

describe("a status", () => {
  it.each([
    ["recognised", "recognised"],
    ["Đã công nhận", "recognised"],
    ["proposed_5", "proposed_5"],
    ["Tiềm năng 5 sao", "proposed_5"],
    ["Chờ công nhận", "assessed_pending"],
    ["Đã đăng ký", "registered"],
    ["", null],
    ["đang xem", "! status_unknown"],
  ])("%j is %j", (cell, status) => {
    expect(valueOf(parseStatus(cell))).toBe(status);
  });
});
