import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { ORDERING } from "../../../modules/ordering";
import { cancelledWords } from "../../../modules/ordering/domain/cancelled-words";
import { BUYER, DEADLINE } from "../../../modules/ordering/domain/part-states";
import type { OrderingService } from "../../../modules/ordering/service";
import type { Part } from "../../../modules/ordering/store/parts";
import { env } from "../../../platform/env";
import { canSend, sendMessage } from "../../access/send-message";

const orderSchema = z.object({ email: z.string().nullish(), shipping_address: z.object({ phone: z.string() }) });

/**
 * Tells a buyer that a part will not come, unless it was the buyer who took it back: by e-mail where one was given, else by a short
 * message, where this installation sends such. The tracking page says it in any case. A crash right after sending sends it again.
 */
export async function tellBuyer(container: MedusaContainer, part: Part): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const steps = await ordering.stepsOfOrder(part.order_code);
  const by = steps.findLast(({ part_id, state }) => part_id === part.id && state === "cancelled")?.actor;
  if (by === undefined || by === BUYER) return;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { id: part.order_id };
  const { data } = await query.graph({ entity: "order", fields: ["email", "shipping_address.phone"], filters });
  const { email, shipping_address } = orderSchema.parse(data[0]);
  const page = new URL("/tra-cuu-don-hang", env().STOREFRONT_URL).href;
  const words = cancelledWords(part, { inTime: by !== DEADLINE, page });
  if (email && canSend("email")) await sendMessage(container, { to: email, ...words });
  else await sendMessage(container, { to: shipping_address.phone, channel: "sms", ...words });
}
