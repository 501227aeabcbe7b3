import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerSignedIn } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { claimByPassword } from "../../../../../workflows/access/claim";
import { claimRefusal } from "../../refusals";
import { claimPasswordBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ProducerSignedIn>): Promise<void> {
  const claimed = await claimByPassword(req.scope, parseInput(claimPasswordBody, req.body));
  if (claimed.kind !== "claimed") throw claimRefusal(claimed.kind);
  res.status(201).json({ token: claimed.token });
}
