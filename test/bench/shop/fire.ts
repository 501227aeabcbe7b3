import autocannon from "autocannon";
import type { LoadFigures } from "../load";
import { CONNECTIONS } from "./size";

export type Shot = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/**
 * Keeps ten connections busy with these requests, each connection going through all of them.
 * @throws Error where an answer is no success: a fast refusal is no figure
 */
export async function fire(url: string, shots: readonly Shot[], seconds: number): Promise<LoadFigures> {
  const times: number[] = [];
  const failures = new Map<number, number>();
  const run = autocannon({ url, connections: CONNECTIONS, duration: seconds, requests: [...shots] });
  run.on("response", (_client, status, _bytes, milliseconds) => {
    times.push(milliseconds);
    if (status >= 300) failures.set(status, (failures.get(status) ?? 0) + 1);
  });
  const { duration } = await run;
  if (failures.size > 0) throw new Error(`Not every answer was a success: ${JSON.stringify([...failures])}`);
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    requests: times.length,
    perSecond: times.length / duration,
    p50: quantile(0.5),
    p95: quantile(0.95),
    longest: quantile(1),
  };
}
