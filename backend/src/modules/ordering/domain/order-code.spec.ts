import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayOrderCode, newOrderCode, parseOrderCode } from "./order-code";

const code = fc.array(fc.nat(30), { minLength: 9, maxLength: 9 }).map((picks) => {
  const left = [...picks];
  return newOrderCode(() => left.shift() ?? 0);
});

describe("an order code", () => {
  it("has ten characters that cannot be mistaken for others", () => {
    fc.assert(fc.property(code, (made) => /^[2-9A-HJKMNP-Z]{10}$/.test(made)));
  });

  it("is read back however it is typed", () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(parseOrderCode(displayOrderCode(made).toLowerCase())).toBe(made);
        expect(parseOrderCode(` ${made.split("").join(" ")} `)).toBe(made);
      }),
    );
  });

  it("finds one wrong character and two swapped ones", () => {
    fc.assert(
      fc.property(
        code,
        fc.nat(9),
        fc.nat(9),
        fc.constantFrom(..."23456789ABCDEFGHJKMNPQRSTUVWXYZ"),
        (made, i, j, letter) => {
          const letters = [...made];
          const wrong = letters.with(i, letter).join("");
          const swapped = letters.with(i, made.charAt(j)).with(j, made.charAt(i)).join("");
          for (const slip of [wrong, swapped]) expect(parseOrderCode(slip)).toBe(slip === made ? made : null);
        },
      ),
    );
  });

  it.each(["", "K7MPQ", "0000000000", "K7MPQ-2XR4H-9"])("%s is none", (typed) => {
    expect(parseOrderCode(typed)).toBeNull();
  });
});
