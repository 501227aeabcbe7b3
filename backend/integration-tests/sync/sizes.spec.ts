import { describe, expect, it } from "vitest";
import { oneListing } from "./one-listing";
import { inOwnWorld } from "./own-world";
import { MANGO, type World } from "./world";

const BAG = { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 };
const BOX = { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 };
const TIN = { sku: "XOAI-1-3", name: "Hũ 1 kg", price: 300_000, available: 2 };
type Size = typeof BAG;

/** What each marketplace documents of sizes; what is not documented, a person does. */
const CHANNELS = [
  { channel: "shopee", gainsSecond: true, gainsFurther: true, tellsNames: true, renames: false },
  // A product whose SKUs are not told apart takes no further one.
  { channel: "lazada", gainsSecond: false, gainsFurther: true, tellsNames: true, renames: true },
  { channel: "tiktok-shop", gainsSecond: true, gainsFurther: true, tellsNames: true, renames: true },
  // Each size is a product of its own; nothing is documented of adding one to those there are.
  { channel: "tiki", gainsSecond: false, gainsFurther: false, tellsNames: false, renames: false },
  // Whether a product is sold in sizes is decided when it is made.
  { channel: "sendo", gainsSecond: false, gainsFurther: true, tellsNames: true, renames: true },
  { channel: "woocommerce", gainsSecond: true, gainsFurther: true, tellsNames: true, renames: true },
] as const;

