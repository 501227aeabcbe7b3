import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SignedIn } from "../../../../contracts/access";
import { parseInput } from "../../../../platform/http/validate";
import { signIn } from "../../../../workflows/access/sign-in";
import { wrongPassword } from "../refusals";
import { signInBody } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<SignedIn>): Promise<void> {
  const signed = await signIn(req.scope, parseInput(signInBody, req.body));
  if (!signed) throw wrongPassword();
  res.json(signed);
}
