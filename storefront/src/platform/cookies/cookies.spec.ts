import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveKey } from "./keys";
import { seal, unseal } from "./seal";
import { sign, unsign } from "./sign";

const key = deriveKey("a secret for these tests, long enough", "test");
const otherKey = deriveKey("a secret for these tests, long enough", "another purpose");

describe("a signed text", () => {
  it("is read back by the same key only", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.isWellFormed()),
        (text) => {
          expect(unsign(sign(text, key), key)).toBe(text);
          expect(unsign(sign(text, key), otherKey)).toBeNull();
        },
      ),
    );
  });

  it("is refused when any character is replaced", () => {
    const signed = sign("xoài cát", key);
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.constantFrom(..."AZaz09-_."), (at, letter) => {
        const changed = signed.slice(0, at) + letter + signed.slice(at + 1);
        if (changed !== signed) expect(unsign(changed, key)).toBeNull();
      }),
    );
  });

  it.each(["", ".", "abc", "a.b.c"])("%j was never signed", (text) => expect(unsign(text, key)).toBeNull());
});

describe("a sealed text", () => {
  it("is read back by the same key only", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => text.isWellFormed()),
        (text) => {
          expect(unseal(seal(text, key), key)).toBe(text);
          expect(unseal(seal(text, key), otherKey)).toBeNull();
        },
      ),
    );
  });

  it("does not show what it holds, and looks different each time", () => {
    const sealed = seal("0912 345 678", key);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("0912");
    expect(seal("0912 345 678", key)).not.toBe(sealed);
  });

  it.each(["", "abc", "A".repeat(80)])("%j was never sealed", (text) => expect(unseal(text, key)).toBeNull());
});
