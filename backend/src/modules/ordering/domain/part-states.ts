import type { PartState } from "../../../contracts/checkout";

export const PART_STATES = [
  "waiting",
  "confirmed",
  "packed",
  "shipped",
  "delivered",
  "returned",
  "cancelled",
] as const satisfies readonly PartState[];

/**
 * How a producer's part of an order moves. Only a step named here is allowed.
 * Goods that left the house come back as `returned`; before that a part may be `cancelled`.
 */
const NEXT: Record<PartState, readonly PartState[]> = {
  waiting: ["confirmed", "cancelled"],
  confirmed: ["packed", "cancelled"],
  packed: ["shipped", "cancelled"],
  shipped: ["delivered", "returned"],
  delivered: ["returned"],
  returned: [],
  cancelled: [],
};

export function nextStates(state: PartState): readonly PartState[] {
  return NEXT[state];
}

export function canMove(from: PartState, to: PartState): boolean {
  return NEXT[from].includes(to);
}

/** What a state asks of Medusa: stock given back, or goods taken out of stock and sent. */
export function stockEffect(state: PartState): "release" | "ship" | "deliver" | null {
  if (state === "cancelled") return "release";
  if (state === "shipped") return "ship";
  return state === "delivered" ? "deliver" : null;
}
