import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnSubmission } from "../../../../../contracts/producer-products";
import { CONTENT } from "../../../../../modules/content";
import type { ContentService } from "../../../../../modules/content/service";
import { parseInput } from "../../../../../platform/http/validate";
import { toSubmissionView } from "../../../../../workflows/content/submission-view";
import { submitContent } from "../../../../../workflows/content/submit-content";
import { producerOf } from "../../../../guard/caller";
import { chooseFirst, draftMoved, faultyContent, nothingWritten } from "../../refusals";
import { submissionSchema } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnSubmission>): Promise<void> {
  const { version } = parseInput(submissionSchema, req.body);
  const product = req.params.id ?? "";
  const { principal_id: by, producer_id, as } = producerOf(req);
  const content: ContentService = req.scope.resolve(CONTENT);
  if ((await content.openConflicts([product])).length > 0) throw chooseFirst();
  const onBehalfOf = as === "delegate" ? producer_id : null;
  const outcome = await submitContent(req.scope, { product, version, by, onBehalfOf });
  if (outcome.kind === "no_draft") throw nothingWritten();
  if (outcome.kind === "changed_meanwhile") throw draftMoved();
  if (outcome.kind === "faulty") throw faultyContent(outcome.faults);
  res.status(201).json({ submission: toSubmissionView(outcome.submission) });
}
