import type { OrderRequest } from "@contracts/checkout";
import { z } from "zod";
import type { Cart } from "@/features/cart/domain/cart";
import type { Draft } from "./draft";

/**
 * Everything the buyer confirms, fixed when the review page is made. It travels inside the page, so that a double
 * click, a reload and a second tab send the same order with the same key.
 */
export const orderFormSchema: z.ZodType<OrderRequest> = z.object({
  idempotency_key: z.string().min(16),
  lines: z.array(z.object({ variant_id: z.string(), quantity: z.int().min(1) })).min(1),
  name: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  province_id: z.string(),
  commune_id: z.string(),
  street: z.string(),
  note: z.string().optional(),
  payment_method: z.literal("cod"),
  expected_total: z.int().nonnegative(),
});

/** The order a cart and a checked draft make, at the total the buyer sees. */
export function toOrder(cart: Cart, draft: Draft, expectedTotal: number): OrderRequest {
  const { commune: _, email, note, ...address } = draft;
  return {
    ...address,
    ...(email ? { email } : {}),
    ...(note ? { note } : {}),
    idempotency_key: cart.id,
    lines: cart.lines,
    payment_method: "cod",
    expected_total: expectedTotal,
  };
}

/**
 * The cart after an order stands. Another cart (begun in another tab since) stays as it is. Where the key had already
 * made a different order, what is in the cart now has not been ordered: it stays, under a new id.
 */
export function cartAfter(cart: Cart, order: OrderRequest, placed: { differs: boolean }, empty: Cart): Cart {
  if (cart.id !== order.idempotency_key) return cart;
  return placed.differs ? { id: empty.id, lines: cart.lines } : empty;
}
