import { describe, expect, it } from "vitest";
import { partsOf, readOfflineChoice } from "./choice";

describe("which list of products an address asks for", () => {
  const FIRST = { measure: "8b:official", side: "all", step: null, words: "" };

  it("is the official count and everybody who is missing, unless it says otherwise", () => {
    expect(readOfflineChoice({})).toEqual(FIRST);
    expect(readOfflineChoice({ cach: "8c:official", phia: "unknown_numerator", buoc: "invite", tim: " sen " })).toEqual(
      {
        ...{ measure: "8c:official", side: "unknown_numerator", step: "invite", words: "sen" },
      },
    );
    expect(readOfflineChoice({ cach: "9:x", phia: ["rest"], buoc: "dance" })).toEqual(FIRST);
  });

  it("names indicator and reading", () => {
    expect(partsOf("8b:without-own-shop")).toEqual({ id: "8b", reading: "without-own-shop" });
    expect(partsOf("8c:official")).toEqual({ id: "8c", reading: "official" });
  });
});
