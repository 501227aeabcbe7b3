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

/** As events name who did it: the buyer, and the deadline nobody answered before. Others are told by their id. */
export const BUYER = "buyer";
export const DEADLINE = "deadline";

/** What may become of goods that came back: on the shelf again, or lost. */
export const GOODS_BACK = ["restocked", "written_off"] as const;
export type GoodsBack = (typeof GOODS_BACK)[number];

/** What is noted together with a step. */
export type MoveFacts = { carrier?: string | null; tracking_number?: string | null; goods_back?: GoodsBack | null };

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

/** Once a producer has accepted a part, packing has begun: whoever wants it cancelled then calls the producer. */
export function buyerMayCancel(state: PartState): boolean {
  return state === "waiting";
}

/** What a state asks of Medusa: stock given back, goods taken out of stock and sent, or taken back. */
export function stockEffect(state: PartState): "release" | "ship" | "deliver" | "take_back" | null {
  if (state === "cancelled") return "release";
  if (state === "shipped") return "ship";
  if (state === "returned") return "take_back";
  return state === "delivered" ? "deliver" : null;
}
