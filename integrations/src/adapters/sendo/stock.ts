import type { Call, ItemOutcome, PricePort, StockPort, UnitRef } from "../../core";
import { jsonNumber, outcomesByGroup } from "../../transport";
import type { Api } from "./client";
import { faultOf } from "./faults";
import { BATCH } from "./limits";
import { priceAnswer } from "./wire";

/** Price and stock share one call on an array; refusals stand in `error_list`. */
function push<K extends UnitRef>(
  api: Api,
  items: readonly K[],
  lineOf: (item: K) => Readonly<Record<string, unknown>>,
  call: Call,
) {
  return outcomesByGroup<K>(
    items,
    () => "all",
    async (group) => {
      const body = group.map((item) => ({
        id: jsonNumber(item.listing),
        variant_id: jsonNumber(item.unit),
        sku: item.sku,
        ...lineOf(item),
      }));
      const answer = await api.ask(
        { path: "/product/config/variant-price", method: "PUT", body, schema: priceAnswer },
        call,
      );
      const refused = new Map((answer.error_list ?? []).map((error) => [error.id ?? "", error.message ?? ""]));
      return group.map((item): ItemOutcome<K> => {
        const message = refused.get(item.unit);
        if (message === undefined) return { item, ok: true };
        return { item, ok: false, failure: { kind: "fix_data", faults: [faultOf({ message })] }, channel: { message } };
      });
    },
  );
}

export function stockPort(api: Api): StockPort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      push(api, items, (item) => ({ stock_quantity: item.stock, stock_availability: item.stock > 0 }), call),
  };
}

export function pricePort(api: Api): PricePort {
  return { maxBatch: BATCH.units, push: (items, call) => push(api, items, (item) => ({ price: item.price }), call) };
}
