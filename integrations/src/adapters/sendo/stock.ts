import type { Call, ItemOutcome, PricePort, StockPort, UnitRef } from "../../core";
import { jsonNumber, outcomesByGroup } from "../../transport";
import type { Api } from "./client";
import { faultOf } from "./faults";
import { BATCH } from "./limits";
import { isSized } from "./map";
import { dateOf, hashOf, nameVariant, promotionOf } from "./variants";
import { type Product, priceAnswer, productAnswer } from "./wire";

/** What becomes of one thing to buy. */
type Change = { readonly price?: number; readonly stock?: number };

/** Price, stock and promotion share one call: what does not change goes along as it is. A size's quantity may be left out. */
function lineOf(product: Product, changes: ReadonlyMap<string, Change>): Record<string, unknown> {
  const variants = isSized(product) ? (product.variants ?? []) : [];
  const whole = changes.get(product.id) ?? {};
  const left = variants.map((variant) => changes.get(hashOf(variant))?.stock ?? variant.variant_quantity ?? 0);
  const total = left.reduce((sum, one) => sum + one, 0);
  const stock = variants.length > 0 ? total : (whole.stock ?? product.stock_quantity ?? 0);
  return {
    product_id: jsonNumber(product.id),
    price: whole.price ?? product.price ?? 0,
    stock_quantity: stock,
    stock_availability: stock > 0,
    is_config_variant: variants.length > 0,
    special_price: product.special_price ?? null,
    promotion_start_date: dateOf(product.promotion_from_date_timestamp),
    promotion_end_date: dateOf(product.promotion_to_date_timestamp),
    variants: variants.map((variant) => {
      const change = changes.get(hashOf(variant));
      return {
        ...nameVariant(variant),
        variant_price: change?.price ?? variant.variant_price,
        ...promotionOf(variant),
        ...(change?.stock !== undefined && { variant_quantity: change.stock }),
      };
    }),
  };
}

const namesIn = (product: Product): string[] =>
  isSized(product) ? (product.variants ?? []).map(hashOf) : [product.id];

function refused<K>(item: K, message: string): ItemOutcome<K> {
  return { item, ok: false, failure: { kind: "fix_data", faults: [faultOf({ message })] }, channel: { message } };
}

/** The product as it is, then what of it changes: one call for all its sizes. */
function push<K extends UnitRef>(api: Api, items: readonly K[], changeOf: (item: K) => Change, call: Call) {
  return outcomesByGroup<K>(
    items,
    ({ listing }) => listing,
    async (group) => {
      const query = [["id", group[0]?.listing ?? ""]] as const;
      const product = await api.ask({ path: "/product", query, schema: productAnswer }, call);
      const names = new Set(product ? namesIn(product) : []);
      const known = group.filter(({ unit }) => names.has(unit));
      const strangers = group.filter(({ unit }) => !names.has(unit)).map((item) => refused(item, "sku not found"));
      if (!product || known.length === 0) return strangers;
      const body = [lineOf(product, new Map(known.map((item) => [item.unit, changeOf(item)])))];
      const asking = { path: "/product/config/variant-price", method: "PUT", body, schema: priceAnswer } as const;
      const [error] = (await api.ask(asking, call)).error_list ?? [];
      const told = known.map(
        (item): ItemOutcome<K> => (error ? refused(item, error.message ?? "") : { item, ok: true }),
      );
      return [...told, ...strangers];
    },
  );
}

export function stockPort(api: Api): StockPort {
  return { maxBatch: BATCH.units, push: (items, call) => push(api, items, ({ stock }) => ({ stock }), call) };
}

export function pricePort(api: Api): PricePort {
  return { maxBatch: BATCH.units, push: (items, call) => push(api, items, ({ price }) => ({ price }), call) };
}
