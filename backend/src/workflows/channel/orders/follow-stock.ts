import { decideWanted } from "../decide-wanted";
import { wantedChanged } from "../history";
import { settleAgain } from "./apply-order";
import type { OrderEngine } from "./order-engine";

/**
 * Gives goods to the orders that wait for them. Without goods nobody is served, and no lock is asked for: of a thing that sells
 * out within minutes, many orders wait at every movement. Goods that arrive right now move the stock once more.
 */
async function serveWaiting(engine: OrderEngine, item: string): Promise<void> {
  for (const id of await engine.orders.shortOf(item)) {
    if (!(await engine.ledger.hasFree(item))) return;
    await settleAgain(engine, id);
  }
}

/**
 * The stock of an item has moved: orders that wait for it are served first, the earliest first; what is left then is what every
 * listing of its products shows from now on. Starts from the ledger as it stands, so that it may be repeated at any time.
 */
export async function followStock(engine: OrderEngine, item: string): Promise<void> {
  await serveWaiting(engine, item);
  const at = engine.now();
  const ids = await engine.orders.listingsOfProducts(await engine.productsOfItem(item));
  const listings = (await Promise.all(ids.map(engine.book.listing))).filter((listing) => listing !== null);
  for (const [id, wanted] of await decideWanted(engine, listings))
    await engine.book.want(id, wanted, at, (before) => wantedChanged(before, wanted));
}
