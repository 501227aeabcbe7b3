import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OfferPlan } from "../plan-offers";
import { readExistingOffers } from "./read-existing-offers";

type Created = { create: OfferPlan["create"]; location_id: string };

/** Stock levels for the stock items that came into being with new variants. */
export const planFirstLevelsStep = createStep(
  "plan-first-levels",
  async ({ create, location_id }: Created, { container }) => {
    const standing = await readExistingOffers(
      container,
      create.map(({ sku }) => sku),
    );
    const levels = create.flatMap(({ sku, offer }) => {
      const item = standing.get(sku);
      if (!item?.inventory_item_id || item.stocked !== null) return [];
      return [{ inventory_item_id: item.inventory_item_id, location_id, stocked_quantity: offer.stock }];
    });
    return new StepResponse(levels);
  },
);
