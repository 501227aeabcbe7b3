import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LookAsked } from "../../../../../../contracts/channel-orders";
import { orderEngineOf } from "../../../../../../workflows/channel/orders/container-order-engine";
import { lookAgain } from "../../../../../../workflows/channel/orders/officer-looks";
import { noOrder } from "../../desk-order";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<LookAsked>): Promise<void> {
  const asked = await lookAgain(orderEngineOf(req.scope), req.params.id ?? "", req.auth_context.actor_id);
  if (!asked) throw noOrder();
  res.status(202).json({ asked: 1 });
}
