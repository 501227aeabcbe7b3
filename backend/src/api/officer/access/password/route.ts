import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parseInput } from "../../../../platform/http/validate";
import { changePassword } from "../../../../workflows/access/change-password";
import { callerOf } from "../../../guard/caller";
import { wrongPassword } from "../refusals";
import { changePasswordBody } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const wish = parseInput(changePasswordBody, req.body);
  if (!(await changePassword(req.scope, callerOf(req).signIn, wish))) throw wrongPassword();
  res.json({ set: true });
}
