import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ComplaintAnswered } from "../../../../contracts/order-desk";
import { today } from "../../../../platform/calendar/clock";
import { notFound, ShopError } from "../../../../platform/http/errors";
import { parseInput } from "../../../../platform/http/validate";
import { answerComplaint } from "../../../../workflows/ordering/answer-complaint";
import { toDeskComplaint } from "../desk-complaint";
import { answerComplaintSchema } from "../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ComplaintAnswered>): Promise<void> {
  const { note } = parseInput(answerComplaintSchema, req.body);
  const outcome = await answerComplaint(req.scope, {
    ticket: req.params.ticket ?? "",
    actor: req.auth_context.actor_id,
    note,
  });
  if (outcome.kind === "not_found") throw notFound("Không có phản ánh này.", "There is no such complaint.");
  if (outcome.kind === "answered_before") throw answeredBefore();
  res.json({ complaint: toDeskComplaint(outcome.complaint, today()) });
}

function answeredBefore(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Phản ánh này đã được trả lời. Xin tải lại trang.",
    message_en: "This complaint has been answered already. Please reload.",
  });
}
