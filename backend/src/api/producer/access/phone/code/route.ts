import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CodeSent } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { sendCode } from "../../../../../workflows/access/send-code";
import { personOf } from "../../../../guard/caller";
import { keptElsewhere, noTelephones } from "../../refusals";
import { phoneBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<CodeSent>): Promise<void> {
  if (personOf(req).signIn.kind === "staff") throw keptElsewhere();
  const { phone } = parseInput(phoneBody, req.body);
  const sent = await sendCode(req.scope, { to: phone, purpose: "phone" });
  if (!sent) throw noTelephones();
  res.json(sent);
}
