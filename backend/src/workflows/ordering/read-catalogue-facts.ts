import type { MedusaContainer } from "@medusajs/framework/types";
import type { OfferFact } from "../../modules/ordering/domain/offer-fact";
import { askCatalogue } from "../shop/catalogue/search";

/** What the catalogue knows of a product beyond Medusa's own fields. The producer's province is one of today. */
export type CatalogueFact = { drawing: string; producer: OfferFact["producer"] };

/** Facts of Medusa's products, by their ids; a product the shop does not show is missing from the answer. */
export async function readCatalogueFacts(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<Map<string, CatalogueFact>> {
  if (productIds.length === 0) return new Map();
  const [answer] = await askCatalogue<"card" | "province" | "product_id">(container, [
    {
      filters: [{ product_id: [...productIds] }],
      take: productIds.length,
      fields: ["card", "province", "product_id"],
    },
  ]);
  const documents = answer?.documents ?? [];
  return new Map(
    documents.map(({ product_id, card: { drawing, producer }, province }) => [
      product_id,
      {
        drawing,
        producer: producer && { id: producer.id, handle: producer.handle, name: producer.name, province_id: province },
      },
    ]),
  );
}
