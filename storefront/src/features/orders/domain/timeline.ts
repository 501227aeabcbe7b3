import type { OrderTracking, PartState } from "@contracts/checkout";
import type { IsoInstant } from "@contracts/common";

export type TimelineStep = {
  state: PartState;
  current: boolean /** Null for a step that is still to come. */;
  at: IsoInstant | null;
};

const WAY: readonly PartState[] = ["waiting", "confirmed", "packed", "shipped", "delivered"];

/** The steps a part has taken, with when it took them, and those still before it; none after it ended otherwise. */
export function timeline({
  state,
  history,
}: Pick<OrderTracking["parts"][number], "state" | "history">): TimelineStep[] {
  const taken = history.map((step, index) => ({ ...step, current: index === history.length - 1 }));
  const place = WAY.indexOf(state);
  const ahead = place < 0 ? [] : WAY.slice(place + 1);
  return [...taken, ...ahead.map((next) => ({ state: next, current: false, at: null }))];
}
