import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionTaken } from "../../../../../../contracts/presence";
import { parseInput } from "../../../../../../platform/http/validate";
import { presenceBook } from "../../../../../../workflows/presence/container-presence";
import { toPresenceReview } from "../../../../../../workflows/presence/read-reviews";
import { decisionRefused, noReview } from "../../../refusals";
import { decisionBody } from "../../../validators";
import { requireInScope } from "../../../within-scope";

/** One person's decision. Repeating it changes nothing. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionTaken>): Promise<void> {
  const { verdict, note } = parseInput(decisionBody, req.body);
  const book = presenceBook(req.scope);
  const review = await book.review(req.params.id ?? "");
  if (!review) throw noReview();
  await requireInScope(req, review.product_id);
  const by = req.auth_context.actor_id;
  const taken = await book.decide(review.id, { by, verdict, note }, new Date());
  if (taken.kind !== "taken") throw decisionRefused(taken.kind);
  const decisions = (await book.decisionsOf([review.id])).get(review.id) ?? [];
  res.json({ review: toPresenceReview(taken.review, decisions, by), check_id: taken.check });
}
