import type { OrderTracking, PartState } from "@contracts/checkout";
import type { Vnd } from "@contracts/common";

/** What the courier of a part is paid, in đồng; nothing for a part that does not come. */
export function partTotal(part: OrderTracking["parts"][number]): Vnd {
  if (part.state === "cancelled") return 0;
  return part.lines.reduce((sum, line) => sum + line.line_total, part.shipping_fee);
}

/** True while a part is still to come, so that its courier is still to be paid. */
export function isOnItsWay(state: PartState): boolean {
  return state === "waiting" || state === "confirmed" || state === "packed" || state === "shipped";
}
