import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CorrectionOpened } from "../../../../../../contracts/presence";
import { parseInput } from "../../../../../../platform/http/validate";
import { presenceBook } from "../../../../../../workflows/presence/container-presence";
import { correctionRefused, noCheck } from "../../../refusals";
import { correctionBody } from "../../../validators";
import { requireInScope } from "../../../within-scope";

/** Asks a second person whether a record was wrong. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<CorrectionOpened>): Promise<void> {
  const { outcome, note, same_page } = parseInput(correctionBody, req.body);
  const book = presenceBook(req.scope);
  const check = await book.check(req.params.id ?? "");
  if (!check) throw noCheck();
  await requireInScope(req, check.product_id);
  const wish = { check: check.id, outcome, note, samePage: same_page, by: req.auth_context.actor_id };
  const answer = await book.correct(wish, new Date());
  if (answer.kind !== "opened") throw correctionRefused(answer.kind);
  res.status(201).json({ review_id: answer.review_id });
}
