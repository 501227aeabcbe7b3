import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inLanes, lanesWanted } from "../../backend/launch/test/lanes.mjs";
import { STEPS } from "../../backend/launch/test/steps.mjs";

type Step = { name: string; needs: { after?: string[] } };
const step = (name: string, ...after: string[]): Step => ({ name, needs: { after } });

/** Steps that end when they are told to, and what has begun so far. */
function course(steps: Step[], lanes: number) {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (failure: Error) => void }>();
  const all = inLanes(
    steps,
    lanes,
    ({ name }) =>
      new Promise<void>((resolve, reject) => {
        begun.push(name);
        ends.set(name, { resolve, reject });
      }),
  );
  const end = async (name: string) => {
    ends.get(name)?.resolve();
    await sleep(1);
  };
  return { all, begun, end, fail: (name: string) => ends.get(name)?.reject(new Error(name)) };
}

describe("steps in lanes", () => {
  it("begin in their order, as many at once as there are lanes", async () => {
    const { all, begun, end } = course([step("a"), step("b"), step("c"), step("d")], 2);
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "c"]);
    for (const name of ["a", "c", "d"]) await end(name);
    await all;
    expect(begun).toEqual(["a", "b", "c", "d"]);
  });

  it("let another go before while they wait for one to end", async () => {
    const { begun, end } = course([step("types"), step("launch", "types"), step("http"), step("sync")], 2);
    expect(begun).toEqual(["types", "http"]);
    await end("http");
    expect(begun).toEqual(["types", "http", "sync"]);
    await end("types");
    expect(begun.at(-1)).toBe("launch");
  });

  it("wait for none that is not asked for", () => {
    expect(course([step("quality", "types", "e2e")], 2).begun).toEqual(["quality"]);
  });

  it("end with the first failure", async () => {
    const { all, fail } = course([step("a"), step("b")], 2);
    fail("b");
    fail("a");
    await expect(all).rejects.toThrow("b");
  });

  it("can never wait for each other: what a step waits for stands before it", () => {
    const names = STEPS.map(({ name }) => name);
    for (const { name, needs } of STEPS)
      for (const other of needs.after ?? [])
        expect([name, names.slice(0, names.indexOf(name)).includes(other)]).toEqual([name, true]);
  });
});

describe("the number of lanes", () => {
  it("is one where somebody wants to watch", () => expect(lanesWanted({ TEST_LANES: "1" })).toBe(1));
  it("is two where somebody says so", () => expect(lanesWanted({ TEST_LANES: "2" })).toBe(2));
});
