import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { getShopSetup } from "../../../setup/shop-setup";
import { offerMetadataSchema } from "../offer-input";
import type { ExistingOffer } from "../plan-offers";

const FIELDS = [
  "sku",
  "id",
  "metadata",
  "price_set.prices.amount",
  "price_set.prices.currency_code",
  "inventory_items.inventory_item_id",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
];

const variantSchema = z.object({
  id: z.string(),
  sku: z.string(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  price_set: z
    .object({ prices: z.array(z.object({ amount: z.coerce.number(), currency_code: z.string() })) })
    .nullish(),
  inventory_items: z.array(
    z.object({
      inventory_item_id: z.string(),
      inventory: z
        .object({
          location_levels: z
            .array(z.object({ location_id: z.string(), stocked_quantity: z.coerce.number() }))
            .nullish(),
        })
        .nullish(),
    }),
  ),
});

/** Variants of these SKUs with price and stock at the shop's location. */
export async function readExistingOffers(
  container: MedusaContainer,
  skus: string[],
): Promise<Map<string, ExistingOffer>> {
  const setup = await getShopSetup(container);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "variant", fields: FIELDS, filters: { sku: skus } });
  const variants = z.array(variantSchema).parse(data);
  return new Map(variants.map((variant) => [variant.sku, toExisting(variant, setup.stock_location_id)]));
}

function toExisting(variant: z.infer<typeof variantSchema>, locationId: string): ExistingOffer {
  const [item] = variant.inventory_items;
  const level = item?.inventory?.location_levels?.find(({ location_id }) => location_id === locationId);
  return {
    variant_id: variant.id,
    inventory_item_id: item?.inventory_item_id ?? null,
    price: variant.price_set?.prices.find(({ currency_code }) => currency_code === "vnd")?.amount ?? null,
    stocked: level?.stocked_quantity ?? null,
    metadata: offerMetadataSchema.parse(variant.metadata ?? {}),
  };
}
