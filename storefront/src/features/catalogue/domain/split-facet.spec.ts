import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFacet } from "./split-facet";

const facet = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: "", label_en: "", count: count - index }));

describe("the values of a facet on a page", () => {
  it("stand open when there are few", () => {
    expect(splitFacet(facet(8), [])).toMatchObject({ first: facet(8), more: [], cut: false });
  });

  it("fold away when there are many, and leave out what no page could carry", () => {
    const { first, more, cut } = splitFacet(facet(300), []);
    expect([first.length, more.length, cut]).toEqual([6, 28, true]);
  });

  it("always show a chosen one, however rare", () => {
    expect(splitFacet(facet(300), ["v299"]).first.map(({ value }) => value)).toContain("v299");
  });

  it("are never shown twice, and none is lost without saying so", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.uniqueArray(fc.nat(130)), (count, picks) => {
        const { first, more, cut } = splitFacet(
          facet(count),
          picks.map((pick) => `v${pick}`),
        );
        const shown = [...first, ...more].map(({ value }) => value);
        expect(new Set(shown).size).toBe(shown.length);
        expect(cut).toBe(shown.length < count);
      }),
    );
  });
});
