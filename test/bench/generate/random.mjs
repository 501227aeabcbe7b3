/**
 * A small seeded generator (mulberry32), so that every bench sees the same register.
 * @param {number} seed
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** @param {number} min @param {number} max inclusive */
  const integer = (min, max) => min + Math.floor(next() * (max - min + 1));
  /** @template T @param {readonly T[]} items @returns {T} */
  const pick = (items) => items[integer(0, items.length - 1)];
  /** @template T @param {readonly (readonly [T, number])[]} choices value and weight */
  const weighted = (choices) => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return choices[choices.length - 1][0];
  };
  /** @param {number} share */
  const chance = (share) => next() < share;
  return { next, integer, pick, weighted, chance };
}

/** @typedef {ReturnType<typeof seededRandom>} Random */
