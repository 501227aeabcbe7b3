import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AccountAnswer } from "../../../../../contracts/access";
import { accountAnswer, accountOf } from "../account-of";

export async function GET(req: MedusaRequest, res: MedusaResponse<AccountAnswer>): Promise<void> {
  res.json(await accountAnswer(req, await accountOf(req)));
}
