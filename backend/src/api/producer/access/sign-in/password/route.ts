import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerSignedIn } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { signInByPassword } from "../../../../../workflows/access/producer-sign-in";
import { wrongPassword } from "../../refusals";
import { signInPasswordBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ProducerSignedIn>): Promise<void> {
  const token = await signInByPassword(req.scope, parseInput(signInPasswordBody, req.body));
  if (token === null) throw wrongPassword();
  res.json({ token });
}
