import type { OrderState } from "@ocop/integrations/core";

/** How an order looked at one moment. Instants in milliseconds since 1970. */
export type Sighting = {
  readonly state: OrderState;
  /** When it last changed, by the marketplace's clock; many tell whole seconds only. */
  readonly changedAt: number;
  /** When it was asked for, by ours. */
  readonly askedAt: number;
};

/** How far an order has come. Steps may be skipped; within one second nothing goes back. */
const PROGRESS: readonly OrderState[] = [
  "unknown",
  "unpaid",
  "on_hold",
  "to_ship",
  "cancelling",
  "shipped",
  "delivered",
  "completed",
  "returning",
  "returned",
  "cancelled",
];

/**
 * May a sighting stand in place of the one known? Answers come late and out of order: the marketplace's own instant of change
 * decides, within one instant the further state, and of the same state the one asked for later.
 */
export function supersedes(seen: Sighting, known: Sighting): boolean {
  if (seen.changedAt !== known.changedAt) return seen.changedAt > known.changedAt;
  const [further, before] = [PROGRESS.indexOf(seen.state), PROGRESS.indexOf(known.state)];
  return further === before ? seen.askedAt > known.askedAt : further > before;
}
