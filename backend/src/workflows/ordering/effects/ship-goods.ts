import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import type { Part } from "../../../modules/ordering/store/parts";
import { getShopSetup } from "../../setup/shop-setup";

const moment = z.union([z.string(), z.date()]).nullish();
const fulfillmentSchema = z.object({
  id: z.string(),
  metadata: z.object({ part_id: z.string().optional() }).nullish(),
  shipped_at: moment,
  delivered_at: moment,
  canceled_at: moment,
});
const orderSchema = z.object({ fulfillments: z.array(fulfillmentSchema) });

type Fulfillment = z.infer<typeof fulfillmentSchema>;

/** The part has left: its goods leave the stock and Medusa knows of the parcel. @returns the fulfilment's id */
export async function shipGoods(container: MedusaContainer, part: Part): Promise<string> {
  const fulfillment = (await findFulfillment(container, part)) ?? (await createFulfillment(container, part));
  if (!fulfillment.shipped_at) {
    const shipment = { order_id: part.order_id, fulfillment_id: fulfillment.id, items: items(part), labels: [] };
    await createOrderShipmentWorkflow(container).run({ input: shipment });
  }
  return fulfillment.id;
}

/** The buyer has the parcel. @returns the fulfilment's id */
export async function deliverGoods(container: MedusaContainer, part: Part): Promise<string> {
  const id = await shipGoods(container, part);
  const fulfillment = await findFulfillment(container, part);
  if (!fulfillment?.delivered_at) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: part.order_id, fulfillmentId: id },
    });
  }
  return id;
}

async function createFulfillment(container: MedusaContainer, part: Part): Promise<Fulfillment> {
  const { stock_location_id } = await getShopSetup(container);
  const wanted = {
    order_id: part.order_id,
    items: items(part),
    location_id: stock_location_id,
    metadata: { part_id: part.id },
  };
  await createOrderFulfillmentWorkflow(container).run({ input: wanted });
  const created = await findFulfillment(container, part);
  if (!created) throw new Error(`No fulfilment came into being for part ${part.id}`);
  return created;
}

async function findFulfillment(container: MedusaContainer, part: Part): Promise<Fulfillment | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "fulfillments.*"],
    filters: { id: part.order_id },
  });
  const { fulfillments } = orderSchema.parse(data[0]);
  return fulfillments.find((known) => known.metadata?.part_id === part.id && !known.canceled_at);
}

function items(part: Part): { id: string; quantity: number }[] {
  return part.lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity }));
}
