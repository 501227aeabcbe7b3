import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Quote } from "../../contracts/checkout";
import type { Vnd } from "../../contracts/common";
import { ORDERING } from "../../modules/ordering";
import type { OrderPlan } from "../../modules/ordering/domain/order-plan";
import type { Claim, OrderingService } from "../../modules/ordering/service";
import { placeOrderWorkflow } from "./place-order";
import { isSoldOut } from "./sold-out";

export type Mine = Extract<Claim, { kind: "mine" }>;
export type Refused = {
  kind: "refused";
  code: "sold_out" | "total_changed";
  quote: Quote;
};

export type CarriedOut =
  | { kind: "placed"; order_code: string; total: Vnd; repeated: false }
  | { kind: "sold_out" }
  | { kind: "unfinished" };

/**
 * Runs a claimed attempt to its end: the order stands, or nothing of it remains, or it stays open for the next try.
 * @param prepare makes the plan where the attempt has none yet
 */
export async function carryOut(
  container: MedusaContainer,
  { attempt, owner }: Mine,
  prepare: () => Promise<OrderPlan | Refused>,
): Promise<CarriedOut | Refused> {
  const ordering: OrderingService = container.resolve(ORDERING);
  try {
    const plan = attempt.plan ?? (await prepare());
    if ("kind" in plan) {
      await ordering.drop(attempt, owner);
      return plan;
    }
    await placeOrderWorkflow(container).run({ input: plan });
    return {
      kind: "placed",
      order_code: plan.order_code,
      total: plan.total,
      repeated: false,
    };
  } catch (failure) {
    if (isSoldOut(failure)) {
      await ordering.drop(attempt, owner);
      return { kind: "sold_out" };
    }
    await ordering.release(attempt, owner);
    const reason = failure instanceof Error ? failure : new Error(String(failure));
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Order ${attempt.order_code} is not through yet`, reason);
    return { kind: "unfinished" };
  }
}
