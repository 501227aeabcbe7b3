import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../contracts/common";
import { ORDERING } from "../../modules/ordering";
import type { OfferFact, StockNeed } from "../../modules/ordering/domain/offer-fact";
import type { OrderingService } from "../../modules/ordering/service";
import { offerMetadataSchema } from "../catalogue/set-offers/offer-input";
import { getShopSetup, type ShopSetup } from "../setup/shop-setup";
import { type CatalogueFact, readCatalogueFacts } from "./read-catalogue-facts";

const FIELDS = [
  "id",
  "sku",
  "title",
  "metadata",
  "product.id",
  "product.handle",
  "product.title",
  "product.status",
  "calculated_price.calculated_amount",
  "inventory_items.required_quantity",
  "inventory_items.inventory_item_id",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
];

const levelSchema = z.object({
  location_id: z.string(),
  stocked_quantity: z.coerce.number(),
  reserved_quantity: z.coerce.number(),
});
const variantSchema = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  product: z.object({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    status: z.string(),
  }),
  calculated_price: z.object({ calculated_amount: z.number().nullish() }).nullish(),
  inventory_items: z.array(
    z.object({
      inventory_item_id: z.string(),
      required_quantity: z.number(),
      inventory: z.object({ location_levels: z.array(levelSchema).nullish() }).nullish(),
    }),
  ),
});

type Variant = z.infer<typeof variantSchema>;

/**
 * Price, stock and naming of variants as they are this moment. Variants nobody knows are missing from the answer, and so
 * are those of products the shop does not show: what cannot be seen is not sold.
 */
export async function readOffers(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<Map<string, OfferFact>> {
  if (variantIds.length === 0) return new Map();
  const setup = await getShopSetup(container);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const context = QueryContext({
    region_id: setup.region_id,
    currency_code: setup.currency_code,
  });
  const { data } = await query.graph({
    entity: "variant",
    fields: FIELDS,
    filters: { id: [...variantIds] },
    context: { calculated_price: context },
  });
  const variants = z
    .array(variantSchema)
    .parse(data)
    .filter((variant) => variant.product.status === "published");
  const facts = await readCatalogueFacts(
    container,
    variants.map((variant) => variant.product.id),
  );
  const closed = await closedUntil(container, facts);
  return new Map(
    variants.flatMap((variant) => {
      const fact = facts.get(variant.product.id);
      return fact ? [[variant.id, toOffer(variant, fact, setup, closed)]] : [];
    }),
  );
}

/** The last day off of each producer who has some right now. */
async function closedUntil(
  container: MedusaContainer,
  facts: ReadonlyMap<string, CatalogueFact>,
): Promise<Map<string, IsoDay>> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const producers = [...facts.values()].flatMap(({ producer }) => (producer ? [producer.id] : []));
  const closed = await ordering.own.closedAt([...new Set(producers)], new Date());
  return new Map([...closed].map(([producer, { to_day }]) => [producer, to_day]));
}

function toOffer(
  variant: Variant,
  fact: CatalogueFact,
  setup: ShopSetup,
  closed: ReadonlyMap<string, IsoDay>,
): OfferFact {
  const { unit_label, sample, withdrawn } = offerMetadataSchema.parse(variant.metadata ?? {});
  return {
    variant_id: variant.id,
    product_id: variant.product.id,
    sku: variant.sku ?? null,
    product: {
      handle: variant.product.handle,
      name: variant.product.title,
      drawing: fact.drawing,
    },
    producer: fact.producer,
    closed_until: closed.get(fact.producer?.id ?? "") ?? null,
    unit_label,
    price: withdrawn ? null : wholeDong(variant.calculated_price?.calculated_amount),
    stock: variant.inventory_items.map((item) => stockNeed(item, setup.stock_location_id)),
    sample,
  };
}

function stockNeed(item: Variant["inventory_items"][number], location_id: string): StockNeed {
  const level = item.inventory?.location_levels?.find((known) => known.location_id === location_id);
  const free = level ? level.stocked_quantity - level.reserved_quantity : 0;
  return {
    inventory_item_id: item.inventory_item_id,
    location_id,
    required: item.required_quantity,
    free,
  };
}

/** A price that is not whole đồng is a fault of data entry; such a product is shown but not sold. */
function wholeDong(amount: number | null | undefined): number | null {
  return typeof amount === "number" && Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}
