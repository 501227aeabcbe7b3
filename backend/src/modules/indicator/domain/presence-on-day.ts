import type { PresenceState } from "../../../contracts/presence";

/** States by their codes; 0 stands for a channel nobody has looked at. */
export const PRESENCE_STATES = [
  "unknown",
  "live",
  "listed_not_buyable",
  "stale",
  "claimed",
  "lost",
  "none",
  "not_applicable",
] as const satisfies readonly PresenceState[];

/** The state of every product on every channel on one day, as known at one instant. */
export type PresenceOnDay = {
  channels: readonly string[];
  /** Codes of states, a row of all channels per product: one array, since every question goes through tens of thousands of rows. */
  states: Uint8Array;
  /** Where a product's row begins; negative for a product nobody has looked for. */
  rowOf(product: string): number;
  /** Whether anything can be sold on a channel on the day, with the lines of its life that were known at the instant. */
  isOpen(channel: string): boolean;
};

export const NOWHERE_SEEN: PresenceOnDay = {
  channels: [],
  states: new Uint8Array(),
  rowOf: () => -1,
  isOpen: () => true,
};

type Word = "live" | "perhaps" | "not" | null;

/**
 * By code. Seen or claimed without a look that proves it for the day: perhaps online. Looked for and not to be bought there: not. The other states
 * say nothing.
 */
const WORDS: readonly Word[] = PRESENCE_STATES.map((state): Word => {
  if (state === "live") return "live";
  if (state === "stale" || state === "claimed") return "perhaps";
  return state === "listed_not_buyable" || state === "lost" || state === "none" ? "not" : null;
});

export type OnlineSide = "numerator" | "rest" | "unknown_numerator";

/**
 * Whether a product is online on any of some channels. One live listing is enough. Nobody knows where no channel was looked at, or where
 * the last proof is too old or only a claim; it is offline where somebody looked and did not find it to be bought.
 */
export function onlineSide({ states, rowOf }: PresenceOnDay, product: string, channels: readonly number[]): OnlineSide {
  const row = rowOf(product);
  if (row < 0) return "unknown_numerator";
  let looked = false;
  let perhaps = false;
  for (const channel of channels) {
    const word = WORDS[states[row + channel] ?? 0];
    if (word === "live") return "numerator";
    if (word === "perhaps") perhaps = true;
    else if (word === "not") looked = true;
  }
  return looked && !perhaps ? "rest" : "unknown_numerator";
}

/** The order in which states speak for a product over all channels. */
const RANK = ["live", "listed_not_buyable", "stale", "claimed", "lost", "none", "unknown"] as const;

/** By code: of two states said of one product, channel and day the stronger one holds. */
export const STRENGTH_OF_STATE: readonly number[] = PRESENCE_STATES.map((state) => {
  const rank = RANK.indexOf(state as (typeof RANK)[number]);
  return rank < 0 ? 0 : RANK.length - rank;
});

/** The best state over some channels: what a product is said to be. */
export function bestState(
  { states, rowOf }: PresenceOnDay,
  product: string,
  channels: readonly number[],
): PresenceState {
  const row = rowOf(product);
  if (row < 0) return "unknown";
  let best = 0;
  for (const channel of channels) {
    const state = states[row + channel] ?? 0;
    if ((STRENGTH_OF_STATE[state] ?? 0) > (STRENGTH_OF_STATE[best] ?? 0)) best = state;
  }
  return PRESENCE_STATES[best] ?? "unknown";
}
