import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parseInput } from "../../../../../platform/http/validate";
import { sendForgottenProducerLink } from "../../../../../workflows/access/producer-links";
import { forgotBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ received: true }>): Promise<void> {
  sendForgottenProducerLink(req.scope, parseInput(forgotBody, req.body).email);
  res.json({ received: true });
}
