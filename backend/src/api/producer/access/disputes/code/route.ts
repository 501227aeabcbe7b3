import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CodeSent } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { sendCode } from "../../../../../workflows/access/send-code";
import { unreachable } from "../../refusals";
import { reachBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<CodeSent>): Promise<void> {
  const { reach } = parseInput(reachBody, req.body);
  const sent = await sendCode(req.scope, { to: reach, purpose: "dispute" });
  if (!sent) throw unreachable();
  res.json(sent);
}
