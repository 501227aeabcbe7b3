import type { Call, ItemOutcome, PricePort, StockLevel, StockPort, UnitPrice, UnitRef } from "../../core";
import { outcomesByGroup } from "../../transport";
import type { Api } from "./client";
import { classify, REFUSED_STOCK } from "./faults";
import { BATCH, LANES } from "./limits";
import { type PartialError, partialAnswer, productAnswer } from "./wire";

const PRODUCTS = "/product/202309/products";

/** The first inner error is the reason; the outer code only says that a check failed. */
function reasonOf(error: PartialError): { code: string; message?: string } {
  const inner = error.detail?.extra_errors?.[0] ?? error;
  return { code: String(inner.code), ...(inner.message && { message: inner.message }) };
}

function outcomes<K extends UnitRef>(
  group: readonly K[],
  errors: readonly PartialError[],
  now: number,
): ItemOutcome<K>[] {
  const bySku = new Map(errors.map((error) => [error.detail?.sku_id ?? "", error]));
  const whole = bySku.get("");
  return group.map((item): ItemOutcome<K> => {
    const error = bySku.get(item.unit) ?? whole;
    if (!error) return { item, ok: true };
    const words = reasonOf(error);
    return { item, ok: false, failure: classify(words.code, words, now).failure, channel: words };
  });
}

/** Every warehouse of a SKU must be named: ours is the first, the others hold nothing. */
async function warehousesOf(api: Api, listing: string, call: Call): Promise<Map<string, string[]>> {
  const product = await api.ask({ path: `${PRODUCTS}/${listing}`, schema: productAnswer }, call);
  return new Map(product.skus.map((sku) => [sku.id, (sku.inventory ?? []).map(({ warehouse_id }) => warehouse_id)]));
}

async function pushListing(
  api: Api,
  group: readonly StockLevel[],
  call: Call,
): Promise<readonly ItemOutcome<StockLevel>[]> {
  const listing = group[0]?.listing ?? "";
  const places = await warehousesOf(api, listing, call);
  const unknown = group.filter(({ unit }) => !places.has(unit));
  const known = group.filter(({ unit }) => places.has(unit));
  const missing = unknown.map(
    (item): ItemOutcome<StockLevel> => ({ item, ok: false, failure: { kind: "gone", what: "listing" }, channel: {} }),
  );
  if (known.length === 0) return missing;
  const skus = known.map((item) => ({
    id: item.unit,
    inventory: (places.get(item.unit) ?? []).map((id, position) => ({
      warehouse_id: id,
      quantity: position === 0 ? item.stock : 0,
    })),
  }));
  const path = `${PRODUCTS}/${listing}/inventory/update`;
  const answer = await api.ask(
    { path, method: "POST", body: { skus }, lane: LANES.stock, schema: partialAnswer },
    call,
  );
  const results = outcomes(known, answer.errors ?? [], api.client.now());
  return [...missing, ...(await hideSoldOut(api, listing, results, places.size, call))];
}

/**
 * The documented stock range begins at 1. Where the channel really refuses 0, a product with nothing left is taken
 * off sale instead, which says the same to buyers.
 */
async function hideSoldOut(
  api: Api,
  listing: string,
  results: readonly ItemOutcome<StockLevel>[],
  units: number,
  call: Call,
) {
  const refusedZero = results.filter(
    (result) => !result.ok && result.item.stock === 0 && result.channel.code === REFUSED_STOCK,
  );
  if (refusedZero.length === 0 || refusedZero.length < units) return results;
  const answer = await api.ask(
    { path: `${PRODUCTS}/deactivate`, method: "POST", body: { product_ids: [listing] }, schema: partialAnswer },
    call,
  );
  if (answer.errors?.length) return results;
  return results.map(({ item }): ItemOutcome<StockLevel> => ({ item, ok: true }));
}

export function stockPort(api: Api): StockPort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      outcomesByGroup(
        items,
        (item) => item.listing,
        (group) => pushListing(api, group, call),
      ),
  };
}

export function pricePort(api: Api): PricePort {
  return {
    maxBatch: BATCH.units,
    push: (items, call) =>
      outcomesByGroup<UnitPrice>(
        items,
        (item) => item.listing,
        async (group) => {
          const skus = group.map((item) => ({ id: item.unit, price: { amount: String(item.price), currency: "VND" } }));
          const path = `${PRODUCTS}/${group[0]?.listing}/prices/update`;
          const answer = await api.ask(
            { path, method: "POST", body: { skus }, lane: LANES.stock, schema: partialAnswer },
            call,
          );
          return outcomes(group, answer.errors ?? [], api.client.now());
        },
      ),
  };
}
