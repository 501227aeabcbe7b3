import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeAnswers } from "../../../../../../../contracts/channel-exchange";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { answerBatch } from "../../../../../../../workflows/channel/exchange-answers";
import { pastedSheet } from "../../../../../../../workflows/producer-listings/pasted-sheet";
import { producerOf } from "../../../../../../guard/caller";
import { toAnswers } from "../../../../../../officer/channels/desk-exchange";
import { noBatch, unreadable } from "../../../../../../officer/channels/exchange-refusals";
import { pastedSchema } from "../../../../validators";

/** Links or refusals pasted beside their rows: read as if they had come back in a file. */
export async function POST(req: MedusaRequest, res: MedusaResponse<ExchangeAnswers>): Promise<void> {
  const { apply, answers } = parseInput(pastedSchema, req.body);
  const engine = engineOf(req.scope);
  const { principal_id } = producerOf(req);
  const answer = await answerBatch(engine, req.params.id ?? "", pastedSheet(answers), apply, principal_id);
  if (answer.kind === "no_batch") throw noBatch();
  if (answer.kind === "unreadable") throw unreadable(answer.reason);
  res.json(toAnswers(answer.results, apply, answer.changed));
}
