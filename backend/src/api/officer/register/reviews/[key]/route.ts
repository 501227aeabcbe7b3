import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReviewDecided } from "../../../../../contracts/register-desk";
import { REGISTER_MODULE } from "../../../../../modules/register";
import type { RegisterService } from "../../../../../modules/register/service";
import type { DecisionResult } from "../../../../../modules/register/store/decide-review";
import { invalidInput, notFound, ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { decideReview } from "../../../../../workflows/register/decide-review";
import { busyOr } from "../../busy";
import { toDeskReview } from "../desk-review";
import { decideReviewBody } from "../validators";

/** Decides a question, named by its key or its id. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReviewDecided>): Promise<void> {
  const decision = parseInput(decideReviewBody, req.body);
  const input = { key: req.params.key ?? "", decision, actor: req.auth_context.actor_id };
  const result = await decideReview(req.scope, input).catch((thrown: unknown) => {
    throw busyOr(thrown);
  });
  if (result.kind !== "decided") throw refusal(result);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  res.json({ review: await toDeskReview(register, result.review), repeated: result.repeated });
}

function refusal({ kind }: Exclude<DecisionResult, { kind: "decided" }>): ShopError {
  switch (kind) {
    case "no_such_review":
      return notFound("Không có câu hỏi này. Xin tải lại danh sách.", "There is no such question. Please reload.");
    case "decided_otherwise":
      return new ShopError("wrong_state", {
        status: 409,
        message: "Câu hỏi này đã được trả lời khác. Xin tải lại danh sách.",
        message_en: "This question has been answered otherwise. Please reload the list.",
      });
    case "no_such_candidate":
      return wrongField("id", "Không có mục này trong danh bạ. Xin chọn lại.", "The register holds no such entry.");
    case "no_new_unit":
      return wrongField(
        "choice",
        "Đơn vị hành chính chỉ có theo luật. Xin chọn một đơn vị, hoặc để nguyên như bản in.",
        "Administrative units exist by law only: choose one, or leave the name as printed.",
      );
  }
}

function wrongField(field: string, message: string, message_en: string): ShopError {
  return invalidInput([{ field, message, message_en }]);
}
