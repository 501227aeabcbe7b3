import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeAnswers } from "../../../../../../../contracts/channel-exchange";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { answerBatch } from "../../../../../../../workflows/channel/exchange-answers";
import { wrongFile } from "../../../../../register/imports/upload";
import { toAnswers } from "../../../../desk-exchange";
import { resultsQuerySchema } from "../../../../exchange-input";
import { noBatch, unreadable } from "../../../../exchange-refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ExchangeAnswers>): Promise<void> {
  const { apply } = parseInput(resultsQuerySchema, req.query);
  if (!req.file) throw wrongFile();
  const actor = req.auth_context.actor_id;
  const answer = await answerBatch(engineOf(req.scope), req.params.id ?? "", req.file.buffer, apply, actor);
  if (answer.kind === "no_batch") throw noBatch();
  if (answer.kind === "unreadable") throw unreadable(answer.reason);
  res.json(toAnswers(answer.results, apply, answer.changed));
}
