import type { MedusaContainer } from "@medusajs/framework/types";
import type { CancelPartRequest, OrderTracking } from "../../contracts/checkout";
import { BUYER } from "../../modules/ordering/domain/part-states";
import { movePart } from "./move-part";
import { trackOrder } from "./track-order";

export type Cancelled =
  | { kind: "cancelled"; order: OrderTracking }
  /** A wrong code, a wrong number, or no part of this order. */
  | { kind: "not_found" }
  /** The producer has accepted it. */
  | { kind: "too_late" };

/**
 * Cancels a producer's part for the buyer, whom code and number prove. Its pieces are for sale again. Of the buyer, the producer and
 * the deadline the database lets one through; a second tap finds it cancelled.
 */
export async function cancelByBuyer(
  container: MedusaContainer,
  { part_id, ...asked }: CancelPartRequest,
): Promise<Cancelled> {
  const before = await trackOrder(container, asked);
  if (!before?.parts.some(({ id }) => id === part_id)) return { kind: "not_found" };
  const note = "Người mua hủy";
  const outcome = await movePart(container, { part_id, from: "waiting", to: "cancelled", actor: BUYER, note });
  if (outcome.kind === "not_allowed" && outcome.state !== "cancelled") return { kind: "too_late" };
  const order = await trackOrder(container, asked);
  return order ? { kind: "cancelled", order } : { kind: "not_found" };
}
