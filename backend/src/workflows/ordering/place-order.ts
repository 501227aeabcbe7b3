import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { OrderPlan } from "../../modules/ordering/domain/order-plan";
import { promisePaymentStep } from "./steps/promise-payment";
import { reserveStockStep } from "./steps/reserve-stock";
import { writeOrderStep } from "./steps/write-order";
import { writePartsStep } from "./steps/write-parts";

/**
 * Carries out a plan: stock first, then Medusa's order, payment and the parts.
 *
 * Recovery is forward only. The steps have no undo on purpose: an undo running in one process while another has taken
 * the attempt over would destroy a good order (medusa#16825 is of that kind). Instead every step may be repeated, and
 * the attempt stays open until the last one is through; the buyer's retry or the job `finish-orders` runs them again.
 */
export const placeOrderWorkflow = createWorkflow("place-order", (plan: WorkflowData<OrderPlan>) => {
  reserveStockStep(plan);
  writeOrderStep(plan);
  promisePaymentStep(plan);
  writePartsStep(plan);
  emitEventStep({
    eventName: OrderWorkflowEvents.PLACED,
    data: { id: plan.order_id },
  });
  return new WorkflowResponse(plan.order_code);
});
