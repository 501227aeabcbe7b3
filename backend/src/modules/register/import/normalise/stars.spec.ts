import { describe, expect, it } from "vitest";
import type { Cell } from "../read/table";
import { outcomeOf } from "../testing/outcome";
import { parseStars } from "./stars";

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
    expect(outcomeOf(parseStars(cell))).toBe(stars);
  });
});
