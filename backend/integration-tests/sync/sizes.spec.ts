import { describe, expect, it } from "vitest";
import { oneListing } from "./one-listing";
import { inOwnWorld } from "./own-world";
import type { World } from "./world";

let world: World;
inOwnWorld((own) => {
  world = own;
});

const { live, kinds, change } = oneListing(() => world);

describe("a product of several sizes", () => {
  const BAG = { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 };
  const BOX = { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 };
  const sell = (...sizes: (typeof BAG)[]) => change({ offer: sizes[0] ?? null, sizes });
  const shown = () => world.open().flatMap(({ units }) => units.map(({ sku, price, stock }) => [sku, price, stock]));

  it("is one listing, each size with its price and its stock", async () => {
    sell(BAG, BOX);
    const id = await live();
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 9],
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", wanted: { stock: 49 } });
  });

  it("sells one size out and leaves the other as it is", async () => {
    sell(BAG, BOX);
    const id = await live();
    sell(BAG, { ...BOX, available: 0, price: 170_000 });
    await world.rounds(2);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 170_000, 0],
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", drift: [] });
    expect(await kinds(id)).toContain("sold_out");
  });

  it("gains its second size in the listing that stands", async () => {
    const id = await live();
    sell(BAG, BOX);
    await world.rounds(3);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 9],
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
    expect(world.open()).toHaveLength(1);
  });

  it("shows the marketplace nothing of a size that was withdrawn but that it is sold out", async () => {
    sell(BAG, BOX);
    await live();
    change({ offer: BAG });
    await world.rounds(2);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 0],
    ]);
  });
});
