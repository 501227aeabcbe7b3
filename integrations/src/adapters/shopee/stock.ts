import type { ItemOutcome, PricePort, StockLevel, StockPort, UnitPrice, UnitRef } from "../../core";
import { jsonNumber, outcomesByGroup, pieces } from "../../transport";
import type { Api } from "./client";
import { classifyReason } from "./faults";
import { BATCH } from "./limits";
import { priceUpdateAnswer } from "./wire";

type Refusals = readonly { readonly model_id: string; readonly failed_reason?: string | null | undefined }[];

/** HTTP 200 and an empty error still carry refusals; both lists are read. */
function outcomes<K extends UnitRef>(
  group: readonly K[],
  refusals: Refusals,
  field: "price" | "stock",
): ItemOutcome<K>[] {
  const reasons = new Map(refusals.map((refusal) => [refusal.model_id, refusal.failed_reason ?? ""]));
  return group.map((item): ItemOutcome<K> => {
    const message = reasons.get(item.unit);
    return message === undefined
      ? { item, ok: true }
      : { item, ok: false, failure: classifyReason(field, message), channel: { message } };
  });
}

async function inPieces<K>(
  group: readonly K[],
  run: (part: readonly K[]) => Promise<ItemOutcome<K>[]>,
): Promise<ItemOutcome<K>[]> {
  const all: ItemOutcome<K>[] = [];
  for (const part of pieces(group, BATCH.modelsWritten)) all.push(...(await run(part)));
  return all;
}

export function stockPort(api: Api): StockPort {
  return {
    maxBatch: BATCH.modelsWritten,
    push: (items, call) =>
      outcomesByGroup(
        items,
        (item) => item.listing,
        (group) =>
          inPieces<StockLevel>(group, async (part) => {
            const stock = part.map((item) => ({
              model_id: jsonNumber(item.unit),
              seller_stock: [{ stock: item.stock }],
            }));
            const body = { item_id: jsonNumber(part[0]?.listing ?? "0"), stock_list: stock };
            const answer = await api.post("/product/update_stock", body, priceUpdateAnswer, call);
            return outcomes(part, answer.failure_list ?? [], "stock");
          }),
      ),
  };
}

export function pricePort(api: Api): PricePort {
  return {
    maxBatch: BATCH.modelsWritten,
    push: (items, call) =>
      outcomesByGroup(
        items,
        (item) => item.listing,
        (group) =>
          inPieces<UnitPrice>(group, async (part) => {
            const prices = part.map((item) => ({ model_id: jsonNumber(item.unit), original_price: item.price }));
            const body = { item_id: jsonNumber(part[0]?.listing ?? "0"), price_list: prices };
            const answer = await api.post("/product/update_price", body, priceUpdateAnswer, call);
            return outcomes(part, answer.failure_list ?? [], "price");
          }),
      ),
  };
}
