import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CodeSent } from "../../../../../contracts/producer-access";
import { sendCode } from "../../../../../workflows/access/send-code";
import { personOf } from "../../../../guard/caller";
import { noTelephones } from "../../refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<CodeSent>): Promise<void> {
  const { kind, phone } = personOf(req).signIn;
  const sent = kind === "producer" && phone ? await sendCode(req.scope, { to: phone, purpose: "password" }) : null;
  if (!sent) throw noTelephones();
  res.json(sent);
}
