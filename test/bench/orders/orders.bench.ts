import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onServer, type Server } from "../../../backend/integration-tests/support/shop/processes";
import { load } from "../load";
import { compare } from "../shop/compare";
import { type National, nationalShop, serveShop, serveStock } from "../shop/national";
import { CONNECTIONS, PRODUCTS } from "../shop/size";
import { shopOrder, type Wish, wishFor } from "./shop-order";
import { stockOrder } from "./stock-order";

const SECONDS = 20;
const STOCK = 10;
const ENOUGH = 10_000;
const BUYERS = 50;

describe(`orders among ${PRODUCTS} products, beside stock Medusa`, () => {
  let national: National;
  let shops: Server[];
  let stocks: Server[];
  let variants: string[];

  beforeAll(async () => {
    national = await nationalShop();
    shops = [await serveShop(national), await serveShop(national)];
    stocks = [await serveStock(national), await serveStock(national)];
    const rows = await onServer(databaseOf(national.shop), "SELECT id FROM product_variant ORDER BY id LIMIT 200");
    variants = rows.map((row) => (row as { id: string }).id);
    // An earlier run has sold some.
    await setStock(variants, ENOUGH);
  }, 1_800_000);
  afterAll(async () => {
    for (const server of [...(shops ?? []), ...(stocks ?? [])]) await server.stop();
  });

  const variant = (number: number) => variants[number % variants.length] ?? "";
  const databaseOf = ({ env }: National["shop"]) => String(env.DATABASE_URL);

  it("cash on delivery, from the wish to the placed order", async () => {
    const [shop, stock] = [shops[0]?.url ?? "", stocks[0]?.url ?? ""];
    const wishes: Wish[] = await Promise.all(variants.map((id) => wishFor(shop, id)));
    const ours = await load(CONNECTIONS, SECONDS, async (number) => {
      const { status, text } = await shopOrder(shop, wishes[number % wishes.length] ?? {});
      expect(status, text).toBe(201);
    });
    const theirs = await load(CONNECTIONS, SECONDS, async (number) => {
      expect(await stockOrder(stock, national, variant(number))).toBe(200);
    });
    compare("orders", ours, theirs, { times: 5 });
  });

  it(`${BUYERS} buyers at two processes racing for a stock of ${STOCK}`, async () => {
    const raced = variant(7);
    await setStock([raced], STOCK);
    const wish = await wishFor(shops[0]?.url ?? "", raced);
    const ours = await race(async (buyer) => (await shopOrder(shops[buyer % 2]?.url ?? "", wish)).status);
    const theirs = await race((buyer) => stockOrder(stocks[buyer % 2]?.url ?? "", national, raced));
    console.log(`race, answers by status: this shop ${shown(ours)}; stock Medusa ${shown(theirs)}`);
    expect(Object.fromEntries(ours)).toEqual({ 201: STOCK, 409: BUYERS - STOCK });
  });

  async function setStock(variantIds: readonly string[], free: number): Promise<void> {
    const listed = variantIds.map((id) => `'${id}'`).join(", ");
    for (const application of [national.shop, national.stock])
      await onServer(
        databaseOf(application),
        `UPDATE inventory_level SET stocked_quantity = reserved_quantity + ${free},
           raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + ${free})::text, 'precision', 20)
         WHERE inventory_item_id IN (SELECT inventory_item_id FROM product_variant_inventory_item WHERE variant_id IN (${listed}))`,
      );
  }

  async function race(buy: (buyer: number) => Promise<number>): Promise<Map<number, number>> {
    const statuses = await Promise.all(Array.from({ length: BUYERS }, (_, buyer) => buy(buyer)));
    const counted = new Map<number, number>();
    for (const status of statuses) counted.set(status, (counted.get(status) ?? 0) + 1);
    return counted;
  }

  function shown(counted: Map<number, number>): string {
    return [...counted].map(([status, count]) => `${count} × ${status}`).join(", ");
  }
});
