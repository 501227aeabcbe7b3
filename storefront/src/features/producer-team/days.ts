import type { IsoDay } from "@contracts/common";

/** The day after another, or before. Delegations are told by their last day and kept by the first on which they no longer hold. */
export function dayBeside(day: IsoDay, step: 1 | -1): IsoDay {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? day : new Date(instant + step * 86_400_000).toISOString().slice(0, 10);
}
