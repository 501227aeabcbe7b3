import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import {
  createInventoryLevelsWorkflow,
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { OfferInput } from "./offer-input";
import { adoptStockItemsStep } from "./steps/adopt-stock-items";
import { planFirstLevelsStep } from "./steps/plan-first-levels";
import { planOffersStep } from "./steps/plan-offers";
import { variantOf } from "./variant-input";

/**
 * Brings offers about: variant, gross price and stock at the shop's location, all through Medusa's own workflows.
 * It compares first and does only what differs, so it may be repeated after a crash at any point.
 */
export const setOffersWorkflow = createWorkflow("set-offers", (offers: WorkflowData<OfferInput[]>) => {
  const plan = planOffersStep(offers);

  when("half-made-offers", plan, ({ remove }) => remove.length > 0).then(() => {
    const ids = transform(plan, ({ remove }) => remove);
    deleteProductVariantsWorkflow.runAsStep({ input: { ids } });
  });

  when("new-offers", plan, ({ create }) => create.length > 0).then(() => {
    const variants = adoptStockItemsStep(transform(plan, ({ create }) => create));
    createProductVariantsWorkflow.runAsStep({ input: { product_variants: variants } });
  });

  when("changed-offers", plan, ({ update }) => update.length > 0).then(() => {
    const product_variants = transform(plan, ({ update }) =>
      update.map(({ offer, variant_id }) => ({ ...variantOf(offer), id: variant_id })),
    );
    updateProductVariantsWorkflow.runAsStep({ input: { product_variants } });
  });

  when("first-levels", plan, ({ create }) => create.length > 0).then(() => {
    const inventory_levels = planFirstLevelsStep(plan);
    createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels } }).config({ name: "first-levels" });
  });

  when("missing-levels", plan, ({ levels }) => levels.some(({ exists }) => !exists)).then(() => {
    const inventory_levels = transform(plan, ({ levels, location_id }) =>
      levels.filter(({ exists }) => !exists).map((level) => toLevel(level, location_id)),
    );
    createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels } }).config({ name: "missing-levels" });
  });

  when("changed-levels", plan, ({ levels }) => levels.some(({ exists }) => exists)).then(() => {
    const updates = transform(plan, ({ levels, location_id }) =>
      levels.filter(({ exists }) => exists).map((level) => toLevel(level, location_id)),
    );
    updateInventoryLevelsWorkflow.runAsStep({ input: { updates } });
  });

  return new WorkflowResponse(
    transform(plan, ({ create, update, levels }) => ({
      created: create.length,
      changed: update.length,
      restocked: levels.length,
    })),
  );
});

function toLevel({ inventory_item_id, offer }: { inventory_item_id: string; offer: OfferInput }, location_id: string) {
  return { inventory_item_id, location_id, stocked_quantity: offer.stock };
}
