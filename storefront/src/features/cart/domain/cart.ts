/** What somebody wants to buy, before it has a price. `id` stays the same until the order stands. */
export type Cart = { id: string; lines: CartLine[] };
export type CartLine = { variant_id: string; quantity: number };

/** A cookie holds 4,096 bytes; twenty lines stay well below it. */
export const MAX_LINES = 20;
/** Larger amounts are agreed with the producer, not ordered with cash on delivery. */
export const MAX_QUANTITY = 99;

export type AddOutcome = { cart: Cart; outcome: "added" | "cart_full" | "quantity_capped" };

/** Adds pieces of a variant to its line, or a new line. A cart that is full stays as it is. */
export function addToCart(cart: Cart, wanted: CartLine): AddOutcome {
  const known = cart.lines.find((line) => line.variant_id === wanted.variant_id);
  if (!known && cart.lines.length >= MAX_LINES) return { cart, outcome: "cart_full" };
  const sum = (known?.quantity ?? 0) + wanted.quantity;
  return {
    cart: setQuantity(cart, { variant_id: wanted.variant_id, quantity: sum }),
    outcome: sum > MAX_QUANTITY ? "quantity_capped" : "added",
  };
}

/** Sets the pieces of a variant (at most {@link MAX_QUANTITY}); none or fewer takes the line out. */
export function setQuantity(cart: Cart, wanted: CartLine): Cart {
  const quantity = Math.min(wanted.quantity, MAX_QUANTITY);
  if (quantity < 1) return { ...cart, lines: cart.lines.filter((line) => line.variant_id !== wanted.variant_id) };
  const line = { variant_id: wanted.variant_id, quantity };
  const at = cart.lines.findIndex((known) => known.variant_id === wanted.variant_id);
  return { ...cart, lines: at < 0 ? [...cart.lines, line] : cart.lines.with(at, line) };
}

/** Pieces in the cart, as the number beside the cart sign. */
export function countPieces(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}
