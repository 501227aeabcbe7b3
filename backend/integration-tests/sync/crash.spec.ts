import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/workflows/channel/engine";
import { openListing } from "../../src/workflows/channel/open-listing";
import { API_CHANNELS } from "./channels";
import { type OwnDatabase, ownDatabase } from "./database";
import { sayNothingIsThere } from "./doubt";
import { MANGO, openWorld, type World } from "./world";

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(async () => database.drop());

/** Generous: machines differ, and a hang is all it shall catch. */
const TIMEOUT_MS = 1_200_000;

class Crash extends Error {}

/** An engine whose process dies at its n-th effect, before or after the effect happened. */
function dying(engine: Engine, at: number, after: boolean): { engine: Engine; died(): boolean } {
  let effects = 0;
  let dead = false;
  const guard =
    <Arguments extends unknown[], Result>(effect: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      if (dead) throw new Crash();
      effects += 1;
      const mine = effects === at;
      if (mine) dead = true;
      if (mine && !after) throw new Crash();
      const result = await effect(...given);
      if (mine) throw new Crash();
      return result;
    };
  const wrap = <Whole extends object>(whole: Whole, names: readonly string[]): Whole =>
    new Proxy(whole, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return names.includes(String(name)) ? guard(value.bind(target)) : value.bind(target);
      },
    });
  const ports = engine.ports("shopee");
  return {
    died: () => dead,
    engine: {
      ...engine,
      book: wrap(engine.book, ["record", "keepPictureRef"]),
      ports: () =>
        ports && {
          ...ports,
          ...(ports.listings && { listings: wrap(ports.listings, ["create", "update", "read", "findBySku"]) }),
          ...(ports.stock && { stock: wrap(ports.stock, ["push"]) }),
          ...(ports.prices && { prices: wrap(ports.prices, ["push"]) }),
          ...(ports.media && { media: wrap(ports.media, ["upload"]) }),
        },
    },
  };
}

/** Pictures differ, so that uploading one is among the steps. */
function facts(step: number, change: Partial<typeof MANGO> = {}) {
  return { ...MANGO, pictures: [`https://anh.example.vn/${step}.jpg`], ...change };
}

type Offer = NonNullable<(typeof MANGO)["offer"]>;

/** The product as it is sold: in one size, or in two. */
function sold(offer: Offer, sized: boolean): Partial<typeof MANGO> {
  if (!sized) return { offer };
  const box = { ...offer, sku: `${offer.sku}-2`, name: "Hộp 500 g", price: offer.price + 70_000 };
  return { offer, sizes: [{ ...offer, name: "Túi 250 g" }, box] };
}

/** Opens a listing and changes all of it in a process that dies at one effect; others carry on. @returns did it die? */
async function dieAt(world: World, step: number, after: boolean, sized: boolean): Promise<boolean> {
  const product = `p${step}`;
  const offer = { sku: `XOAI-${step}`, price: 89_000, available: 40 };
  world.catalogue.set(product, facts(step, sold(offer, sized)));
  const wish = { shop_id: world.shop.id, product_id: product, settings: world.settings };
  const answer = await openListing(world.engine, wish, "user_1");
  if (answer.kind !== "opened") throw new Error(answer.kind);
  const process = dying(world.engine, step, after);
  await world.work(process.engine);
  await world.work(process.engine);
  // What no software may change there is not changed here either.
  const renamed = world.ports.listings?.editable.includes("title") ? { name: "Xoài sấy dẻo hộp lớn (mẫu)" } : {};
  world.catalogue.set(product, facts(step, { ...renamed, ...sold({ ...offer, price: 95_000, available: 0 }, sized) }));
  await world.refresh();
  await world.work(process.engine);
  await world.until(async () => {
    // Nobody can tell a create that died on its way from one that never left: after an hour a person looks.
    if (world.open(offer.sku).length === 0) await sayNothingIsThere(world.engine, answer.listing.id);
    return world.asWanted(product);
  });
  const title = (await world.book.listing(answer.listing.id))?.wanted.title;
  expect(world.open(offer.sku), `step ${step}`).toMatchObject([
    { title, units: [{ price: 95_000, stock: 0 }, ...(sized ? [{ price: 165_000, stock: 0 }] : [])] },
  ]);
  expect(await world.book.listing(answer.listing.id), `step ${step}`).toMatchObject({ state: "in_step", drift: [] });
  await world.forget();
  return process.died();
}

const SIZED = API_CHANNELS.filter((channel) => !["tiki", "sendo"].includes(channel));

describe.each(SIZED)("a process that dies while it keeps a listing of two sizes on %s", (channel) => {
  it("right after any step of it leaves one listing with both, as wanted", { timeout: TIMEOUT_MS }, async () => {
    const world = await openWorld({ channel, database });
    for (let step = 1; await dieAt(world, step, true, true); step += 1);
    await world.close();
  });
});

describe.each(API_CHANNELS)("a process that dies while it keeps a listing on %s", (channel) => {
  it.each([
    ["right before", false],
    ["right after", true],
  ])("%s any step of it leaves one listing, as wanted", { timeout: TIMEOUT_MS }, async (_, after) => {
    const world = await openWorld({ channel, database });
    for (let step = 1; await dieAt(world, step, after, false); step += 1);
    await world.close();
  });
});
