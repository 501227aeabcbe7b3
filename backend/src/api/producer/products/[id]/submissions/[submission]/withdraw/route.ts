import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnSubmission } from "../../../../../../../contracts/producer-products";
import { CONTENT } from "../../../../../../../modules/content";
import type { ContentService } from "../../../../../../../modules/content/service";
import { toSubmissionView } from "../../../../../../../workflows/content/submission-view";
import { producerOf } from "../../../../../../guard/caller";
import { answeredBefore, unknownProduct } from "../../../../refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnSubmission>): Promise<void> {
  const content: ContentService = req.scope.resolve(CONTENT);
  const { id = "", submission: submissionId = "" } = req.params;
  const sent = await content.submission(submissionId);
  if (sent?.registered_product_id !== id) throw unknownProduct();
  const by = producerOf(req).principal_id;
  const withdrawn = await content.decide({ id: submissionId, verdict: "withdraw", note: null, by });
  if (!withdrawn) throw answeredBefore();
  res.json({ submission: toSubmissionView(withdrawn) });
}
