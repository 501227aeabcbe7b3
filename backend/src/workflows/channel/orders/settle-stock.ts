import { effectOf, settleLine } from "../../../modules/channel/domain/orders/effect";
import { sellable } from "../../../modules/channel/domain/orders/goods";
import { insertOrderEvents, writeHolding, writeStock } from "../../../modules/channel/store/orders";
import type { Order, OrderLine } from "../../../modules/channel/store/orders-rows";
import type { LedgerTransaction, StockMove } from "./ledger";
import { settled } from "./order-words";

/**
 * Makes the stock agree with an order, inside the ledger's transaction. Starts from what the lines hold now, so that it may be
 * repeated at any time.
 */
export async function settleStock(
  ledger: LedgerTransaction,
  { channel, order, lines, at }: { channel: string; order: Order; lines: readonly OrderLine[]; at: Date },
): Promise<void> {
  const after = await moved(ledger, channel, order, lines);
  const outcome = {
    stock: stockOf(order, after),
    missing: after.reduce((sum, { missing }) => sum + missing, 0),
    unknown_lines: after.filter(({ product_id, quantity }) => product_id === null && quantity > 0).length,
  };
  const same =
    outcome.stock === order.stock && outcome.missing === order.missing && outcome.unknown_lines === order.unknown_lines;
  await writeStock(ledger.knex, order.id, at, outcome);
  if (!same) await insertOrderEvents(ledger.knex, order.id, at, settled(channel, order, outcome.stock, after));
}

async function moved(
  ledger: LedgerTransaction,
  channel: string,
  order: Order,
  lines: readonly OrderLine[],
): Promise<OrderLine[]> {
  const effect = effectOf(order.state);
  // What was over before our time never touches the stock.
  if (order.outside) return [...lines];
  const left = effect === "leave" && order.stock === "gone";
  const levels = await ledger.free(lines.flatMap(({ needs }) => needs));
  const used = new Map<string, number>();
  const moves: StockMove[] = [];
  const after = lines.map((line) => {
    const free = sellable(line.needs, (need) => levels(need) - (used.get(need.inventory_item_id) ?? 0));
    // What has left the house is not taken again; single pieces may come back.
    if (left && line.taken <= line.quantity) return line;
    const to =
      line.needs.length === 0 ? { held: 0, taken: 0, missing: 0 } : settleLine(effect, line.quantity, line, free);
    const more = to.held + to.taken - line.held - line.taken;
    for (const { inventory_item_id, required } of line.needs)
      used.set(inventory_item_id, (used.get(inventory_item_id) ?? 0) + more * required);
    const reference = `${channel} ${order.external_id}`;
    if (to.held !== line.held || to.taken !== line.taken)
      moves.push({ line: line.id, reference, needs: line.needs, from: line, to });
    return { ...line, ...to };
  });
  await ledger.move(moves);
  for (const { id, held, taken, missing } of after) await writeHolding(ledger.knex, id, { held, taken, missing });
  return after;
}

function stockOf(order: Order, lines: readonly OrderLine[]): Order["stock"] {
  const effect = effectOf(order.state);
  if (order.outside) return "none";
  if (effect === "leave")
    return lines.some(({ taken }) => taken > 0) ? "gone" : order.stock === "gone" ? "gone" : "none";
  if (effect === "give_back")
    return ["held", "short", "gone", "given_back"].includes(order.stock) ? "given_back" : "none";
  if (lines.some(({ missing }) => missing > 0)) return "short";
  return lines.some(({ held, taken }) => held + taken > 0) ? "held" : "none";
}
