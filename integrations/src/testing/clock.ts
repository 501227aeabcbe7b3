import type { Clock } from "../transport";

/** A clock that never waits: sleeping moves it. Shared by an adapter and its sandbox, so that both agree. */
export function testClock(
  start = Date.UTC(2026, 10, 25, 2, 0, 0),
): Clock & { advance(ms: number): void; readonly slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    slept,
    advance(ms) {
      now += ms;
    },
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}
