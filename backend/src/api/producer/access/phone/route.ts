import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parseInput } from "../../../../platform/http/validate";
import { changePhone } from "../../../../workflows/access/own-account";
import { personOf } from "../../../guard/caller";
import { keptElsewhere, takenPhone, wrongCode } from "../refusals";
import { newPhoneBody } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const { signIn } = personOf(req);
  if (signIn.kind === "staff") throw keptElsewhere();
  const changed = await changePhone(req.scope, signIn, parseInput(newPhoneBody, req.body));
  if (changed === "wrong_code") throw wrongCode();
  if (changed === "taken") throw takenPhone();
  res.json({ set: true });
}
