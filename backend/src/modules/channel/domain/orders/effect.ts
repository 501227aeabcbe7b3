import type { OrderState } from "@ocop/integrations/core";

/** What the state of an order asks of the stock: keep the goods for it, let them go, or have them back. */
export type Effect = "hold" | "leave" | "give_back";

/**
 * An unpaid order holds its goods as the marketplace itself does, and so does one whose state nobody understands: a piece
 * held too long costs a sale, a piece sold twice costs a buyer.
 */
const EFFECTS: Readonly<Record<OrderState, Effect>> = {
  unpaid: "hold",
  on_hold: "hold",
  to_ship: "hold",
  cancelling: "hold",
  unknown: "hold",
  shipped: "leave",
  delivered: "leave",
  completed: "leave",
  returning: "leave",
  cancelled: "give_back",
  returned: "give_back",
};

export function effectOf(state: OrderState): Effect {
  return EFFECTS[state];
}

/** Pieces of one line: reserved in the stock, and gone out of it. */
export type Holding = { readonly held: number; readonly taken: number };

/** @property missing pieces sold that the stock does not have */
export type Settled = Holding & { readonly missing: number };

/**
 * What a line holds after its order was seen. Starts from what it holds now, so that repeating it changes nothing, and what was
 * given back is never given back again.
 * @param free pieces nobody has reserved
 */
export function settleLine(effect: Effect, quantity: number, { held, taken }: Holding, free: number): Settled {
  if (effect === "give_back") return { held: 0, taken: 0, missing: 0 };
  // Pieces that were cancelled or came back one by one are sold no longer.
  if (taken > quantity) return { held: 0, taken: quantity, missing: 0 };
  const due = quantity - taken;
  const got = Math.min(due, held + Math.max(0, free));
  const missing = due - got;
  return effect === "hold" ? { held: got, taken, missing } : { held: 0, taken: taken + got, missing };
}
