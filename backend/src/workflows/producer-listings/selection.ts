import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnSelection } from "../../contracts/producer-channels";
import type { Selection } from "../channel/bulk-listings";
import type { Engine } from "../channel/engine";
import { productsOfProducer, shopsOfProducer } from "./own-shops";

/** The pairs a producer chose. @returns null where a product or shop is not for this producer to use */
export async function ownSelection(
  container: MedusaContainer,
  engine: Engine,
  producer: string,
  { shop_ids, product_ids }: OwnSelection,
): Promise<Selection | null> {
  const [products, { own, open }] = await Promise.all([
    productsOfProducer(container, producer),
    shopsOfProducer(engine, producer),
  ]);
  const usable = new Set([...own, ...open].map(({ id }) => id));
  const mine = new Set(products.map(({ id }) => id));
  const [shops, chosen] = [[...new Set(shop_ids)], [...new Set(product_ids)]];
  return shops.every((id) => usable.has(id)) && chosen.every((id) => mine.has(id)) ? { shops, products: chosen } : null;
}
