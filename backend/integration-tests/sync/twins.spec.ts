import { describe, expect, it } from "vitest";
import { findTwins, watchTwins } from "../../src/workflows/channel/find-twins";
import { API_CHANNELS, setupOf } from "./channels";
import { oneListing } from "./one-listing";
import { inOwnWorld } from "./own-world";
import { MANGO, type World } from "./world";

const DAY = 24 * 3_600_000;

/** Sendo answers one product to a SKU, however many carry it, so that nobody can look another one up there. */
const CHANNELS = API_CHANNELS.filter((channel) => channel !== "sendo").map((channel) => ({ channel }));

/** A second listing under our SKU that nobody here made: by hand in the seller centre, or by another program. */
describe.each(CHANNELS)("a second listing under our SKU on $channel", ({ channel }) => {
  let world: World;
  inOwnWorld(
    (own) => {
      world = own;
    },
    { channel },
  );
  const { live, kinds } = oneListing(() => world);
  const read = (id: string) => world.book.listing(id);
  const made = (sku: string) =>
    world.sandbox.control.seed({ shop: setupOf(channel).shop, title: MANGO.name, sku, price: 80_000, stock: 7 }).id;
  const lookThrough = () => findTwins(world.engine, world.shop.id);

  it("is found when the shop is read through, told by both numbers, and left where it is", async () => {
    const id = await live();
    const ours = (await read(id))?.external_id;
    made("KHAC-1");
    const other = made("XOAI-1");
    expect(await lookThrough()).toBe(1);
    await world.rounds(1);
    const listing = await read(id);
    expect(listing).toMatchObject({ state: "refused", external_id: ours });
    expect(listing?.failure?.failure).toMatchObject({
      faults: [{ field: "sku", rule: "listed_twice", detail: { kept: ours, others: other } }],
    });
    for (const number of [ours, other]) expect(listing?.failure?.message_vi).toContain(number);
    await world.rounds(1);
    expect((await kinds(id)).filter((kind) => kind === "listed_twice")).toHaveLength(1);
    world.sandbox.control.edit(other, { status: "deleted" });
    await world.book.ask([id]);
    await world.rounds(1);
    expect(await read(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("is looked for once a day, and an hour later where the shop could not be read", async () => {
    const id = await live();
    expect(await lookThrough()).toBe(0);
    made("XOAI-1");
    expect(await lookThrough()).toBe(0);
    await world.pass(DAY + 1);
    world.sandbox.control.fault({ mode: "closed" });
    expect(await lookThrough()).toBe(0);
    world.sandbox.control.clearFaults();
    expect(await lookThrough()).toBe(0);
    await world.pass(3_600_001);
    expect(await lookThrough()).toBe(1);
    expect(await read(id)).toMatchObject({ sku_watched: true });
  });
});

describe("shops that are due to be read through", () => {
  let world: World;
  inOwnWorld((own) => {
    world = own;
  });

  it("are asked for once, however often somebody looks", async () => {
    const waiting = async () => {
      const { rows } = await world.connection.raw(
        "select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'look-for-twins'",
      );
      return rows[0].jobs;
    };
    await watchTwins(world.engine);
    await watchTwins(world.engine);
    expect(await waiting()).toBe(1);
    await findTwins(world.engine, world.shop.id);
    await world.connection.raw("delete from graphile_worker._private_jobs");
    await watchTwins(world.engine);
    expect(await waiting()).toBe(0);
  });
});
