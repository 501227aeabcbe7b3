import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parseInput } from "../../../../platform/http/validate";
import { changeProducerPassword } from "../../../../workflows/access/own-account";
import { personOf } from "../../../guard/caller";
import { keptElsewhere, wrongCode, wrongPassword } from "../refusals";
import { passwordBody } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const { signIn } = personOf(req);
  if (signIn.kind === "staff") throw keptElsewhere();
  const wish = parseInput(passwordBody, req.body);
  if (!(await changeProducerPassword(req.scope, signIn, wish)))
    throw wish.code === undefined ? wrongPassword() : wrongCode();
  res.json({ set: true });
}
