import type { Context } from "./context";
import { type Entity, producerEntity, productEntity, type Side } from "./entity";
import type { ProductOnDay } from "./known";

/** Products whose certificate is in force on the day, or may be. */
export function stock(context: Context): readonly ProductOnDay[] {
  return context.once("stock", () => context.products.filter(({ certificate }) => certificate !== "out"));
}

/** A producer with the products that make it one of the stock's. */
export type StockProducer = { id: string; sure: boolean; products: ProductOnDay[] };

/** Distinct producers of the stock; those all of whose certificates are uncertain are not sure. */
export function stockProducers(context: Context): readonly StockProducer[] {
  return context.once("stock-producers", () => {
    const producers = new Map<string, StockProducer>();
    for (const one of stock(context)) {
      const id = one.product.producer_id;
      if (id === null) continue;
      let known = producers.get(id);
      if (known === undefined) {
        known = { id, sure: false, products: [] };
        producers.set(id, known);
      }
      known.products.push(one);
      known.sure ||= one.certificate === "in";
    }
    return [...producers.values()];
  });
}

/** Products of the stock, those of an uncertain certificate beside the denominator. */
export function stockEntities(products: readonly ProductOnDay[], side: (product: ProductOnDay) => Side): Entity[] {
  return products.map((one) => productEntity(one, one.certificate === "in" ? side(one) : "unknown_denominator"));
}

/**
 * Producers of the stock. Products whose printed producer is not yet recognised as one of the register's stand beside the denominator,
 * each for a producer it may add.
 */
export function stockProducerEntities(context: Context, side: (producer: StockProducer) => Side): Entity[] {
  const named = stockProducers(context).map((producer) =>
    producerEntity(producer.id, producer.products, producer.sure ? side(producer) : "unknown_denominator"),
  );
  const nameless = stock(context).filter(({ product }) => product.producer_id === null);
  return [...named, ...nameless.map((one) => productEntity(one, "unknown_denominator"))];
}
