import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { getShopSetup } from "../../../setup/shop-setup";
import { readProductIds } from "../../product-ids";
import { type OfferInput, offerSku } from "../offer-input";
import { planOffers } from "../plan-offers";
import { readExistingOffers } from "./read-existing-offers";

/** Finds out what is missing or different. Reads only, so there is nothing to undo. */
export const planOffersStep = createStep("plan-offers", async (offers: OfferInput[], { container }) => {
  const ids = offers.map(({ registered_product_id }) => registered_product_id);
  const [setup, productIds, existing] = await Promise.all([
    getShopSetup(container),
    readProductIds(container, ids),
    readExistingOffers(
      container,
      offers.map(({ registered_product_id, size }) => offerSku(registered_product_id, size)),
    ),
  ]);
  return new StepResponse({ ...planOffers(offers, productIds, existing), location_id: setup.stock_location_id });
});
