import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parseInput } from "../../../../../platform/http/validate";
import { sendForgottenLink } from "../../../../../workflows/access/one-time-links";
import { forgotBody } from "../../validators";

/** Answers the same whether there is such an account or not. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ received: true }>): Promise<void> {
  sendForgottenLink(req.scope, parseInput(forgotBody, req.body).email);
  res.status(202).json({ received: true });
}
