import { describe, expect, it } from "vitest";
import { type Call, type CategoryPort, categoryId, shopId } from "../core";
import { testClock } from "../testing/clock";
import { cachedCategories } from ".";

const DAY = 24 * 3_600_000;
const call = (shop = "1", signal?: AbortSignal): Call => ({ shop: shopId.parse(shop), ...(signal && { signal }) });
const rice = categoryId.parse("6");

/** Counts how often the channel is asked, and fails while told to. */
function channel() {
  const state = { trees: 0, rules: 0, ill: false, signals: 0 };
  const answer = async <T>(value: T, { signal }: Call): Promise<T> => {
    if (signal) state.signals += 1;
    if (state.ill) throw new Error("ill");
    return value;
  };
  const port: CategoryPort = {
    tree(asked) {
      state.trees += 1;
      return answer([{ id: rice, name: `Gạo ${state.trees}`, leaf: true, open: true }], asked);
    },
    rules(category, asked) {
      state.rules += 1;
      return answer({ category, attributes: [], papers: [], brandRequired: false, sizeRequired: false }, asked);
    },
    brands: async () => [],
  };
  return { state, port };
}

describe("cached categories", () => {
  it("ask the channel once a day, for all shops and all who ask at the same time", async () => {
    const { state, port } = channel();
    const clock = testClock();
    const cached = cachedCategories(port, clock);
    await Promise.all([
      cached.tree(call("1")),
      cached.tree(call("2")),
      cached.rules(rice, call()),
      cached.rules(rice, call()),
    ]);
    clock.advance(DAY - 1);
    expect((await cached.tree(call())).find("gao")[0]?.category.name).toBe("Gạo 1");
    expect(state).toMatchObject({ trees: 1, rules: 1 });
    clock.advance(1);
    expect((await cached.tree(call())).find("gao")[0]?.category.name).toBe("Gạo 2");
  });

  it("keep a tree for each shop where the tree is the shop's own", async () => {
    const { state, port } = channel();
    const cached = cachedCategories(port, testClock(), { perShop: true });
    await cached.tree(call("1"));
    await cached.tree(call("2"));
    await cached.tree(call("1"));
    expect(state.trees).toBe(2);
  });

  it("keep no failure, and serve the old tree while the channel is ill", async () => {
    const { state, port } = channel();
    const clock = testClock();
    const cached = cachedCategories(port, clock);
    state.ill = true;
    await expect(cached.tree(call())).rejects.toThrow("ill");
    state.ill = false;
    await cached.tree(call());
    clock.advance(DAY);
    state.ill = true;
    expect((await cached.tree(call())).find("gao")).toHaveLength(1);
    await cached.tree(call());
    expect(state.trees).toBe(3);
    clock.advance(10 * 60_000);
    state.ill = false;
    expect((await cached.tree(call())).find("gao")[0]?.category.name).toBe("Gạo 4");
  });

  it("read anew after they were told to forget", async () => {
    const { state, port } = channel();
    const cached = cachedCategories(port, testClock());
    await cached.tree(call());
    cached.forget();
    await cached.tree(call());
    expect(state.trees).toBe(2);
  });

  it("do not let one who gives up take the answer from the others", async () => {
    const { state, port } = channel();
    await cachedCategories(port, testClock()).tree(call("1", new AbortController().signal));
    expect(state.signals).toBe(0);
  });
});
