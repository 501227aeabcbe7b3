import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerSignedIn } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { claimByPhone } from "../../../../../workflows/access/claim";
import { claimRefusal } from "../../refusals";
import { claimPhoneBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ProducerSignedIn>): Promise<void> {
  const claimed = await claimByPhone(req.scope, parseInput(claimPhoneBody, req.body));
  if (claimed.kind !== "claimed") throw claimRefusal(claimed.kind);
  res.status(201).json({ token: claimed.token });
}
