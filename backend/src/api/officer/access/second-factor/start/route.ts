import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SecondFactorStarted } from "../../../../../contracts/access";
import { startSecondFactor } from "../../../../../workflows/access/second-factor";
import { callerOf } from "../../../../guard/caller";
import { secondFactorStands, wrongStage } from "../../refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<SecondFactorStarted>): Promise<void> {
  const { signIn } = callerOf(req);
  if (signIn.stage === "code") throw wrongStage();
  const started = await startSecondFactor(req.scope, signIn);
  if (!started) throw secondFactorStands();
  res.json(started);
}
