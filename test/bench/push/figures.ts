import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 100;

/** Waits until something holds. @returns seconds since `start` @throws Error after `patience` seconds */
export async function secondsUntil(start: number, patience: number, holds: () => Promise<boolean>): Promise<number> {
  while (!(await holds())) {
    if (performance.now() - start > patience * 1_000) throw new Error(`Not within ${patience} s`);
    await sleep(LOOK_EVERY_MS);
  }
  return (performance.now() - start) / 1_000;
}

/** The value below which a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function line(label: string, value: number, unit: string): void {
  console.log(label.padEnd(52), value.toFixed(value < 10 ? 2 : 0).padStart(8), unit);
}
