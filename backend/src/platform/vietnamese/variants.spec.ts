import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeYAndI, spellingKey, wordsOf } from "./variants";

describe("spellingKey", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["loè", "lòe"],
    ["quý", "quí"],
    ["quýt", "quít"],
    ["kỹ", "kĩ"],
    ["Mỹ", "mĩ"],
    ["lý", "LÍ"],
  ])("%s and %s are one word", (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  it.each([
    ["dừa", "dứa"],
    ["dừa", "dưa"],
    ["dứa", "dưa"],
    ["đường", "dương"],
    ["thúy", "thúi"],
    ["tay", "tai"],
    ["ma", "má"],
  ])("%s and %s are two words", (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });

  it("does not depend on composition", () => {
    expect(spellingKey("mắm".normalize("NFD"))).toBe(spellingKey("mắm"));
  });
});

describe("mergeYAndI", () => {
  it.each([
    ["ky", "ki"],
    ["thuy", "thuy"],
    ["may", "may"],
    ["y", "y"],
    ["quynh", "quinh"],
  ])("%s becomes %s", (given, expected) => {
    expect(mergeYAndI(given)).toBe(expected);
  });
});

describe("wordsOf", () => {
  it("splits at everything that is not a letter or digit", () => {
    expect(wordsOf("Gạo ST-25 (túi 5kg)").map(({ folded }) => folded)).toEqual(["gao", "st", "25", "tui", "5kg"]);
  });

  it("keeps the spelling of marked words only", () => {
    expect(wordsOf("Dừa sap")).toEqual([
      { literal: "dua", folded: "dua", spelling: "1dưa" },
      { literal: "sap", folded: "sap", spelling: null },
    ]);
  });

  it("leaves out what cannot be folded to Latin letters", () => {
    expect(wordsOf("你好 🥭 …")).toEqual([]);
  });

  it("yields lower-case ASCII words of bounded length for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { literal, folded } of wordsOf(text)) {
          expect(literal).toMatch(/^[a-z0-9]+$/u);
          expect(folded).toMatch(/^[a-z0-9]+$/u);
          expect(literal.length).toBeLessThanOrEqual(240);
        }
      }),
    );
  });
});
