import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SignedIn } from "../../../../../contracts/access";
import { skipSecondFactor } from "../../../../../workflows/access/second-factor";
import { callerOf } from "../../../../guard/caller";
import { wrongStage } from "../../refusals";

/** Lets who looks around in a demonstration go on without a second factor. */
export async function POST(req: MedusaRequest, res: MedusaResponse<SignedIn>): Promise<void> {
  const token = await skipSecondFactor(req.scope, callerOf(req).signIn);
  if (token === null) throw wrongStage();
  res.json({ token, stage: "desk" });
}