describe.each(CHANNELS)("a product of several sizes on $channel", (what) => {
  const { channel, gainsSecond, gainsFurther, tellsNames, renames } = what;
  let world: World;
  inOwnWorld(
    (own) => {
      world = own;
    },
    { channel },
  );
  const { opened, kinds, change } = oneListing(() => world);
  const sell = (...sizes: Size[]) => change({ offer: sizes[0] ?? null, ...(sizes.length > 1 && { sizes }) });
  const shown = () => world.open().flatMap(({ units }) => units.map(({ sku, price, stock }) => [sku, price, stock]));
  const names = () => world.open().flatMap(({ units }) => units.map(({ options }) => options[0]));
  const read = (id: string) => world.book.listing(id);

  async function live(...sizes: Size[]): Promise<string> {
    sell(...sizes);
    const id = await opened();
    await world.rounds(4);
    expect(await read(id)).toMatchObject({ state: "in_step", failure: null });
    return id;
  }

  /** Somebody enters the sizes in the seller centre, and the listing is read back, as every half hour. */
  async function enter(id: string, ...sizes: Size[]): Promise<void> {
    const entered = sizes.map(({ available: stock, ...size }) => ({ ...size, stock }));
    world.sandbox.control.edit(world.open()[0]?.id ?? "", { sizes: entered });
    await world.book.ask([id]);
  }

  it("is one listing, each size with its price and its stock", async () => {
    const id = await live(BAG, BOX);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 9],
    ]);
    expect(names()).toEqual(["Túi 250 g", "Hộp 500 g"]);
    expect(await read(id)).toMatchObject({ wanted: { stock: 49 } });
  });

  it("sells one size out and leaves the other as it is", async () => {
    const id = await live(BAG, BOX);
    sell(BAG, { ...BOX, available: 0, price: 170_000 });
    await world.rounds(2);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 170_000, 0],
    ]);
    expect(await read(id)).toMatchObject({ state: "in_step", drift: [] });
    expect(await kinds(id)).toContain("sold_out");
  });

  it("shows the marketplace nothing of a size that was withdrawn but that it is sold out", async () => {
    await live(BAG, BOX);
    sell(BAG);
    await world.rounds(2);
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 0],
    ]);
  });

  it("gains a further size in the listing that stands, also where the answer is lost", async () => {
    const id = await live(BAG, BOX);
    world.sandbox.control.fault({ mode: "timeout_after", path: "product", method: "POST", times: 1 });
    sell(BAG, BOX, TIN);
    await world.rounds(5);
    if (!gainsFurther) {
      world.sandbox.control.clearFaults();
      expect((await read(id))?.failure?.message_vi).toContain("chưa có loại: Hũ 1 kg (XOAI-1-3)");
      await enter(id, BAG, BOX, TIN);
      await world.rounds(3);
    }
    expect(shown()).toEqual([
      ["XOAI-1", 89_000, 40],
      ["XOAI-1-2", 165_000, 9],
      ["XOAI-1-3", 300_000, 2],
    ]);
    expect(await read(id)).toMatchObject({ state: "in_step", failure: null });
    expect(world.open()).toHaveLength(1);
  });

  it("gets every size also where the answer to its create is lost half way", async () => {
    sell(BAG, BOX);
    world.sandbox.control.fault({ mode: "timeout_before", path: "variation", method: "POST", times: 1 });
    world.sandbox.control.fault({ mode: "timeout_before", path: "init_tier", method: "POST", times: 1 });
    const id = await opened();
    await world.rounds(6);
    expect(shown().map(([sku, , stock]) => [sku, stock])).toEqual([
      ["XOAI-1", 40],
      ["XOAI-1-2", 9],
    ]);
    expect(await read(id)).toMatchObject({ state: "in_step", failure: null });
    expect(world.open()).toHaveLength(1);
  });

  it("gains its second size there, or tells a person to enter it and keeps it from then on", async () => {
    const id = await live(BAG);
    sell(BAG, BOX);
    await world.rounds(4);
    if (!gainsSecond) {
      const listing = await read(id);
      expect(listing).toMatchObject({ state: "refused", failure: { failure: { kind: "fix_data" } } });
      expect(listing?.failure?.message_vi).toMatch(
        /chưa có loại: Hộp 500 g \(XOAI-1-2\)\. Hãy thêm .* trang người bán/,
      );
      expect((await kinds(id)).filter((kind) => kind === "sizes_differ")).toHaveLength(1);
      await enter(id, BAG, { ...BOX, available: 1 });
      await world.rounds(3);
    }
    expect(shown().map(([sku, , stock]) => [sku, stock])).toEqual([
      ["XOAI-1", 40],
      ["XOAI-1-2", 9],
    ]);
    expect((await read(id))?.failure).toBeNull();
    expect(world.open()).toHaveLength(1);
  });

  it("is renamed there, or stays a difference until somebody renames it in the seller centre", async () => {
    const id = await live(BAG, BOX);
    const renamed = { ...BOX, name: "Hộp nửa cân" };
    sell(BAG, renamed);
    await world.rounds(4);
    if (!tellsNames) {
      const told = (await world.book.events(id)).filter(({ kind }) => kind === "rename_there");
      expect(told.map(({ message_vi }) => message_vi).join()).toMatch(/“Hộp 500 g” thành “Hộp nửa cân” \(XOAI-1-2\)/);
      expect(told).toHaveLength(1);
      expect(await read(id)).toMatchObject({ state: "in_step", failure: null });
      return;
    }
    if (!renames) {
      const listing = await read(id);
      expect(listing).toMatchObject({ state: "refused" });
      expect(listing?.failure?.message_vi).toMatch(/Hãy đổi tên .* “Hộp 500 g” thành “Hộp nửa cân” \(XOAI-1-2\)/);
      await world.rounds(2);
      expect((await kinds(id)).filter((kind) => kind === "sizes_differ")).toHaveLength(1);
      await enter(id, BAG, renamed);
      await world.rounds(2);
    }
    expect(names()).toEqual(["Túi 250 g", "Hộp nửa cân"]);
    expect(await read(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("is left with the name somebody gave it there, and a person is told", async () => {
    if (!tellsNames) return;
    const id = await live(BAG, BOX);
    await enter(id, BAG, { ...BOX, name: "Hộp lớn" });
    sell(BAG, { ...BOX, name: "Hộp nửa cân" });
    await world.rounds(4);
    const sizes = [BAG, { ...BOX, name: "Hộp nửa cân" }];
    change({ name: `${MANGO.name} loại ngon`, offer: BAG, sizes });
    await world.rounds(4);
    expect(world.open()).toMatchObject([{ title: expect.stringContaining("loại ngon") }]);
    expect(names()).toEqual(["Túi 250 g", "Hộp lớn"]);
    expect((await read(id))?.failure?.message_vi).toContain("“Hộp lớn” thành “Hộp nửa cân”");
    expect(shown().map(([, , stock]) => stock)).toEqual([40, 9]);
  });
});
