import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SignedIn } from "../../../../../contracts/access";
import { parseInput } from "../../../../../platform/http/validate";
import { finishWithCode } from "../../../../../workflows/access/second-factor";
import { callerOf } from "../../../../guard/caller";
import { wrongCode, wrongStage } from "../../refusals";
import { signInCodeBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<SignedIn>): Promise<void> {
  const { signIn } = callerOf(req);
  const given = parseInput(signInCodeBody, req.body);
  if (signIn.stage !== "code") throw wrongStage();
  const token = await finishWithCode(req.scope, signIn, given);
  if (token === null) throw wrongCode();
  res.json({ token, stage: "desk" });
}
