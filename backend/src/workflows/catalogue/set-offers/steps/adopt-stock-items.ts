import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OfferPlan } from "../plan-offers";
import { variantOf } from "../variant-input";

/**
 * Medusa's input for new variants. A stock item whose variant is gone, or was never made, is taken up again: there cannot
 * be two of one SKU. Reads only, so there is nothing to undo.
 */
export const adoptStockItemsStep = createStep(
  "adopt-stock-items",
  async (create: OfferPlan["create"], { container }) => {
    const items = await container
      .resolve(Modules.INVENTORY)
      .listInventoryItems({ sku: create.map(({ sku }) => sku) }, { select: ["id", "sku"], take: null });
    const itemOf = new Map(items.map(({ id, sku }) => [sku, id]));
    const variants = create.map(({ offer, sku, product_id }) => {
      const inventory_item_id = itemOf.get(sku);
      const inventory_items = inventory_item_id === undefined ? {} : { inventory_items: [{ inventory_item_id }] };
      return { ...variantOf(offer), ...inventory_items, sku, product_id };
    });
    return new StepResponse(variants);
  },
);
