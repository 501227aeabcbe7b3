import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingOpened } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { settleDoubt } from "../../../../../../workflows/channel/settle-doubt";
import { toDesk } from "../../../desk-listing";
import { doubtRefusal } from "../../../refusals";
import { doubtAnswerSchema } from "../../../validators";

/** Whether a listing whose create got no answer is there. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const { since, ...answer } = parseInput(doubtAnswerSchema, req.body);
  const engine = engineOf(req.scope);
  const settled = await settleDoubt(engine, req.params.id ?? "", since, answer, req.auth_context.actor_id);
  if (settled.kind !== "settled") throw doubtRefusal(settled);
  res.json({ listing: await toDesk(engine, settled.listing) });
}
