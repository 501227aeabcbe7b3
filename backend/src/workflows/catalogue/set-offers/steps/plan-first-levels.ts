import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OfferPlan } from "../plan-offers";
import { readExistingOffers } from "./read-existing-offers";

type Created = { create: OfferPlan["create"]; location_id: string };

/** Stock levels for the inventory items that came into being with new variants. */
export const planFirstLevelsStep = createStep(
  "plan-first-levels",
  async ({ create, location_id }: Created, { container }) => {
    const standing = await readExistingOffers(
      container,
      create.map(({ sku }) => sku),
    );
    const levels = create.flatMap(({ sku, offer }) => {
      const inventory_item_id = standing.get(sku)?.inventory_item_id;
      return inventory_item_id ? [{ inventory_item_id, location_id, stocked_quantity: offer.stock }] : [];
    });
    return new StepResponse(levels);
  },
);
