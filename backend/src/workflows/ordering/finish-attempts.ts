import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { ORDERING } from "../../modules/ordering";
import type { OrderPlan } from "../../modules/ordering/domain/order-plan";
import type { OrderingService } from "../../modules/ordering/service";
import { carryOut, type Mine } from "./carry-out";
import { releaseReservations } from "./effects/release-goods";

const MOST_TRIES = 20;
const BATCH = 50;

/**
 * Heals what a crash left: an order that was decided is carried to its end, one that was not is forgotten.
 * What fails again and again is undone and reported, so that no stock stays held for an order nobody has.
 */
export async function finishAttempts(container: MedusaContainer): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  for (const key of await ordering.abandonedKeys(BATCH)) {
    const claim = await ordering.takeOver(key);
    if (claim) await finish(container, ordering, claim);
  }
}

async function finish(container: MedusaContainer, ordering: OrderingService, claim: Mine): Promise<void> {
  const { attempt, owner } = claim;
  const { plan } = attempt;
  if (!plan) return ordering.drop(attempt, owner);
  if (attempt.tries > MOST_TRIES) {
    await undo(container, plan);
    await ordering.drop(attempt, owner);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Order ${attempt.order_code} could not be written and was undone`);
    return;
  }
  await carryOut(container, claim, () => Promise.resolve(plan));
}

async function undo(container: MedusaContainer, plan: OrderPlan): Promise<void> {
  await releaseReservations(
    container,
    plan.parts.flatMap((part) => part.lines.map((line) => line.line_item_id)),
  );
  const [order] = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: [plan.order_id] }, { select: ["id", "status"] });
  if (order && order.status !== "canceled") await cancelOrderWorkflow(container).run({ input: { order_id: order.id } });
}
