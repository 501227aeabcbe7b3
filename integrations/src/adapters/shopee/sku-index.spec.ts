import { describe, expect, it } from "vitest";
import { type Call, shopId, sku } from "../../core";
import { type ListedItem, skuIndex } from "./sku-index";

const call: Call = { shop: shopId.parse("700100200") };
const MINUTE = 60_000;

/** A shop's items, each with its SKU and the second it changed, counting what it is asked. */
function shopOf(items: Map<string, { sku: string; changed: number }>) {
  const asked = { lists: [] as (number | undefined)[], items: 0 };
  let now = 1_000_000 * 1_000;
  const find = skuIndex({
    async *list(since) {
      asked.lists.push(since);
      const page: ListedItem[] = [...items].map(([id, { changed }]) => ({ id, changed }));
      yield page.filter(({ changed }) => since === undefined || changed * 1_000 >= since);
    },
    async skus(ids) {
      asked.items += ids.length;
      return new Map(ids.map((id) => [id, [items.get(id)?.sku ?? ""]]));
    },
    now: () => now,
  });
  return {
    asked,
    find: (code: string, wish = {}) => find(sku.parse(code), call, wish),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe("which items carry a SKU", () => {
  it("reads the whole shop once, and then only what changed", async () => {
    const items = new Map([["1", { sku: "A", changed: 999_000 }]]);
    const shop = shopOf(items);
    expect(await shop.find("A")).toEqual(["1"]);
    items.set("2", { sku: "B", changed: 1_000_000 });
    expect(await shop.find("B")).toEqual(["2"]);
    expect(await shop.find("C")).toEqual([]);
    expect(shop.asked.lists).toEqual([undefined, 999_000_000 - 10 * MINUTE, 1_000_000_000 - 10 * MINUTE]);
    expect(shop.asked.items).toBe(2);
  });

  it("answers several who ask at once with one look that begins after they asked", async () => {
    const shop = shopOf(new Map([["1", { sku: "A", changed: 999_000 }]]));
    const first = shop.find("A");
    await Promise.all([first, shop.find("A"), shop.find("A"), shop.find("B")]);
    expect(shop.asked.lists).toHaveLength(2);
  });

  it("asks nothing where an older answer will do", async () => {
    const shop = shopOf(new Map([["1", { sku: "A", changed: 999_000 }]]));
    await shop.find("A", { within: MINUTE });
    shop.pass(MINUTE / 2);
    expect(await shop.find("A", { within: MINUTE })).toEqual(["1"]);
    expect(shop.asked.lists).toHaveLength(1);
    shop.pass(MINUTE);
    await shop.find("A", { within: MINUTE });
    expect(shop.asked.lists).toHaveLength(2);
  });

  it("looks at little again in a busy shop where an older answer would do as well", async () => {
    const items = new Map([["1", { sku: "A", changed: 1_000_000 }]]);
    const shop = shopOf(items);
    await shop.find("A");
    shop.pass(MINUTE);
    await shop.find("B", { within: 10_000 });
    expect(shop.asked.lists).toEqual([undefined, 1_000_000_000 - 30_000]);
  });

  it("finds what came to light long after it was made, where that is what is looked for", async () => {
    const items = new Map([["1", { sku: "A", changed: 1_000_000 }]]);
    const shop = shopOf(items);
    await shop.find("A");
    items.set("2", { sku: "LATE", changed: 990_000 });
    expect(await shop.find("LATE")).toEqual([]);
    expect(await shop.find("LATE", { since: 990_000_000 })).toEqual(["2"]);
  });

  it("looks again after a look that failed", async () => {
    let fails = true;
    const find = skuIndex({
      async *list() {
        if (fails) throw new Error("away");
        yield [{ id: "1", changed: 5 }];
      },
      skus: async () => new Map([["1", ["A"]]]),
      now: () => 0,
    });
    await expect(find(sku.parse("A"), call, {})).rejects.toThrow("away");
    fails = false;
    expect(await find(sku.parse("A"), call, {})).toEqual(["1"]);
  });
});
