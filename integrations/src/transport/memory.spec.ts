import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryLocks, memoryThrottle, nextPermit } from "./memory";

describe("permits", () => {
  it("let a burst through at once and then one per interval", () => {
    const rate = { perSecond: 10, burst: 3 };
    const waits: number[] = [];
    let due: number | undefined;
    for (let count = 0; count < 6; count += 1) {
      const permit = nextPermit(due, rate, 1_000);
      due = permit.due;
      waits.push(permit.waitMs);
    }
    expect(waits).toEqual([0, 0, 0, 100, 200, 300]);
  });

  it("never exceed the rate over any second, whatever the arrivals", () => {
    const rate = fc.record({ perSecond: fc.integer({ min: 1, max: 50 }), burst: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(rate, fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 80 }), (limit, gaps) => {
        let now = 0;
        let due: number | undefined;
        const used: number[] = [];
        for (const gap of gaps) {
          now += gap;
          const permit = nextPermit(due, limit, now);
          due = permit.due;
          used.push(now + permit.waitMs);
        }
        for (const start of used) {
          const within = used.filter((at) => at >= start && at < start + 1_000).length;
          expect(within).toBeLessThanOrEqual(limit.perSecond + limit.burst);
        }
      }),
    );
  });

  it("are refused rather than reserved when the wait would be too long, and keep silence when told to", async () => {
    const store = memoryThrottle();
    const rate = { perSecond: 1, burst: 1 };
    expect(await store.take("a", rate, 0, 500)).toEqual({ waitMs: 0, granted: true });
    expect(await store.take("a", rate, 0, 500)).toEqual({ waitMs: 1_000, granted: false });
    expect(await store.take("a", rate, 1_000, 500)).toEqual({ waitMs: 0, granted: true });
    await store.block("b", 5_000);
    expect(await store.take("b", rate, 1_000, 500)).toEqual({ waitMs: 4_000, granted: false });
    expect(await store.take("other", rate, 1_000, 500)).toEqual({ waitMs: 0, granted: true });
  });

  it("go one by one after a silence, burst or not", async () => {
    const store = memoryThrottle();
    const rate = { perSecond: 10, burst: 10 };
    await store.block("a", 2_000);
    const waits: number[] = [];
    for (let count = 0; count < 4; count += 1) waits.push((await store.take("a", rate, 1_000, 60_000)).waitMs);
    expect(waits).toEqual([1_000, 1_100, 1_200, 1_300]);
  });
});

describe("locks", () => {
  it("run one after the other per key, also after a failure", async () => {
    const locks = memoryLocks();
    const seen: string[] = [];
    const step = (name: string, fails = false) =>
      locks.withLock("key", async () => {
        seen.push(`${name} in`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([step("a", true), step("b"), step("c")]);
    expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });
});
