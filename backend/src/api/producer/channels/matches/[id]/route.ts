import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MatchAnswered } from "../../../../../contracts/channel-match";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { settleMatch } from "../../../../../workflows/channel/settle-match";
import { producerOf } from "../../../../guard/caller";
import { matchRefusal } from "../../../../officer/channels/refusals";
import { matchAnswerSchema } from "../../../../officer/channels/validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<MatchAnswered>): Promise<void> {
  const answer = parseInput(matchAnswerSchema, req.body);
  const settled = await settleMatch(engineOf(req.scope), req.params.id ?? "", answer, producerOf(req).principal_id);
  if (settled.kind === "dropped") res.json({ listing_id: null });
  else if (settled.kind === "opened") res.json({ listing_id: settled.listing.id });
  else throw matchRefusal(settled);
}
