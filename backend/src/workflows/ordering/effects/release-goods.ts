import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import {
  cancelOrderWorkflow,
  createOrderCreditLinesWorkflow,
  deleteReservationsByLineItemsStep,
} from "@medusajs/medusa/core-flows";
import { ORDERING } from "../../../modules/ordering";
import type { OrderingService } from "../../../modules/ordering/service";
import type { Part } from "../../../modules/ordering/store/parts";

const orderSchema = z.object({
  status: z.string(),
  credit_lines: z.array(z.object({ reference_id: z.string().nullish() })).nullish(),
});

const releaseReservationsWorkflow = createWorkflow(
  "release-reservations-of-part",
  (lineIds: WorkflowData<string[]>) => {
    deleteReservationsByLineItemsStep(lineIds);
    return new WorkflowResponse(lineIds);
  },
);

/**
 * A part will not be sent: its stock is free again and its amount is no longer owed.
 * With the last part the whole order and its payment are cancelled.
 */
export async function releaseGoods(container: MedusaContainer, part: Part): Promise<void> {
  await releaseReservations(
    container,
    part.lines.map((line) => line.line_item_id),
  );
  const ordering: OrderingService = container.resolve(ORDERING);
  const parts = await ordering.partsOfOrder(part.order_code);
  const order = await readOrder(container, part.order_id);
  if (parts.every(({ state }) => state === "cancelled")) {
    if (order.status !== "canceled") await cancelOrderWorkflow(container).run({ input: { order_id: part.order_id } });
    return;
  }
  if (order.credit_lines?.some(({ reference_id }) => reference_id === part.id)) return;
  const credit = { amount: part.goods_total + part.shipping_fee, reference: "order_part", reference_id: part.id };
  await createOrderCreditLinesWorkflow(container).run({ input: { id: part.order_id, credit_lines: [credit] } });
}

/** Gives back what lines hold; lines without reservations are left alone. */
export async function releaseReservations(container: MedusaContainer, lineIds: string[]): Promise<void> {
  const held = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: lineIds }, { select: ["id", "line_item_id"] });
  if (held.length > 0) await releaseReservationsWorkflow(container).run({ input: lineIds });
}

async function readOrder(container: MedusaContainer, orderId: string): Promise<z.infer<typeof orderSchema>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["status", "credit_lines.reference_id"],
    filters: { id: orderId },
  });
  return orderSchema.parse(data[0]);
}
