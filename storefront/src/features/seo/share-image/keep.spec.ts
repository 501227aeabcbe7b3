import { describe, expect, it } from "vitest";
import { Keep } from "./keep";

describe("keeping what is dear to make", () => {
  it("makes each thing once, also for those who ask at the same time", async () => {
    const keep = new Keep<string>({ size: 2, waiting: 5 });
    let made = 0;
    const make = async () => `thing ${++made}`;
    expect(await Promise.all([keep.get("a", make), keep.get("a", make)])).toEqual(["thing 1", "thing 1"]);
    expect(await keep.get("a", make)).toBe("thing 1");
  });

  it("forgets what was asked for longest ago", async () => {
    const keep = new Keep<number>({ size: 2, waiting: 5 });
    let made = 0;
    const get = (key: string) => keep.get(key, async () => ++made);
    for (const key of ["a", "b", "a", "c"]) await get(key);
    expect([await get("a"), await get("b")]).toEqual([1, 4]);
  });

  it("makes one after another and turns away those it has no room for", async () => {
    const keep = new Keep<string>({ size: 9, waiting: 2 });
    const order: string[] = [];
    const make = (name: string) => async () => {
      order.push(`${name} starts`);
      await Promise.resolve();
      order.push(`${name} ends`);
      return name;
    };
    const answers = await Promise.all(["a", "b", "c"].map((name) => keep.get(name, make(name))));
    expect(answers).toEqual(["a", "b", null]);
    expect(order).toEqual(["a starts", "a ends", "b starts", "b ends"]);
  });

  it("goes on after a failure", async () => {
    const keep = new Keep<string>({ size: 9, waiting: 2 });
    await expect(keep.get("a", () => Promise.reject(new Error("no paint")))).rejects.toThrow("no paint");
    expect(await keep.get("a", async () => "a")).toBe("a");
  });
});
