import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { ORDERING } from "../../../modules/ordering";
import { displayOrderCode } from "../../../modules/ordering/domain/order-code";
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

type Told = { inTime: boolean; page: string };

/** Vietnamese first, English beside it; no more than is needed to know which order it is. */
function cancelledWords(
  { order_code, producer_name }: Pick<Part, "order_code" | "producer_name">,
  { inTime, page }: Told,
): { subject: string; text: string } {
  const code = displayOrderCode(order_code);
  const who = producer_name ?? "Người bán";
  const why = inTime ? "không giao được" : "không nhận đơn trong giờ hẹn";
  const reason = inTime ? "cannot deliver" : "did not answer in time";
  return {
    subject: `Đơn ${code}: phần hàng của ${who} đã hủy`,
    text: [
      `Đơn ${code}: ${who} ${why}, nên phần hàng này đã hủy. Bạn không phải trả tiền cho phần này. Xem đơn: ${page}`,
      `Order ${code}: ${producer_name ?? "the seller"} ${reason}, so its part is cancelled and you owe nothing for it.`,
    ].join("\n"),
  };
}
