import { describe, expect, it } from "vitest";
import { nextIndex } from "./next-index";

describe("arrow keys in the suggestions", () => {
  it("go down through the entries and back to the field", () => {
    expect([-1, 0, 1, 2].map((index) => nextIndex(index, 1, 3))).toEqual([0, 1, 2, -1]);
  });

  it("go up from the field to the last entry", () => {
    expect([-1, 2, 1, 0].map((index) => nextIndex(index, -1, 3))).toEqual([2, 1, 0, -1]);
  });
});
