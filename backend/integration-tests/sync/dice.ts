export type Dice = ReturnType<typeof dice>;

/** Repeatable chance (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    upTo: (most: number) => Math.floor(roll() * (most + 1)),
    pick: <T>(from: readonly [T, ...T[]]): T => from[Math.floor(roll() * from.length)] ?? from[0],
    chance: (share: number) => roll() < share,
  };
}
