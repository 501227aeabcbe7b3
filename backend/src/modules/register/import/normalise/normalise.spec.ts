import { describe, expect, it } from "vitest";
import type { Cell } from "../read/table";
import { outcomeOf } from "../testing/outcome";
import { parseStatus } from "./status";
import { textOf } from "./text";
import { parseYear } from "./year";

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
    expect(outcomeOf(parseYear(cell, 2026))).toBe(year);
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
    expect(outcomeOf(parseStatus(cell))).toBe(status);
  });
});
