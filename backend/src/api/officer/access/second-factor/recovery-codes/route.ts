import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RecoveryCodes } from "../../../../../contracts/access";
import { parseInput } from "../../../../../platform/http/validate";
import { renewRecoveryCodes } from "../../../../../workflows/access/second-factor";
import { callerOf } from "../../../../guard/caller";
import { wrongCode } from "../../refusals";
import { codeBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<RecoveryCodes>): Promise<void> {
  const { code } = parseInput(codeBody, req.body);
  const recovery_codes = await renewRecoveryCodes(req.scope, callerOf(req).signIn, code);
  if (!recovery_codes) throw wrongCode();
  res.json({ recovery_codes });
}
