import { describe, expect, it } from "vitest";
import { BulkActBook } from "../../src/modules/channel/store/bulk-acts";
import { BulkSteps } from "../../src/modules/channel/store/bulk-steps";
import type { Engine } from "../../src/workflows/channel/engine";
import { openListing } from "../../src/workflows/channel/open-listing";
import { carryOutAct } from "../../src/workflows/producer-listings/carry-out-act";
import { actOnListing } from "../../src/workflows/producer-listings/listing-act";
import { undoMany } from "../../src/workflows/producer-listings/undo";
import { watched } from "./outgoing";
import { inOwnWorld } from "./own-world";
import { MANGO, type World } from "./world";

const PRODUCTS = ["p1", "p2", "p3"];
const ACTOR = "person_1";

let world: World;
let producer: string;
let worlds = 0;
let books: { bulkActs: BulkActBook; bulkSteps: BulkSteps };
inOwnWorld((own) => {
  world = own;
  // Every world begins at the same moment, on the same database.
  worlds += 1;
  producer = `producer-${worlds}`;
  books = { bulkActs: new BulkActBook(own.connection), bulkSteps: new BulkSteps(own.connection) };
});

/** Three products, live on one shop. */
async function threeLive(): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, product_id] of PRODUCTS.entries()) {
    const [name, sku] = [`${MANGO.name} loại ${at + 1}`, `XOAI-${at + 1}`];
    world.catalogue.set(product_id, { ...MANGO, name, offer: { sku, price: 89_000, available: 40 } });
    const wish = { shop_id: world.shop.id, product_id, settings: world.settings };
    const answer = await openListing(world.engine, wish, ACTOR);
    if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
    ids.push(answer.listing.id);
  }
  await world.rounds(4);
  return ids;
}

const hide = (subjects: string[]) => {
  const body = { kind: "listings" as const, act: "hide" as const };
  return books.bulkActs.ask(producer, { body, subjects, actor: ACTOR, at: world.engine.now() });
};
const takeBack = async (act: string) => (await undoMany(books.bulkActs, act, ACTOR, world.engine.now())) ?? "";

/** As the queue's task does it. */
function carryOut(act: string, engine: Engine = world.engine, bulkSteps = books.bulkSteps): Promise<void> {
  const doStep: Parameters<typeof carryOutAct>[0]["doStep"] = async ({ body, acted_by: actor }, id, again) =>
    body.kind === "listings" ? actOnListing(engine, { id, act: body.act, actor, again }) : null;
  return carryOutAct({ engine, books: { ...books, bulkSteps }, doStep }, act);
}
const outcomes = async (act: string) => (await books.bulkSteps.of(act)).map(({ outcome }) => outcome);
const there = () =>
  world.sandbox.control
    .listings()
    .filter(({ status }) => status !== "deleted")
    .map(({ status }) => status);

class Crash extends Error {}

/**
 * Carries an act out in a process that dies at one of its steps: before or after a call to the marketplace, or before or after
 * something is noted. @param at which of them @returns whether it died
 */
async function diesAt(act: string, at: number): Promise<boolean> {
  let passed = 0;
  const here = () => {
    passed += 1;
    if (passed > at) throw new Crash();
  };
  const steps: BulkSteps = new Proxy(books.bulkSteps, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name !== "begin" && name !== "told") return value;
      return async (...given: unknown[]) => {
        here();
        const answer: unknown = await Reflect.apply(value as (...all: unknown[]) => unknown, target, given);
        here();
        return answer;
      };
    },
  });
  const engine = watched(world, { before: here, after: here });
  try {
    await carryOut(act, engine, steps);
    return false;
  } catch (thrown) {
    if (thrown instanceof Crash) return true;
    throw thrown;
  }
}

describe("one thing done with many listings", () => {
  it("is done with each, whatever crashes in between, and all of it is taken back", async () => {
    const ids = await threeLive();
    for (let at = 0, died = true; died; at += 1) {
      const act = await hide(ids);
      died = await diesAt(act, at);
      await carryOut(act);
      expect([at, await outcomes(act), there()]).toEqual([
        at,
        ["done", "done", "done"],
        ["hidden", "hidden", "hidden"],
      ]);
      const back = await takeBack(act);
      expect(await takeBack(act)).toBe(back);
      await world.rounds(1);
      await carryOut(back);
      expect([at, await outcomes(back), there()]).toEqual([at, ["done", "done", "done"], ["live", "live", "live"]]);
      await world.rounds(1);
    }
  });

  it("stops where it is taken back in the middle, and only what was done is done the other way round", async () => {
    const ids = await threeLive();
    const act = await hide(ids);
    // The first is hidden, the second is being hidden when the process dies.
    await diesAt(act, 7);
    const back = await takeBack(act);
    await carryOut(act);
    expect(await outcomes(act)).toEqual(["done", "done", "stopped"]);
    await world.rounds(1);
    await carryOut(back);
    expect(await outcomes(back)).toEqual(["done", "done"]);
    expect(there()).toEqual(["live", "live", "live"]);
  });

  it("waits for a look before it shows again what it hid a moment ago", async () => {
    const ids = await threeLive();
    const act = await hide(ids);
    await carryOut(act);
    const back = await takeBack(act);
    await carryOut(back);
    expect(await outcomes(back)).toEqual([null, null, null]);
    const { rows } = await world.connection.raw(
      "select count(*)::int as jobs from graphile_worker.jobs where key = ? and run_at > ?",
      [`bulk:${back}`, world.engine.now()],
    );
    expect(rows).toEqual([{ jobs: 1 }]);
    await world.rounds(1);
    await carryOut(back);
    expect(await outcomes(back)).toEqual(["done", "done", "done"]);
  });

  it("tells what could not be done and why, and takes back nothing of it", async () => {
    const ids = await threeLive();
    const first = await hide(ids.slice(0, 1));
    await carryOut(first);
    await world.rounds(1);
    const act = await hide(ids);
    await carryOut(act);
    const [left, ...done] = await books.bulkSteps.of(act);
    expect(left).toMatchObject({ outcome: "left", message_vi: expect.stringContaining("Sàn không cho") });
    expect(done.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
    const back = await takeBack(act);
    expect((await books.bulkSteps.of(back)).map(({ subject }) => subject)).toEqual(ids.slice(1));
  });

  it("is told of for a day, until it is taken back; what takes back is not", async () => {
    const ids = await threeLive();
    const hour = 3_600_000;
    const told = async () => {
      const from = new Date(world.engine.now().getTime() - 24 * hour);
      return (await books.bulkActs.since(producer, from, 5)).map(({ id }) => id);
    };
    const [first, second] = [await hide(ids.slice(0, 1)), await hide(ids.slice(1))];
    expect((await told()).sort()).toEqual([first, second].sort());
    await takeBack(first);
    expect(await told()).toEqual([second]);
    await world.pass(25 * hour);
    expect(await told()).toEqual([]);
  });
});
