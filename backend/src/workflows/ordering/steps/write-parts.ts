import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ORDERING } from "../../../modules/ordering";
import type { OrderPlan } from "../../../modules/ordering/domain/order-plan";
import type { OrderingService } from "../../../modules/ordering/service";

/** Writes one part per producer and closes the attempt: from here on the order stands. */
export const writePartsStep = createStep("write-parts-of-plan", async (plan: OrderPlan, { container }) => {
  const ordering: OrderingService = container.resolve(ORDERING);
  await ordering.place(plan);
  return new StepResponse(undefined);
});
