import type { IPaymentModuleService } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OrderPlan } from "../../../modules/ordering/domain/order-plan";
import { COD_PROVIDER } from "../../../providers/payment-cod/service";

/**
 * Records the promise to pay the whole total on delivery: a payment collection with one authorised payment, linked to
 * the order. Each piece is looked up before it is made, so that the step may be repeated.
 */
export const promisePaymentStep = createStep("promise-payment-of-plan", async (plan: OrderPlan, { container }) => {
  const payments = container.resolve(Modules.PAYMENT);
  await ensureCollection(payments, plan);
  const sessionId = await ensureSession(payments, plan);
  await payments.authorizePaymentSession(sessionId, {});
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: plan.order_id },
    [Modules.PAYMENT]: { payment_collection_id: plan.payment_collection_id },
  });
  return new StepResponse(undefined);
});

async function ensureCollection(payments: IPaymentModuleService, plan: OrderPlan): Promise<void> {
  const existing = await payments.listPaymentCollections({ id: plan.payment_collection_id }, { select: ["id"] });
  if (existing.length > 0) return;
  const collection = {
    id: plan.payment_collection_id,
    currency_code: "vnd",
    amount: plan.total,
  };
  await payments.createPaymentCollections([collection]);
}

async function ensureSession(payments: IPaymentModuleService, plan: OrderPlan): Promise<string> {
  const [existing] = await payments.listPaymentSessions(
    { payment_collection_id: plan.payment_collection_id },
    { select: ["id"] },
  );
  if (existing) return existing.id;
  const session = {
    provider_id: COD_PROVIDER,
    currency_code: "vnd",
    amount: plan.total,
    data: {},
  };
  return (await payments.createPaymentSession(plan.payment_collection_id, session)).id;
}
