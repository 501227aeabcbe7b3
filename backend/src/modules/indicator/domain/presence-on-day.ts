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

export const codeOf = (state: string): number => Math.max(0, PRESENCE_STATES.indexOf(state as PresenceState));

/** The state of every product on every channel on one day, as known at one instant. */
export type PresenceOnDay = {
  channels: readonly string[];
  /** Codes of a product's states, in the order of `channels`; undefined for a product nobody has looked for. */
  statesOf(product: string): Uint8Array | undefined;
};

export const NOWHERE_SEEN: PresenceOnDay = { channels: [], statesOf: () => undefined };

const LIVE = codeOf("live");
/** Seen or claimed without a look that proves it for the day: perhaps online. */
const PERHAPS: ReadonlySet<number> = new Set([codeOf("stale"), codeOf("claimed")]);
/** Looked for and not to be bought there. */
const NOT: ReadonlySet<number> = new Set([codeOf("listed_not_buyable"), codeOf("lost"), codeOf("none")]);

export type OnlineSide = "numerator" | "rest" | "unknown_numerator";

/**
 * Whether a product is online on any of some channels. One live listing is enough. Nobody knows where no channel was looked at, or where
 * the last proof is too old or only a claim; it is offline where somebody looked and did not find it to be bought.
 */
export function onlineSide(states: Uint8Array | undefined, channels: readonly number[]): OnlineSide {
  if (states === undefined) return "unknown_numerator";
  let looked = false;
  let perhaps = false;
  for (const channel of channels) {
    const state = states[channel] ?? 0;
    if (state === LIVE) return "numerator";
    if (PERHAPS.has(state)) perhaps = true;
    else if (NOT.has(state)) looked = true;
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
export function bestState(states: Uint8Array | undefined, channels: readonly number[]): PresenceState {
  const there = new Set(channels.map((channel) => states?.[channel] ?? 0));
  return RANK.find((state) => there.has(codeOf(state))) ?? "unknown";
}
