import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { onServer } from "../../../backend/integration-tests/support/shop/processes";
import { dice } from "../../../backend/integration-tests/sync/dice";
import { BackendShop } from "./backend-shop";
import { line } from "./figures";

const LISTINGS = Number(process.env.PUSH_LISTINGS ?? 2_000);
const KILLS = Number(process.env.PUSH_KILLS ?? 50);
const SEED = Number(process.env.PUSH_SEED ?? 159);
/** A backend lives so long at most once it answers. */
const LIFE_MS = 6_000;
/** As many as the desk sends at one press. */
const SENT_AT_ONCE = 20;
const PATIENCE_MS = 300_000;

const rowSchema = z.object({
  id: z.string(),
  state: z.string(),
  sku: z.string(),
  price: z.number(),
  stock: z.number(),
  /** Whether a person is asked if it is there, and since when. */
  asked: z.boolean(),
  since: z.string().nullable(),
});
const ROWS = `select id, state, wanted->>'sku' as sku, (wanted->>'price')::int as price, (wanted->>'stock')::int as stock,
    state = 'asking' and external_id is null and ruled_out_at is null as asked,
    to_char(in_doubt_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
  from channel_listing where deleted_at is null`;
/** What a backend of tomorrow puts off by seconds is a day off by the database's clock. */
const TODAY = "update channel_due set due_at = now() where due_at > now() + interval '12 hours' and held_by is null";
const ON_SALE = `select distinct l.registered_product_id as id from register_registered_product_product_product l
  join product_variant v on v.product_id = l.product_id and v.deleted_at is null
  where l.deleted_at is null order by 1`;

describe.each([1, 2])(
  `kill -9 of one of %i whole backend(s), ${KILLS} times while an officer sends ${LISTINGS} products`,
  (count) => {
    const random = dice(SEED + count).roll;
    const opened = new Set<string>();
    let shop: BackendShop;
    let products: string[];

    beforeAll(async () => {
      shop = await BackendShop.open(`bench_push_${process.pid}_${count}`);
      const rows = await onServer(shop.url, ON_SALE);
      products = z
        .array(z.object({ id: z.string() }))
        .parse(rows)
        .map(({ id }) => id);
    }, 1_800_000);
    afterAll(() => shop?.close());

    /** Sends what is not known to be opened, until it is over, a backend dies over it or as many are open as should be. */
    async function sendOn(isOver: () => boolean): Promise<void> {
      for (let from = 0; opened.size < LISTINGS && from < products.length && !isOver(); from += SENT_AT_ONCE) {
        const chunk = products.slice(from, from + SENT_AT_ONCE).filter((product) => !opened.has(product));
        const wanted = chunk.slice(0, LISTINGS - opened.size);
        if (wanted.length === 0) continue;
        for (const { product_id, outcome } of (await shop.desk.send(shop.shop, wanted)).items)
          if (outcome === "opened" || outcome === "listed_already") opened.add(product_id);
      }
    }

    const listings = async () => z.array(rowSchema).parse(await onServer(shop.url, ROWS));

    /** Lets everything come to rest; whoever is asked whether a listing is there looks in the shop, and says where it is not. */
    async function untilSettled() {
      let left = Number.POSITIVE_INFINITY;
      for (let since = Date.now(); ; await sleep(1_000)) {
        await onServer(shop.url, TODAY);
        const rows = await listings();
        const open = rows.filter(({ state }) => state !== "in_step");
        if (open.length === 0 || Date.now() - since > PATIENCE_MS) return rows;
        for (const one of open)
          if (one.asked && one.since && shop.standing(one.sku).length === 0) await shop.desk.ruleOut(one.id, one.since);
        if (open.length !== left) since = Date.now();
        left = open.length;
      }
    }

    it("loses nothing and doubles nothing", { timeout: 3_600_000 }, async () => {
      for (let more = 1; more < count; more += 1) await shop.start();
      for (let kill = 0; kill < KILLS; kill += 1) {
        let over = false;
        const sending = sendOn(() => over).catch(() => undefined);
        await sleep(random() * LIFE_MS);
        await shop.kill(random());
        over = true;
        await shop.start();
        await sending;
      }
      await sendOn(() => false);
      const settled = (await listings()).filter(({ state }) => state === "in_step");
      line("listings settled right after the last kill", settled.length, "listings");
      // A create that got no answer is looked for during an hour before a person is asked.
      await shop.startTomorrow();
      const rows = await untilSettled();
      const doubled = rows.filter(({ sku }) => shop.standing(sku).length > 1);
      const lost = rows.filter(({ state, sku, price, stock }) => {
        const unit = shop.standing(sku)[0]?.units.find((one) => one.sku === sku);
        return state !== "in_step" || unit?.price !== price || unit.stock !== stock;
      });
      const there = shop.sandbox.control.listings().filter(({ status }) => status !== "deleted").length;
      expect({ opened: rows.length, there, lost, doubled }).toEqual({
        ...{ opened: LISTINGS, there: LISTINGS },
        ...{ lost: [], doubled: [] },
      });
    });
  },
);
