import type { PartState } from "@contracts/checkout";

export type TimelineStep = { state: PartState; reached: boolean; current: boolean };

const WAY: readonly PartState[] = ["waiting", "confirmed", "packed", "shipped", "delivered"];

/**
 * The way of a part as steps, the current one marked. A part that ended otherwise shows only that: which steps it
 * had passed before is not known here.
 */
export function timeline(state: PartState): TimelineStep[] {
  if (state === "cancelled") return [step("waiting", true, false), step("cancelled", true, true)];
  if (state === "returned") return [step("shipped", true, false), step("returned", true, true)];
  const at = WAY.indexOf(state);
  return WAY.map((name, index) => step(name, index <= at, index === at));
}

function step(state: PartState, reached: boolean, current: boolean): TimelineStep {
  return { state, reached, current };
}
