import type { Context } from "./context";
import type { ProductOnDay } from "./known";

/** Finds a product of the context by its id. */
export function knownProduct(context: Context): (id: string) => ProductOnDay | undefined {
  const byId = context.once("products-by-id", () => new Map(context.products.map((one) => [one.product.id, one])));
  return (id) => byId.get(id);
}
