import { createHash } from "node:crypto";

/** Numbers that are the same on every machine, from a text as seed. */
export class Dice {
  private state: number;

  constructor(seed: string) {
    this.state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  }

  /** In [0, 1): mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }
}

export type Half = "tuning" | "held_out";

/** The split, fixed by a hash before anything was tuned. */
export function halfOf(key: string): Half {
  return (createHash("sha256").update(`split:${key}`).digest()[0] ?? 0) < 128 ? "tuning" : "held_out";
}
