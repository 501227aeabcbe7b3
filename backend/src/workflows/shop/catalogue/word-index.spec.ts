import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../platform/vietnamese/variants";
import { wordIndex } from "./word-index";

const NAMES = ["HTX Sen Việt", "Cơ sở Sen", "Sen", "Cơ sở Ba Tường", "Y Dược"];
const index = wordIndex(NAMES, wordsOf);
const find = (q: string, most = 9) => index.find(wordsOf(q), most);

describe("names found by their words", () => {
  it.each([
    ["sen", ["Sen", "HTX Sen Việt", "Cơ sở Sen"]],
    ["se", ["HTX Sen Việt", "Cơ sở Sen", "Sen"]],
    ["viet s", ["HTX Sen Việt"]],
    ["co so", ["Cơ sở Sen", "Cơ sở Ba Tường"]],
    ["y", ["Y Dược"]],
    ["en", []],
  ])("%s finds %j", (q, found) => expect(find(q)).toEqual(found));

  it("are no more than wanted, the exact one among them", () => {
    expect(find("sen", 2)).toEqual(["Sen", "HTX Sen Việt"]);
  });
});
