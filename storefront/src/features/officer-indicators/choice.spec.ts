import { describe, expect, it } from "vitest";
import { partsOf, readOfflineChoice } from "./choice";

describe("which list of products an address asks for", () => {
  it("is the official count and what is surely not online, unless it says otherwise", () => {
    expect(readOfflineChoice({})).toEqual({ measure: "8b:official", side: "rest" });
    expect(readOfflineChoice({ cach: "8c:official", phia: "unknown_numerator" })).toEqual({
      measure: "8c:official",
      side: "unknown_numerator",
    });
    expect(readOfflineChoice({ cach: "9:x", phia: ["rest"] })).toEqual({ measure: "8b:official", side: "rest" });
  });

  it("names indicator and reading", () => {
    expect(partsOf("8b:without-own-shop")).toEqual({ id: "8b", reading: "without-own-shop" });
    expect(partsOf("8c:official")).toEqual({ id: "8c", reading: "official" });
  });
});
