/** What a load run measured; times in milliseconds. */
export type LoadFigures = { requests: number; perSecond: number; p50: number; p95: number; longest: number };

/**
 * Keeps `connections` callers busy for some seconds, each asking again as soon as it has its answer.
 * @param ask gets the running number of the request
 */
export async function load(
  connections: number,
  seconds: number,
  ask: (request: number) => Promise<unknown>,
): Promise<LoadFigures> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  const caller = async () => {
    while (performance.now() < end) {
      const request = next++;
      const asked = performance.now();
      await ask(request);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const elapsed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    requests: times.length,
    perSecond: times.length / elapsed,
    p50: quantile(0.5),
    p95: quantile(0.95),
    longest: quantile(1),
  };
}

/** One line of a table of figures. */
export function figuresLine(label: string, { perSecond, p50, p95, longest }: LoadFigures): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return `${label.padEnd(44)} ${perSecond.toFixed(perSecond < 10 ? 2 : 0).padStart(7)}/s   p50 ${ms(p50)}   p95 ${ms(p95)}   longest ${ms(longest)}`;
}
