import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../platform/vietnamese/variants";
import { holdsWords, sameWords } from "./match-words";

const same = (asked: string, known: string) => sameWords(wordsOf(asked), wordsOf(known));
const holds = (asked: string, known: string) => holdsWords(wordsOf(asked), wordsOf(known));

describe("the same name", () => {
  it.each([
    ["Mứt dừa", "Mứt dừa"],
    ["mut dua", "Mứt dừa"],
    ["MỨT  DỪA!", "Mứt dừa"],
    ["kẹo hoà lộc", "Kẹo Hòa Lộc"],
    ["trà quí", "Trà quý"],
  ])("%s is %s", (asked, known) => expect(same(asked, known)).toBe(true));

  it.each([
    ["Mứt dừa", "Mứt dứa"],
    ["Mứt dừa", "Mứt dừa non"],
    ["Mứt", "Mứt dừa"],
    ["dừa mứt", "Mứt dừa"],
    ["Trà sen", "Tra sen"],
    ["", ""],
    ["!!!", "!!!"],
  ])("%s is not %s", (asked, known) => expect(same(asked, known)).toBe(false));
});

describe("words of a name", () => {
  it.each([
    ["sen", "HTX Sen Việt"],
    ["viet se", "HTX Sen Việt"],
    ["", "HTX Sen Việt"],
  ])("%s are held by %s", (asked, known) => expect(holds(asked, known)).toBe(true));

  it("are all held or the name is not meant", () => expect(holds("sen nam", "HTX Sen Việt")).toBe(false));
});
