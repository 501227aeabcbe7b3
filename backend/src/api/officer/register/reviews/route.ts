import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskReviews } from "../../../../contracts/register-desk";
import { REGISTER_MODULE } from "../../../../modules/register";
import type { RegisterService } from "../../../../modules/register/service";
import { pageOf } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { scopeOf } from "../../../guard/caller";
import { toDeskReviews } from "./desk-review";
import { reviewsQuery } from "./validators";

/** Questions imports have raised, open ones unless asked otherwise. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskReviews>): Promise<void> {
  const { state, page, limit } = parseInput(reviewsQuery, req.query);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  const { reviews, total } = await register.pageOfReviews(state, limit, (page - 1) * limit, scopeOf(req));
  res.json({ reviews: await toDeskReviews(register, reviews), page: pageOf({ page, limit }, total) });
}
