import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PresenceReviewDetail } from "../../../../../contracts/presence";
import { readReview } from "../../../../../workflows/presence/read-reviews";
import { noReview } from "../../refusals";
import { requireInScope } from "../../within-scope";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<PresenceReviewDetail>): Promise<void> {
  const detail = await readReview(req.scope, req.params.id ?? "", req.auth_context.actor_id);
  if (!detail) throw noReview();
  await requireInScope(req, detail.review.product_id);
  res.json(detail);
}
