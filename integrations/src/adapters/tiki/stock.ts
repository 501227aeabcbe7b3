import type { Call, ItemOutcome, PricePort, StockLevel, StockPort, UnitPrice } from "../../core";
import { jsonNumber, outcomesByGroup } from "../../transport";
import type { Api } from "./client";
import { BATCH } from "./limits";
import { productAnswer, updatedAnswer } from "./wire";

/** One product per call: `updateSkus` takes many, but how it reports a single refusal is not documented. */
async function update(api: Api, body: Readonly<Record<string, unknown>>, call: Call): Promise<void> {
  await api.ask({ path: "/v2.1/products/updateSku", method: "PUT", body, schema: updatedAnswer }, call);
}

/** Ours is the first warehouse of the product; the others are set to nothing. */
async function quantities(api: Api, item: StockLevel, call: Call) {
  const query = [["includes", "inventory"]] as const;
  const product = await api.ask({ path: `/v2.1/products/${item.unit}`, query, schema: productAnswer }, call);
  const places = (product.inventory?.warehouse_stocks ?? []).map(({ warehouse_id }) => warehouse_id);
  return {
    seller_warehouse: places.join(","),
    warehouse_quantities: places.map((id, position) => ({
      warehouse_id: jsonNumber(id),
      qty_available: position === 0 ? item.stock : 0,
    })),
  };
}

export function stockPort(api: Api): StockPort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      outcomesByGroup<StockLevel>(
        items,
        (item) => item.unit,
        async (group) => {
          const outcomes: ItemOutcome<StockLevel>[] = [];
          for (const item of group) {
            await update(api, { product_id: jsonNumber(item.unit), ...(await quantities(api, item, call)) }, call);
            outcomes.push({ item, ok: true });
          }
          return outcomes;
        },
      ),
  };
}

export function pricePort(api: Api): PricePort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      outcomesByGroup<UnitPrice>(
        items,
        (item) => item.unit,
        async (group) => {
          const outcomes: ItemOutcome<UnitPrice>[] = [];
          for (const item of group) {
            await update(api, { product_id: jsonNumber(item.unit), price: item.price }, call);
            outcomes.push({ item, ok: true });
          }
          return outcomes;
        },
      ),
  };
}
