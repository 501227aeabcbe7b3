import type { Call, ItemOutcome, PricePort, StockPort, UnitRef } from "../../core";
import { jsonNumber, outcomesByGroup, pieces } from "../../transport";
import { type Api, V3 } from "./client";
import { BATCH } from "./limits";
import { batchAnswer, failureOf } from "./wire";

/** One batch for many products; each is answered for itself, all within HTTP 200. */
async function push<K extends UnitRef>(
  api: Api,
  items: readonly K[],
  change: (item: K) => Readonly<Record<string, unknown>>,
  call: Call,
): Promise<readonly ItemOutcome<K>[]> {
  const outcomes: ItemOutcome<K>[] = [];
  for (const piece of pieces(items, BATCH.units)) {
    const sent = await outcomesByGroup<K>(
      piece,
      () => "all",
      async (group) => {
        const update = group.map((item) => ({ id: jsonNumber(item.unit), ...change(item) }));
        const answer = await api.ask(
          { path: `${V3}/products/batch`, method: "POST", nature: "set", body: { update }, schema: batchAnswer },
          call,
        );
        const answered = new Map((answer.update ?? []).map((line) => [line.id, line.error]));
        return group
          .filter((item) => answered.has(item.unit))
          .map((item): ItemOutcome<K> => {
            const error = answered.get(item.unit);
            if (!error) return { item, ok: true };
            const { failure, words } = failureOf(error, 200);
            return { item, ok: false, failure, channel: words };
          });
      },
    );
    outcomes.push(...sent);
  }
  return outcomes;
}

export function stockPort(api: Api): StockPort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) => push(api, items, ({ stock }) => ({ manage_stock: true, stock_quantity: stock }), call),
  };
}

export function pricePort(api: Api): PricePort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) => push(api, items, ({ price }) => ({ regular_price: String(price) }), call),
  };
}
