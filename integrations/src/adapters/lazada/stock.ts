import { z } from "zod";
import {
  type Call,
  type ItemOutcome,
  isMarketplaceError,
  type PricePort,
  type StockPort,
  type UnitRef,
} from "../../core";
import { pieces } from "../../transport";
import type { Api } from "./client";
import { BATCH, LANES } from "./limits";

type Line = Readonly<Record<string, string>>;

/**
 * A batch is refused as a whole and its `detail[]` names the culprits only sometimes. A refused batch is therefore
 * sent again one unit at a time: absolute values do no harm twice.
 */
async function pushAll<K extends UnitRef>(
  api: Api,
  path: string,
  items: readonly K[],
  lineOf: (item: K) => Line,
  call: Call,
): Promise<readonly ItemOutcome<K>[]> {
  const send = async (part: readonly K[]) => {
    const payload = JSON.stringify({ Request: { Product: { Skus: { Sku: part.map(lineOf) } } } });
    await api.ask({ path, method: "POST", parameters: { payload }, schema: z.unknown(), lane: LANES.stock }, call);
  };
  const tryPart = async (part: readonly K[]): Promise<ItemOutcome<K>[]> => {
    try {
      await send(part);
      return part.map((item) => ({ item, ok: true }));
    } catch (error) {
      if (!isMarketplaceError(error)) throw error;
      const aboutData = error.failure.kind === "fix_data" || error.failure.kind === "gone";
      if (!aboutData || part.length === 1) {
        return part.map((item) => ({ item, ok: false, failure: error.failure, channel: error.channel }));
      }
      const singly: ItemOutcome<K>[] = [];
      for (const item of part) singly.push(...(await tryPart([item])));
      return singly;
    }
  };
  const outcomes: ItemOutcome<K>[] = [];
  for (const part of pieces(items, BATCH.units)) outcomes.push(...(await tryPart(part)));
  return outcomes;
}

const reference = (item: UnitRef) => ({ ItemId: item.listing, SkuId: item.unit, SellerSku: item.sku });

export function stockPort(api: Api): StockPort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      pushAll(
        api,
        "/product/stock/sellable/update",
        items,
        (item) => ({ ...reference(item), SellableQuantity: String(item.stock) }),
        call,
      ),
  };
}

export function pricePort(api: Api): PricePort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      pushAll(
        api,
        "/product/price_quantity/update",
        items,
        (item) => ({ ...reference(item), Price: String(item.price) }),
        call,
      ),
  };
}
