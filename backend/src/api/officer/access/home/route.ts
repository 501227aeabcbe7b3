import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskHome } from "../../../../contracts/access";
import { countWaiting } from "../../../../workflows/access/count-waiting";
import { callerOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<DeskHome>): Promise<void> {
  res.json({ waiting: await countWaiting(req.scope, callerOf(req).signIn.grants) });
}
