import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ContentReview, ContentSubmissionView } from "../../../../contracts/content-desk";
import { CONTENT } from "../../../../modules/content";
import { checkContent } from "../../../../modules/content/domain/check-content";
import type { ContentService } from "../../../../modules/content/service";
import { notFound, ShopError } from "../../../../platform/http/errors";
import { parseInput } from "../../../../platform/http/validate";
import { reviewedProducts, shownContent } from "../../../../workflows/content/read-review";
import { reviewContent } from "../../../../workflows/content/review-content";
import { contentAnswerSchema } from "../validators";
import { toView } from "../views";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ContentReview>): Promise<void> {
  const content: ContentService = req.scope.resolve(CONTENT);
  const submission = await content.submission(req.params.id ?? "");
  const id = submission?.registered_product_id ?? "";
  const product = submission && (await reviewedProducts(req.scope, [id])).get(id);
  if (!submission || !product) throw unknownSubmission();
  const history = await content.submissionsOf(id);
  res.json({
    ...toView(submission),
    product,
    sent: submission.fields,
    shown: await shownContent(req.scope, id),
    warnings: checkContent(submission.fields),
    history: history.filter((earlier) => earlier.id !== submission.id).map(toView),
  });
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ContentSubmissionView>): Promise<void> {
  const answer = parseInput(contentAnswerSchema, req.body);
  const outcome = await reviewContent(req.scope, { id: req.params.id ?? "", by: req.auth_context.actor_id, ...answer });
  if (outcome.kind === "not_found") throw unknownSubmission();
  if (outcome.kind === "answered_before") throw answeredBefore();
  res.json(toView(outcome.submission));
}

function unknownSubmission(): ShopError {
  return notFound("Không có bài chờ duyệt này.", "There is no such submission.");
}

function answeredBefore(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Bài này đã được trả lời hoặc đã có bản mới hơn. Xin tải lại trang.",
    message_en: "This submission has been answered or replaced by a newer one. Please reload.",
  });
}
