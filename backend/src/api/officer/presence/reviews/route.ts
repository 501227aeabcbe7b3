import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PresenceReviews } from "../../../../contracts/presence";
import { pageOf } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { readReviews } from "../../../../workflows/presence/read-reviews";
import { reviewsQuery } from "../validators";
import { productsInScope } from "../within-scope";

/** Questions to people, both sides of each beside each other. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<PresenceReviews>): Promise<void> {
  const { state, kind, page, limit } = parseInput(reviewsQuery, req.query);
  const filter = { open: state === "open", within: await productsInScope(req), ...(kind && { kind }) };
  const asking = req.auth_context.actor_id;
  const { reviews, total } = await readReviews(req.scope, filter, asking, limit, (page - 1) * limit);
  res.json({ reviews, page: pageOf({ page, limit }, total) });
}
