import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tsvectorLiteral } from "./lexemes";
import { foldedText, matchQuery, neighbourQuery, spellingQuery, termsOf, wordQuery } from "./text-query";

describe("the text index of a document", () => {
  it("holds folded words, spellings and neighbours with the weight of their field", () => {
    expect(
      tsvectorLiteral([
        { text: "Gạo nếp", label: "A" },
        { text: "gạo", label: "B" },
      ]),
    ).toBe("'gao':1A,2B '=5gao':1A,2B '_gaonep':1A 'nep':1A '=4nêp':1A");
  });

  it("holds words written with y under both spellings", () => {
    expect(tsvectorLiteral([{ text: "Quy", label: "D" }])).toBe("'qui':1D 'quy':1D");
  });
});

describe("a text query", () => {
  it("asks for every word, or for the words run together", () => {
    expect(matchQuery(termsOf("nước mắm", false), "all", null)).toBe("('nuoc' | '_nuoc') & ('mam' | '_mam')");
  });

  it("lets the last word be unfinished", () => {
    expect(matchQuery(termsOf("nước m", true), "all", null)).toBe("('nuoc' | '_nuoc') & ('m':* | 'm' | '_m')");
  });

  it("looks into chosen fields only", () => {
    expect(matchQuery(termsOf("sen", true), "all", ["A", "B"])).toBe("('sen':*AB | 'sen':AB | '_sen':AB)");
  });

  it("can ask for any word, or for any two neighbours", () => {
    expect(matchQuery(termsOf("a b", false), "any", null)).toBe("('a' | '_a') | ('b' | '_b')");
    expect(matchQuery(termsOf("a b c", false), "neighbours", null)).toBe(
      "(('a' | '_a') & ('b' | '_b')) | (('b' | '_b') & ('c' | '_c'))",
    );
  });

  it("compares spellings only when marks were typed", () => {
    expect(spellingQuery(termsOf("keo dua", false))).toBeNull();
    expect(spellingQuery(termsOf("keo dừa", false))).toBe("'keo' | '=1dưa'");
  });

  it("knows neighbours and the folded text", () => {
    expect(neighbourQuery(termsOf("Tháp Mười", false))).toBe("'_thapmuoi'");
    expect(neighbourQuery(termsOf("sen", false))).toBeNull();
    expect(foldedText(termsOf("Tháp Mười!", false))).toBe("thap muoi");
  });

  it("never lets typed characters out of their quotes", () => {
    const typed = fc.string({ unit: "binary", maxLength: 100 });
    fc.assert(
      fc.property(typed, fc.boolean(), (q, unfinished) => {
        const terms = termsOf(q, unfinished);
        if (terms.length === 0) return;
        for (const query of [matchQuery(terms, "all", null), wordQuery(terms), spellingQuery(terms) ?? "'a'"]) {
          expect(query.replace(/'[\p{L}\p{M}\p{N}_=]+'(:\*)?/gu, "w")).toMatch(/^[w()&| ]+$/u);
        }
      }),
    );
  });
});
