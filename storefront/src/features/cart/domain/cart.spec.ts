import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveKey } from "@/platform/cookies/keys";
import { sign } from "@/platform/cookies/sign";
import { addToCart, type Cart, countPieces, MAX_LINES, MAX_QUANTITY, setQuantity } from "./cart";
import { decodeCart, encodeCart } from "./cart-codec";

const empty: Cart = { id: "cart-0123456789abcdef", lines: [] };
const key = deriveKey("a secret for these tests, long enough", "cart");
const line = fc.record({
  variant_id: fc.stringMatching(/^variant_[0-9A-Z]{26}$/),
  quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
});

describe("a cart", () => {
  it("adds to the line it already has", () => {
    const once = addToCart(empty, { variant_id: "a", quantity: 2 }).cart;
    const twice = addToCart(once, { variant_id: "a", quantity: 3 });
    expect(twice).toEqual({ cart: { id: empty.id, lines: [{ variant_id: "a", quantity: 5 }] }, outcome: "added" });
  });

  it("never holds more pieces of one thing than a household orders, and says so", () => {
    const result = addToCart(setQuantity(empty, { variant_id: "a", quantity: 98 }), { variant_id: "a", quantity: 5 });
    expect(result.outcome).toBe("quantity_capped");
    expect(countPieces(result.cart)).toBe(MAX_QUANTITY);
  });

  it("stays as it is when full", () => {
    const full: Cart = {
      ...empty,
      lines: Array.from({ length: MAX_LINES }, (_, index) => ({ variant_id: `v${index}`, quantity: 1 })),
    };
    expect(addToCart(full, { variant_id: "one-more", quantity: 1 })).toEqual({ cart: full, outcome: "cart_full" });
    expect(addToCart(full, { variant_id: "v3", quantity: 1 }).outcome).toBe("added");
  });

  it("loses a line whose quantity becomes zero, and keeps the order of the others", () => {
    const cart = ["a", "b", "c"].reduce(
      (so_far, variant_id) => setQuantity(so_far, { variant_id, quantity: 1 }),
      empty,
    );
    expect(setQuantity(cart, { variant_id: "b", quantity: 0 }).lines.map((l) => l.variant_id)).toEqual(["a", "c"]);
  });
});

describe("the cart cookie", () => {
  it("holds every possible cart within the size browsers keep", () => {
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: MAX_LINES, selector: (l) => l.variant_id }), (lines) => {
        const cart = { ...empty, lines };
        const value = encodeCart(cart, key);
        expect(value.length).toBeLessThan(3_000);
        expect(decodeCart(value, key)).toEqual({ state: "valid", cart });
      }),
    );
  });

  it("is refused when changed, signed with another key, or signed over something that is no cart", () => {
    const value = encodeCart({ ...empty, lines: [{ variant_id: "a", quantity: 1 }] }, key);
    expect(decodeCart(`x${value}`, key)).toEqual({ state: "refused" });
    expect(decodeCart(value, deriveKey("another secret", "cart"))).toEqual({ state: "refused" });
    expect(decodeCart(sign(`{"i":"cart-0123456789abcdef","l":[["a",-1]]}`, key), key)).toEqual({ state: "refused" });
    expect(decodeCart(sign("no json", key), key)).toEqual({ state: "refused" });
  });

  it("may be missing", () => {
    expect(decodeCart(undefined, key)).toEqual({ state: "absent" });
  });
});
