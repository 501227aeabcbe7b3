import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskSession } from "../../../../contracts/access";
import { describeSignIn } from "../../../../workflows/access/describe-sign-in";
import { callerOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<DeskSession>): Promise<void> {
  res.json(await describeSignIn(req.scope, callerOf(req).signIn));
}
