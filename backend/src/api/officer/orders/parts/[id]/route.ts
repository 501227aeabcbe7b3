import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskPartAnswer } from "../../../../../contracts/order-desk";
import { ORDERING } from "../../../../../modules/ordering";
import type { OrderingService } from "../../../../../modules/ordering/service";
import { notFound, ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { movePart } from "../../../../../workflows/ordering/move-part";
import { toDeskPart } from "../../desk-part";
import { movePartSchema } from "../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskPartAnswer>): Promise<void> {
  const ordering: OrderingService = req.scope.resolve(ORDERING);
  const part = await ordering.findPart(req.params.id ?? "");
  if (!part) throw noSuchPart();
  res.json({ part: toDeskPart(part) });
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskPartAnswer>): Promise<void> {
  const { to, note, goods_back = null } = parseInput(movePartSchema, req.body);
  const part_id = req.params.id ?? "";
  const actor = req.auth_context.actor_id;
  const outcome = await movePart(req.scope, { part_id, to, actor, note, goods_back });
  if (outcome.kind === "not_found") throw noSuchPart();
  if (outcome.kind === "not_allowed") throw wrongState();
  res.json({ part: toDeskPart(outcome.part) });
}

function noSuchPart(): ShopError {
  return notFound("Không có phần đơn hàng này.", "There is no such part of an order.");
}

function wrongState(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Phần đơn hàng đang ở bước khác. Xin tải lại trang rồi làm tiếp.",
    message_en: "This part of the order is at another step. Please reload and go on.",
  });
}
