import type { Call, ItemOutcome, PricePort, StockPort, UnitRef } from "../../core";
import { jsonNumber, outcomesByGroup, pieces } from "../../transport";
import { type Api, V3 } from "./client";
import { BATCH } from "./limits";
import { batchAnswer, failureOf } from "./wire";

/** Where a thing to buy is changed: what is its listing's only one among the products, a size among those of its product. */
function placeOf({ listing, unit }: UnitRef): string {
  return String(unit) === String(listing) ? `${V3}/products` : `${V3}/products/${listing}/variations`;
}

/** One batch for many products, and one for the sizes of each; every line is answered for itself, all within HTTP 200. */
async function push<K extends UnitRef>(
  api: Api,
  items: readonly K[],
  change: (item: K) => Readonly<Record<string, unknown>>,
  call: Call,
): Promise<readonly ItemOutcome<K>[]> {
  const outcomes: ItemOutcome<K>[] = [];
  for (const piece of pieces(items, BATCH.units)) {
    const sent = await outcomesByGroup<K>(piece, placeOf, async (group) => {
      const [first] = group;
      if (!first) return [];
      const update = group.map((item) => ({ id: jsonNumber(item.unit), ...change(item) }));
      const answer = await api.ask(
        { path: `${placeOf(first)}/batch`, method: "POST", nature: "set", body: { update }, schema: batchAnswer },
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
    });
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
