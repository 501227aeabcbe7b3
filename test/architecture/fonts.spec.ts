import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fileOf, LETTERS, make, WEIGHTS } from "../../storefront/src/ui/fonts/make.mjs";
import { committedFiles, read } from "./source-files";

/** What the pages themselves write, and the names of every registered product and place. */
const TEXTS = /^storefront\/src\/.*\/messages\/.*\.json$|^backend\/data\/.*\.(csv|json)$/;

describe("the font files", () => {
  it.each(WEIGHTS)("of weight %i are what the package gives", async (weight) => {
    const made: Buffer = await make(weight);
    expect(made.equals(readFileSync(fileOf(weight)))).toBe(true);
  });

  it("hold every letter the pages write", () => {
    const texts = committedFiles(TEXTS).map((file) => read(file).normalize("NFC"));
    const written = new Set(texts.flatMap((text) => [...text.replace(/\s/g, "")]));
    expect(texts.length).toBeGreaterThan(20);
    expect([...written].filter((letter) => !LETTERS.includes(letter))).toEqual([]);
  });
});
