import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MatchAnswered } from "../../../../../contracts/channel-match";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { settleMatch } from "../../../../../workflows/channel/settle-match";
import { matchRefusal } from "../../refusals";
import { matchAnswerSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<MatchAnswered>): Promise<void> {
  const answer = parseInput(matchAnswerSchema, req.body);
  const settled = await settleMatch(engineOf(req.scope), req.params.id ?? "", answer, req.auth_context.actor_id);
  if (settled.kind === "dropped") res.json({ listing_id: null });
  else if (settled.kind === "opened") res.json({ listing_id: settled.listing.id });
  else throw matchRefusal(settled);
}
