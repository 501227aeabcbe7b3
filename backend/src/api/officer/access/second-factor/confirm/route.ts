import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SecondFactorSetUp } from "../../../../../contracts/access";
import { parseInput } from "../../../../../platform/http/validate";
import { confirmSecondFactor } from "../../../../../workflows/access/second-factor";
import { callerOf } from "../../../../guard/caller";
import { wrongCode, wrongStage } from "../../refusals";
import { codeBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<SecondFactorSetUp>): Promise<void> {
  const { signIn } = callerOf(req);
  const { code } = parseInput(codeBody, req.body);
  if (signIn.stage === "code") throw wrongStage();
  const done = await confirmSecondFactor(req.scope, signIn, code);
  if (!done) throw wrongCode();
  res.json(done);
}
