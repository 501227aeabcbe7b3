import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, positionOf, sameWord, type Word, wordsOf } from "./vietnamese";

function word(text: string): Word {
  const [first] = wordsOf(text);
  if (!first) throw new Error(text);
  return first;
}

describe("sameWord", () => {
  it.each([
    ["hoà", "hòa"],
    ["Thuý", "THÚY"],
    ["quý", "quí"],
    ["Mỹ", "mĩ"],
    ["dừa", "dua"],
    ["mắm".normalize("NFD"), "mắm"],
  ])("%s is %s", (a, b) => expect(sameWord(word(a), word(b))).toBe(true));

  it.each([
    ["dừa", "dứa"],
    ["dừa", "dưa"],
    ["lạc", "lác"],
    ["Thúy", "thúi"],
    ["đường", "dương"],
  ])("%s is not %s", (a, b) => expect(sameWord(word(a), word(b))).toBe(false));
});

describe("wordsOf", () => {
  it("parts letters from digits, and leaves out what is neither", () => {
    expect(wordsOf("🌾 GẠO ST25 (túi 5kg)_HOT!").map(({ folded }) => folded)).toEqual(
      "gao st 25 tui 5 kg hot".split(" "),
    );
    expect(wordsOf("你好 …")).toEqual([]);
  });

  it("yields lower-case ASCII for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { folded } of wordsOf(text)) expect(folded).toMatch(/^[a-z0-9]+$/);
        expect(fold(text)).not.toMatch(/[đĐ]/);
      }),
    );
  });
});

describe("positionOf", () => {
  it("finds a phrase whole and in order only", () => {
    const title = wordsOf("Khô cá lóc Hai Cúc loại 1");
    expect(positionOf(wordsOf("hai cuc"), title)).toBe(3);
    expect(positionOf(wordsOf("Cúc Hai"), title)).toBe(-1);
    expect(positionOf([], title)).toBe(-1);
  });
});
