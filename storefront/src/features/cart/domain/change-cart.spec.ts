import { describe, expect, it } from "vitest";
import { type Cart, MAX_LINES, MAX_QUANTITY } from "./cart";
import { changeCart, OUTCOME_WORDS, readOutcome } from "./change-cart";

const cart: Cart = { id: "cart-0123456789abcdef", lines: [{ variant_id: "tra", quantity: 2 }] };
const apply = (form: Record<string, string>, to: Cart = cart) => changeCart(to, new URLSearchParams(form));
const quantityOf = (changed: Cart, variant: string) => changed.lines.find((l) => l.variant_id === variant)?.quantity;

describe("a form that changes the cart", () => {
  it("adds from the product page, at least one piece", () => {
    expect(quantityOf(apply({ viec: "them", mon: "tra", so_luong: "3" }).cart, "tra")).toBe(5);
    expect(quantityOf(apply({ viec: "them", mon: "mat-ong", so_luong: "" }).cart, "mat-ong")).toBe(1);
  });

  it("sets a number, so that a form sent twice changes nothing more", () => {
    const once = apply({ viec: "sua", mon: "tra", so_luong: "7" });
    expect(quantityOf(once.cart, "tra")).toBe(7);
    expect(apply({ viec: "sua", mon: "tra", so_luong: "7" }, once.cart)).toEqual(once);
  });

  it("takes a line out at zero", () => {
    expect(apply({ viec: "sua", mon: "tra", so_luong: "0" })).toEqual({
      cart: { ...cart, lines: [] },
      outcome: "removed",
    });
  });

  it("does not bring back a line that another tab has taken out", () => {
    expect(apply({ viec: "sua", mon: "gone", so_luong: "3" })).toEqual({ cart, outcome: "removed" });
  });

  it("says when the number was too large or the cart is full", () => {
    const capped = apply({ viec: "sua", mon: "tra", so_luong: "500" });
    expect([capped.outcome, quantityOf(capped.cart, "tra")]).toEqual(["quantity_capped", MAX_QUANTITY]);
    const lines = Array.from({ length: MAX_LINES }, (_, index) => ({ variant_id: `v${index}`, quantity: 1 }));
    expect(apply({ viec: "them", mon: "tra", so_luong: "1" }, { ...cart, lines }).outcome).toBe("cart_full");
  });

  it.each([
    [{}],
    [{ viec: "them", mon: "tra", so_luong: "hai" }],
    [{ viec: "them", mon: "tra", so_luong: "1.5" }],
    [{ viec: "them", mon: "tra", so_luong: "-1" }],
    [{ viec: "them", mon: "<script>", so_luong: "1" }],
    [{ viec: "other", mon: "tra" }],
  ])("changes nothing when it cannot be understood (%j)", (form) => {
    expect(apply(form)).toEqual({ cart, outcome: "not_understood" });
  });

  it("says what became of it in a word of the address", () => {
    expect(readOutcome(OUTCOME_WORDS.added)).toBe("added");
    expect(readOutcome("anything")).toBeNull();
    expect(readOutcome(undefined)).toBeNull();
  });
});
