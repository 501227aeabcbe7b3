import type { ItemOutcome, PricePort, StockPort, UnitRef } from "../../core";
import { outcomesByGroup } from "../../transport";
import { type Api, fill } from "./client";
import { BATCH } from "./limits";
import { put } from "./profile";

/** One product per call, with the same pointer as in a create. */
function push<K extends UnitRef>(
  api: Api,
  operation: "stock" | "price",
  items: readonly K[],
  amountOf: (item: K) => number,
  call: Parameters<StockPort["push"]>[1],
) {
  const pointer = api.profile.fields[operation] ?? `/${operation}`;
  return outcomesByGroup<K>(
    items,
    (item) => item.unit,
    async (group) => {
      const outcomes: ItemOutcome<K>[] = [];
      for (const item of group) {
        const target = fill(api.profile.paths[operation], { id: item.unit, sku: item.sku });
        await api.ask(
          { operation, target, method: "PUT", body: put({}, pointer, amountOf(item)), read: () => undefined },
          call,
        );
        outcomes.push({ item, ok: true });
      }
      return outcomes;
    },
  );
}

export function stockPort(api: Api): StockPort {
  return { maxBatch: BATCH.units, push: (items, call) => push(api, "stock", items, (item) => item.stock, call) };
}

export function pricePort(api: Api): PricePort {
  return { maxBatch: BATCH.units, push: (items, call) => push(api, "price", items, (item) => item.price, call) };
}
