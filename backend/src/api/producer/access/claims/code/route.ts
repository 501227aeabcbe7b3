import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CodeSent } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { sendClaimCode } from "../../../../../workflows/access/claim";
import { claimRefusal, noTelephones } from "../../refusals";
import { claimCodeBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<CodeSent>): Promise<void> {
  const sent = await sendClaimCode(req.scope, parseInput(claimCodeBody, req.body));
  if (sent === null) throw noTelephones();
  if (typeof sent === "string") throw claimRefusal(sent);
  res.json(sent);
}
