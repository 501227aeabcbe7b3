import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vietnameseSortKey } from "./sort-key";

const collator = new Intl.Collator("vi");

function compareKeys(a: string, b: string): number {
  const [first, second] = [vietnameseSortKey(a), vietnameseSortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

describe("vietnameseSortKey", () => {
  it("orders letters as the alphabet does", () => {
    const words = ["an", "ăn", "ân", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"];
    expect([...words].reverse().sort(compareKeys)).toEqual(words);
  });

  it("orders tones only between equal letters", () => {
    expect(["má", "mạ", "ma", "mả", "mà", "mã", "me"].sort(compareKeys)).toEqual([
      "ma",
      "mà",
      "mả",
      "mã",
      "má",
      "mạ",
      "me",
    ]);
  });

  it("puts the shorter of two texts with one beginning first", () => {
    expect(compareKeys("Kẹo dừa", "Kẹo dừa sáp")).toBe(-1);
  });

  it("agrees with Intl.Collator on Vietnamese names", () => {
    const syllable = fc.constantFrom(
      "bánh",
      "bành",
      "Bảnh",
      "cá",
      "đậu",
      "dầu",
      "dưa",
      "dừa",
      "dứa",
      "gạo",
      "ớt",
      "ổi",
      "sữa",
      "25",
      "xoài",
      "ăn",
      "ân",
    );
    const name = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const expected = Math.sign(collator.compare(a.toLowerCase(), b.toLowerCase()));
        expect(compareKeys(a, b)).toBe(expected);
      }),
    );
  });
});
