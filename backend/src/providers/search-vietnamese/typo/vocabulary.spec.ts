import { describe, expect, it } from "vitest";
import { termsOf } from "../text/text-query";
import { correctAll, correctUnknown } from "./correct";
import { Vocabulary } from "./vocabulary";

const vocabulary = new Vocabulary(["nuoc", "mam", "nam", "phu", "quoc", "ca", "ga", "st25", "banh"]);

describe("Vocabulary", () => {
  it("offers the words one typing error away", () => {
    expect(vocabulary.corrections("mma")).toEqual(["mam"]);
    expect(vocabulary.corrections("quocc")).toEqual(["quoc"]);
    expect(vocabulary.corrections("nuo")).toEqual(["nuoc"]);
    expect(vocabulary.corrections("xyz")).toEqual([]);
  });

  it("reads Telex keys first", () => {
    expect(vocabulary.corrections("nuwowcs")[0]).toBe("nuoc");
    expect(vocabulary.corrections("banhs")[0]).toBe("banh");
  });

  it("never turns one number into another", () => {
    expect(vocabulary.corrections("st24")).toEqual([]);
  });
});

describe("correcting a query", () => {
  const corrections = (q: string, correct: typeof correctAll) =>
    correct(termsOf(q, false), vocabulary).map((term) => term.corrections);

  it("leaves words of the index alone", () => {
    expect(corrections("nuoc mma", correctUnknown)).toEqual([[], ["mam"]]);
  });

  it("doubts known words when asked to, but not very short ones", () => {
    expect(corrections("nam ca", correctAll)).toEqual([["mam"], []]);
  });

  it("takes an unfinished word for known when some word begins with it", () => {
    expect(correctUnknown(termsOf("nuoc ma", true), vocabulary).map((term) => term.corrections)).toEqual([[], []]);
  });
});
