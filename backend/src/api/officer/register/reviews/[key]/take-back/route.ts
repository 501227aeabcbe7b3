import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReviewDecided } from "../../../../../../contracts/register-desk";
import { REGISTER_MODULE } from "../../../../../../modules/register";
import type { RegisterService } from "../../../../../../modules/register/service";
import { notFound, ShopError } from "../../../../../../platform/http/errors";
import { takeBackReview } from "../../../../../../workflows/register/take-back-review";
import { busyOr } from "../../../busy";
import { toDeskReview } from "../../desk-review";

/** Takes the answer to a question, named by its key or its id, back: it is asked again. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReviewDecided>): Promise<void> {
  const result = await takeBackReview(req.scope, { key: req.params.key ?? "" }).catch((thrown: unknown) => {
    throw busyOr(thrown);
  });
  if (result.kind === "no_such_review")
    throw notFound("Không có câu hỏi này. Xin tải lại danh sách.", "There is no such question. Please reload.");
  if (result.kind === "in_use")
    throw new ShopError("wrong_state", {
      status: 409,
      message:
        "Chủ thể lập từ câu trả lời này đã có sản phẩm khác, người phụ trách, lời mời hoặc gian hàng, nên không rút lại được. Xin liên hệ người vận hành.",
      message_en:
        "The producer made by this answer has other products, people, invitations or a shop by now, so it cannot be taken back. Please ask the operator.",
    });
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  res.json({ review: await toDeskReview(register, result.review), repeated: result.repeated });
}
