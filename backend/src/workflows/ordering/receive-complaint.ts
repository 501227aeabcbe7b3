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
export type Complaint = Pick<ComplaintRequest, "name" | "phone" | "subject" | "message"> & {
  order_code: string | null;
};

const writeComplaintStep = createStep(
  "write-complaint",
  async (complaint: Complaint & ComplaintReceived, { container }) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    const { id } = await ordering.createComplaints(complaint);
    return new StepResponse(id, id);
  },
  async (id, { container }) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    if (id) await ordering.deleteComplaints(id);
  },
);

const receiveComplaintWorkflow = createWorkflow(
  "receive-complaint",
  (complaint: WorkflowData<Complaint & ComplaintReceived>) => {
    return new WorkflowResponse(writeComplaintStep(complaint));
  },
);

/** Keeps a complaint and says by which day it will be answered. The ticket is as hard to guess as an order code. */
export async function receiveComplaint(container: MedusaContainer, complaint: Complaint): Promise<ComplaintReceived> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const received_on = today();
  const terms = termsOn(await ordering.terms(), received_on);
  const ticket = `KN-${displayOrderCode(newOrderCode())}`;
  const received = { ticket, received_on, answer_by: answerBy(complaint.subject, received_on, terms) };
  await receiveComplaintWorkflow(container).run({ input: { ...complaint, ...received } });
  return received;
}
