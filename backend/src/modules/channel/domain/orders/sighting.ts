import { createHash } from "node:crypto";
import type { ChannelOrder, OrderState } from "@ocop/integrations/core";

/** How an order looked at one moment. Instants in milliseconds since 1970. */
export type Sighting = {
  readonly state: OrderState;
  /** When it last changed, by the marketplace's clock; many tell whole seconds only. */
  readonly changedAt: number;
  /** When it was asked for, by ours. */
  readonly askedAt: number;
  /** Everything else it told, as a digest. */
  readonly content: string;
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
 * decides, within one instant the further state, and of the same state the one asked for later, where it tells anything else.
 */
export function supersedes(seen: Sighting, known: Sighting): boolean {
  if (seen.changedAt !== known.changedAt) return seen.changedAt > known.changedAt;
  const [further, before] = [PROGRESS.indexOf(seen.state), PROGRESS.indexOf(known.state)];
  if (further !== before) return further > before;
  return seen.content !== known.content && seen.askedAt > known.askedAt;
}

/** A digest of what an order tells beside its state and instants. */
export function contentOf({ channelState, cashOnDelivery, total, lines }: ChannelOrder): string {
  return createHash("sha256")
    .update(JSON.stringify([channelState, cashOnDelivery, total, lines]))
    .digest("base64url");
}
