import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Retried } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { settleDoubt } from "../../../../../workflows/channel/settle-doubt";
import { producerOf } from "../../../../guard/caller";
import { doubtRefusal } from "../../../../officer/channels/refusals";
import { doubtAnswerSchema } from "../../../../officer/channels/validators";

/** Whether a listing whose create got no answer is there. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Retried>): Promise<void> {
  const { since, ...answer } = parseInput(doubtAnswerSchema, req.body);
  const { principal_id } = producerOf(req);
  const settled = await settleDoubt(engineOf(req.scope), req.params.id ?? "", since, answer, principal_id);
  if (settled.kind !== "settled") throw doubtRefusal(settled);
  res.json({ retried: 1 });
}
