import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { lockListings } from "../../src/modules/channel/store/listings";
import { buryProcesses } from "../../src/modules/channel/store/processes";
import { queueListings } from "../../src/modules/channel/store/queue";
import { openListing } from "../../src/workflows/channel/open-listing";
import { reconcile } from "../../src/workflows/channel/reconcile";
import { refreshStale } from "../../src/workflows/channel/refresh-wanted";
import type { OwnDatabase } from "./database";
import { inOwnWorld } from "./own-world";
import { MANGO, SETTINGS, type World } from "./world";

const HALF_AN_HOUR = 30 * 60_000;

let world: World;
let database: OwnDatabase;
inOwnWorld((own, on) => {
  world = own;
  database = on;
});

/** Opens listings of products `p1` … one after the other. @returns their ids */
async function opened(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const offer = { sku: `XOAI-${number}`, price: 89_000, available: 40 };
    world.catalogue.set(`p${number}`, { ...MANGO, name: `${MANGO.name} số ${number}`, offer });
    const wish = { shop_id: world.shop.id, product_id: `p${number}`, settings: SETTINGS };
    const answer = await openListing(world.engine, wish, "user_1");
    if (answer.kind !== "opened") throw new Error(JSON.stringify(answer));
    ids.push(answer.listing.id);
  }
  return ids;
}

const claim = (process: number, lane: "urgent" | "all" = "all", limit = 100) =>
  world.book.work.claim(process, world.shop.id, lane, limit);
const idsOf = (listings: readonly { id: string }[]) => listings.map(({ id }) => id).sort();
const sellOut = (product: string) => {
  const facts = world.catalogue.get(product);
  if (facts?.offer) world.catalogue.set(product, { ...facts, offer: { ...facts.offer, available: 0 } });
};

describe("claims", () => {
  it("give each listing to one process alone", async () => {
    const ids = await opened(6);
    const [one, other] = await Promise.all([claim(1, "all", 4), claim(2, "all", 4)]);
    expect(idsOf([...one, ...other])).toEqual([...ids].sort());
    expect(await claim(3)).toEqual([]);
  });

  it("give what is sold out before everything else, and nothing else in the urgent lane", async () => {
    const ids = await opened(3);
    await world.rounds(3);
    await world.book.ask(ids);
    sellOut("p3");
    await world.book.noteProducts(["p3"]);
    await refreshStale(world.engine, 100);
    expect(idsOf(await claim(1, "urgent"))).toEqual([ids[2]]);
    expect(await claim(1, "urgent")).toEqual([]);
  });

  it("leave a listing that is asked for while it is at work due again", async () => {
    const [id = ""] = await opened(1);
    await claim(1);
    await world.book.ask([id]);
    expect(await claim(2)).toEqual([]);
    await world.book.work.release(1, [id]);
    expect(idsOf(await claim(2))).toEqual([id]);
    await world.book.work.release(2, [id]);
    expect(await claim(1)).toEqual([]);
    expect((await world.book.jobs([id])).size).toBe(0);
  });

  it("leave the listings of a shop that must be connected again, and keep them due", async () => {
    const ids = await opened(2);
    await world.book.markReconnect(world.shop.id);
    expect(await claim(1)).toEqual([]);
    await world.connect();
    expect(idsOf(await claim(1))).toEqual([...ids].sort());
  });
});

describe("a process that is gone", () => {
  const heldBy = async () => {
    const { rows } = await world.connection.raw("select listing_id, crashes, attempts from channel_due order by 1");
    return rows;
  };

  it("is missed, and what it held is due again", async () => {
    const [id = ""] = await opened(1);
    await claim(4_711);
    await buryProcesses(world.connection);
    expect(await heldBy()).toMatchObject([{ crashes: 1, attempts: 0 }]);
    await world.connection.raw("update channel_due set due_at = now()");
    expect(idsOf(await claim(database.process.id))).toEqual([id]);
    // This one lives.
    await buryProcesses(world.connection);
    expect(await heldBy()).toMatchObject([{ crashes: 1 }]);
  });

  it("leaves a dead letter where a listing was at work in twenty that died", async () => {
    const [id = ""] = await opened(1);
    for (let death = 0; death < 20; death += 1) {
      await world.connection.raw("update channel_due set due_at = now()");
      expect(await claim(4_711)).toHaveLength(1);
      await buryProcesses(world.connection);
    }
    expect((await world.book.jobs([id])).get(id)).toMatchObject({ dead: true });
    await world.book.ask([id]);
    expect(await claim(database.process.id)).toHaveLength(1);
  });
});

