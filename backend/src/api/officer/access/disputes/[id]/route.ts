import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ACCESS } from "../../../../../modules/access";
import type { AccessService } from "../../../../../modules/access/service";
import { notFound } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { decideDispute } from "../../../../../workflows/access/disputes";
import { callerOf, tellAct } from "../../../../guard/caller";
import { disputeDecided } from "../../refusals";
import { disputeDecisionBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ decided: true }>): Promise<void> {
  const decision = parseInput(disputeDecisionBody, req.body);
  const { disputes }: AccessService = req.scope.resolve(ACCESS);
  const dispute = await disputes.find(req.params.id ?? "");
  if (!dispute) throw notFound("Không có tranh chấp này.", "There is no such dispute.");
  const by = callerOf(req).signIn.principal_id;
  if (!(await decideDispute(req.scope, dispute, { ...decision, by }))) throw disputeDecided();
  const { decision: verdict, replace } = decision;
  tellAct(req, { after: { decision: verdict, replace, producer_id: dispute.producer_id } });
  res.json({ decided: true });
}
