export type Dice = {
  /** A whole number from 0 to below `most`. */
  below(most: number): number;
  chance(share: number): boolean;
  of<Value>(values: readonly Value[]): Value;
  /** A day from `first` to before `last`, both `YYYY-MM-DD`. */
  day(first: string, last: string): string;
};

const DAY_MS = 86_400_000;

/** Chance that is the same on every machine: mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    chance: (share) => next() < share,
    of(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("Nothing to choose from");
      return value;
    },
    day(first, last) {
      const from = Date.parse(first);
      const days = Math.max(1, Math.round((Date.parse(last) - from) / DAY_MS));
      return new Date(from + below(days) * DAY_MS).toISOString().slice(0, 10);
    },
  };
}
