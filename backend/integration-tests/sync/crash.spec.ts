import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "../../src/workflows/channel/engine";
import { openListing } from "../../src/workflows/channel/open-listing";
import { MANGO, openWorld, SETTINGS, type World } from "./world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => world.close());

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

const wish = () => ({ shop_id: world.shop.id, product_id: "p1", settings: SETTINGS });

describe("a process that dies", () => {
  for (const after of [false, true]) {
    it(`${after ? "right after" : "right before"} any step of a listing leaves one listing, as wanted`, {
      timeout: TIMEOUT_MS,
    }, async () => {
      for (let step = 1; ; step += 1) {
        const product = `p${step}`;
        const offer = { sku: `XOAI-${step}`, price: 89_000, available: 40 };
        world.catalogue.set(product, { ...MANGO, pictures: [`https://anh.example.vn/${step}.jpg`], offer });
        const answer = await openListing(world.engine, { ...wish(), product_id: product }, "user_1");
        if (answer.kind !== "opened") throw new Error(answer.kind);
        const process = dying(world.engine, step, after);
        await world.work(process.engine);
        await world.work(process.engine);
        world.catalogue.set(product, {
          ...MANGO,
          name: "Xoài sấy dẻo hộp lớn (mẫu)",
          pictures: [`https://anh.example.vn/${step}.jpg`],
          offer: { ...offer, price: 95_000, available: 0 },
        });
        await world.refresh();
        await world.work(process.engine);
        await world.until(() => world.asWanted(product));
        const shown = world.open(offer.sku);
        expect(shown, `step ${step}`).toMatchObject([
          { title: "Xoài sấy dẻo hộp lớn (mẫu) – OCOP 4 sao", units: [{ price: 95_000, stock: 0 }] },
        ]);
        expect(await world.book.listing(answer.listing.id), `step ${step}`).toMatchObject({
          state: "in_step",
          drift: [],
        });
        await world.forget();
        if (!process.died()) return;
      }
    });
  }
});
