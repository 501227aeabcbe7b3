import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PartMoved } from "../../../../../contracts/order-desk";
import { notFound, ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { movePart } from "../../../../../workflows/ordering/move-part";
import { toDeskPart } from "../../desk-part";
import { movePartSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<PartMoved>): Promise<void> {
  const { to, note } = parseInput(movePartSchema, req.body);
  const part_id = req.params.id ?? "";
  const outcome = await movePart(req.scope, { part_id, to, actor: req.auth_context.actor_id, note: note || null });
  if (outcome.kind === "not_found") throw notFound("Không có phần đơn hàng này.", "There is no such part of an order.");
  if (outcome.kind === "not_allowed") throw wrongState();
  res.json({ part: toDeskPart(outcome.part) });
}

function wrongState(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Phần đơn hàng đang ở bước khác. Xin tải lại trang rồi làm tiếp.",
    message_en: "This part of the order is at another step. Please reload and go on.",
  });
}
