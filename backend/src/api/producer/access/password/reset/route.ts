import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { redeemProducerLink } from "../../../../../workflows/access/producer-links";
import { resetBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const { token, password } = parseInput(resetBody, req.body);
  if (!(await redeemProducerLink(req.scope, token, password)))
    throw notFound(
      "Liên kết đã dùng, đã hết hạn hoặc không đúng. Xin yêu cầu gửi liên kết mới.",
      "This link was used, is too old or is wrong. Please ask for a new one.",
    );
  res.json({ set: true });
}
