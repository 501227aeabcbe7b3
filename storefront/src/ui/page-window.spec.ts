import { describe, expect, it } from "vitest";
import { pageWindow } from "./page-window";

const drawn = (page: number, pages: number) =>
  pageWindow(page, pages)
    .map((entry) => entry.page ?? "…")
    .join(" ");

describe("a row of page links", () => {
  it.each([
    [1, 2, "1 2"],
    [1, 9, "1 2 … 9"],
    [5, 9, "1 … 4 5 6 … 9"],
    [9, 9, "1 … 8 9"],
    [300, 725, "1 … 299 300 301 … 725"],
  ])("at page %i of %i shows %s", (page, pages, expected) => {
    expect(drawn(page, pages)).toBe(expected);
  });
});
