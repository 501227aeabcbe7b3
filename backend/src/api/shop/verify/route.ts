import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { VerifyAnswer } from "../../../contracts/catalogue";
import { parseInput } from "../../../platform/http/validate";
import { verify } from "../../../workflows/shop/verify/verify";
import { verifySchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<VerifyAnswer>): Promise<void> {
  res.json(await verify(req.scope, parseInput(verifySchema, req.query).q));
}
