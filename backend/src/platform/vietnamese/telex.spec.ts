import { describe, expect, it } from "vitest";
import { foldTelex } from "./telex";

describe("foldTelex", () => {
  it.each([
    ["nuwowcs", "nuoc"],
    ["nwowcs", "nuoc"],
    ["mawms", "mam"],
    ["ddoongf", "dong"],
    ["quys", "quy"],
    ["banhs", "banh"],
    ["keeo", "keo"],
    ["xoaif", "xoai"],
  ])("reads %s as %s", (typed, meant) => {
    expect(foldTelex(typed)).toBe(meant);
  });

  it("leaves words that are no Telex alone", () => {
    expect(foldTelex("sua")).toBe("sua");
    expect(foldTelex("xyz")).toBe("xyz");
    expect(foldTelex("htx")).toBe("htx");
  });
});
