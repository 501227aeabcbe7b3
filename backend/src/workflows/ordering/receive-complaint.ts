import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ComplaintReceived, ComplaintRequest } from "../../contracts/checkout";
import { ORDERING } from "../../modules/ordering";
import { answerBy } from "../../modules/ordering/domain/answer-by";
import { displayOrderCode, newOrderCode } from "../../modules/ordering/domain/order-code";
import { termsOn } from "../../modules/ordering/domain/terms";
import type { OrderingService } from "../../modules/ordering/service";
import { today } from "../../platform/calendar/clock";

/** A checked complaint: phone in international form, order code without separators. */
export type Complaint = Omit<ComplaintRequest, "order_code"> & { order_code: string | null };

const keepComplaintStep = createStep(
  "keep-complaint",
  async (complaint: Complaint & Omit<ComplaintReceived, "repeated">, { container }) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    const kept = await ordering.keepComplaint(complaint);
    return new StepResponse(kept, kept.repeated ? undefined : kept.ticket);
  },
  async (ticket, { container }) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    if (ticket) await ordering.deleteComplaints({ ticket });
  },
);

const receiveComplaintWorkflow = createWorkflow(
  "receive-complaint",
  (complaint: WorkflowData<Complaint & Omit<ComplaintReceived, "repeated">>) =>
    new WorkflowResponse(keepComplaintStep(complaint)),
);

/**
 * Keeps a complaint, once however often it is sent, and says by which day it will be answered. The ticket is as hard to
 * guess as an order code.
 */
export async function receiveComplaint(container: MedusaContainer, complaint: Complaint): Promise<ComplaintReceived> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const received_on = today();
  const terms = termsOn(await ordering.terms(), received_on);
  const ticket = `KN-${displayOrderCode(newOrderCode())}`;
  const answer_by = answerBy(complaint.subject, received_on, terms);
  const { result } = await receiveComplaintWorkflow(container).run({
    input: { ...complaint, ticket, received_on, answer_by },
  });
  return result;
}
