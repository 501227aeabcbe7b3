import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneEditAway } from "./edit-distance";

/** The textbook table of the optimal string alignment distance. */
function alignmentDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row || column ? row + column : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      const line = table[row];
      if (line) line[column] = swapped ? Math.min(best, at(row - 2, column - 2) + 1) : best;
    }
  }
  return at(a.length, b.length);
}

describe("isOneEditAway", () => {
  it.each([
    ["mam", "mma"],
    ["quoc", "quocc"],
    ["quoc", "quc"],
    ["xoai", "xoau"],
  ])("%s and %s", (a, b) => {
    expect(isOneEditAway(a, b)).toBe(true);
  });

  it("agrees with the textbook for all short words", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => isOneEditAway(a, b) === (alignmentDistance(a, b) === 1)),
      { numRuns: 2000 },
    );
  });
});
