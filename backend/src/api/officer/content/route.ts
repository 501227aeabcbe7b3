import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ContentQueue } from "../../../contracts/content-desk";
import { CONTENT } from "../../../modules/content";
import type { ContentService } from "../../../modules/content/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { parseInput } from "../../../platform/http/validate";
import { reviewedProducts } from "../../../workflows/content/read-review";
import { scopeOf } from "../../guard/caller";
import { pageQuerySchema } from "../orders/validators";
import { toView } from "./views";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ContentQueue>): Promise<void> {
  const { page, limit } = parseInput(pageQuerySchema, req.query);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  const content: ContentService = req.scope.resolve(CONTENT);
  const within = await register.productIdsWithin(scopeOf(req));
  const { submissions, total } = await content.openSubmissions(within, limit, (page - 1) * limit);
  const products = await reviewedProducts(
    req.scope,
    submissions.map(({ registered_product_id }) => registered_product_id),
  );
  res.json({
    submissions: submissions.flatMap((submission) => {
      const product = products.get(submission.registered_product_id);
      return product ? [{ ...toView(submission), product }] : [];
    }),
    page: { page, limit, total, pages: Math.ceil(total / limit) },
  });
}