describe("what becomes of a listing, and what is asked of many", () => {
  it("never wait for each other in a circle", async () => {
    const [id = "", ...others] = await opened(2);
    const at = world.engine.now();
    const recording = await world.connection.transaction(async (asking) => {
      await lockListings(asking, [id, ...others]);
      // It waits for the listing, and holds nothing the other one needs.
      const recorded = world.book.record(id, at, { looked_at: at }, [], { at, urgency: 30 });
      await someoneWaits();
      await queueListings(
        asking,
        [id, ...others].map((listing) => ({ listing, urgency: 5 })),
      );
      return { recorded };
    });
    await recording.recorded;
    expect(await world.book.listing(id)).toMatchObject({ looked_at: at });
  });

  /** Until a statement on this database waits for a row somebody else has. */
  async function someoneWaits(): Promise<void> {
    const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    while ((await world.connection.raw(waiting)).rows.length === 0) await sleep(20);
  }
});

describe("a fault of ours", () => {
  it("is told to whoever runs the shop, stands with the listing, and the work goes on once it is mended", async () => {
    const [id = ""] = await opened(1);
    await world.work({ ...world.engine, picture: () => Promise.reject(new TypeError("no such field")) });
    expect(world.unexpected.splice(0)).toEqual([`Listing ${id}: TypeError: no such field`]);
    expect((await world.book.jobs([id])).get(id)).toMatchObject({ last_error: "no such field", dead: false });
    expect(await world.book.listing(id)).toMatchObject({ failure: { failure: { kind: "bug" } } });
    await world.rounds(3);
    expect(await world.asWanted("p1")).toBe(true);
  });
});

describe("what is wanted", () => {
  it("is looked at anew for exactly the products that were noted", async () => {
    const ids = await opened(3);
    await world.rounds(2);
    for (const product of ["p1", "p2", "p3"]) sellOut(product);
    await world.book.noteProducts(["p2", "nobody lists this"]);
    expect(await refreshStale(world.engine, 100)).toBe(1);
    const stocks = await Promise.all(ids.map(async (id) => (await world.book.listing(id))?.wanted.stock));
    expect(stocks).toEqual([40, 0, 40]);
    expect(await refreshStale(world.engine, 100)).toBe(0);
  });

  it("is looked at once more where it was noted again meanwhile", async () => {
    await opened(1);
    await world.book.noteProducts(["p1"]);
    const looked = await world.book.stale(10);
    await world.book.noteProducts(["p1"]);
    await world.book.forgetStale(looked);
    expect(await world.book.stale(10)).toHaveLength(1);
  });
});

describe("reading back", () => {
  it("reads many in one call, and asks for those alone that somebody changed", async () => {
    const ids = await opened(4);
    await world.rounds(4);
    await world.pass(HALF_AN_HOUR);
    const before = world.sandbox.control.calls("get_item_base_info");
    expect(await reconcile(world.engine, HALF_AN_HOUR, 50)).toBe(4);
    expect(world.sandbox.control.calls("get_item_base_info")).toBe(before + 1);
    expect((await world.book.jobs(ids)).size).toBe(0);
    world.sandbox.control.edit(world.open("XOAI-2")[0]?.id ?? "", { price: 1_000_000 });
    await world.pass(HALF_AN_HOUR + 1);
    expect(await reconcile(world.engine, HALF_AN_HOUR, 50)).toBe(4);
    expect([...(await world.book.jobs(ids)).keys()]).toEqual([ids[1]]);
  });
});
