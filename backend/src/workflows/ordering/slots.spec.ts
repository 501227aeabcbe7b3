import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createSlots, slotsOf } from "./slots";

describe("slots", () => {
  it("never let more tasks run than there are, and let every task run", async () => {
    const inSlot = createSlots(3);
    let running = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inSlot(async () => {
          running += 1;
          most = Math.max(most, running);
          await setImmediate();
          running -= 1;
          return index;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it("are free again after a failure", async () => {
    const inSlot = createSlots(1);
    await expect(inSlot(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    await expect(inSlot(() => Promise.resolve("next"))).resolves.toBe("next");
  });

  it("are at least one, and never so many that those who wait take all connections", () => {
    expect([slotsOf(20, 0.3), slotsOf(10, 0.15), slotsOf(5, 0.15)]).toEqual([6, 1, 1]);
    for (let pool = 5; pool <= 200; pool += 1) expect(slotsOf(pool, 0.3) + slotsOf(pool, 0.15)).toBeLessThan(pool - 1);
  });
});
