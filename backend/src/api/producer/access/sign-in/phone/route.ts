import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerSignedIn } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { signInByPhone } from "../../../../../workflows/access/producer-sign-in";
import { wrongCode } from "../../refusals";
import { signInPhoneBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ProducerSignedIn>): Promise<void> {
  const token = await signInByPhone(req.scope, parseInput(signInPhoneBody, req.body));
  if (token === null) throw wrongCode();
  res.json({ token });
}
