import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FactRecorded } from "../../../../../../contracts/indicator-facts";
import { parseInput } from "../../../../../../platform/http/validate";
import { shownFact } from "../../../../../../workflows/indicator/read-facts";
import {
  correctFact,
  type FactResult,
  factInScope,
  type Reporter,
  withdrawFact,
} from "../../../../../../workflows/indicator/record-fact";
import { scopeOf, tellAct } from "../../../../../guard/caller";
import { factRefused } from "../../../refusals";
import { correctionBody, correctionKind, withdrawalBody } from "../../../validators";

/** Replaces a fact that was wrong, or withdraws one that should never have been there. Both say why. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<FactRecorded>): Promise<void> {
  const id = req.params.id ?? "";
  const result = await corrected(req, id, { scope: scopeOf(req), by: req.auth_context.actor_id });
  if (result.kind !== "recorded") throw factRefused(result);
  tellAct(req, { target_kind: "fact", target_id: id });
  res
    .status(result.repeated ? 200 : 201)
    .json({ fact: await shownFact(req.scope, result.fact), repeated: result.repeated });
}

async function corrected(req: AuthenticatedMedusaRequest, id: string, reporter: Reporter): Promise<FactResult> {
  const wrong = await factInScope(req.scope, id, reporter.scope);
  if (wrong === null) return { kind: "no_such_fact" };
  const { withdraw } = parseInput(correctionKind, req.body);
  if (withdraw) return withdrawFact(req.scope, id, parseInput(withdrawalBody, req.body), reporter);
  return correctFact(req.scope, id, parseInput(correctionBody(wrong.kind), req.body), reporter);
}
