import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CodeSent } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { sendSignInCode } from "../../../../../workflows/access/producer-sign-in";
import { noTelephones } from "../../refusals";
import { phoneBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<CodeSent>): Promise<void> {
  const sent = await sendSignInCode(req.scope, parseInput(phoneBody, req.body).phone);
  if (!sent) throw noTelephones();
  res.json(sent);
}
